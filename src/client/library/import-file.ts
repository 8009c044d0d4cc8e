/** The library's file comes in. */
import { checkSize, FileRefused, parseFile } from './file.ts';
import type { Merged } from './merge.ts';
import { mergeInSearches } from './searches.ts';
import { mergeIn } from './store.ts';

/** How many reasons a report names. */
const REASONS = 5;

/** `12 added, 3 updated, 5 the same` */
function countsOf(done: readonly Merged[]): string {
  const times = (what: Merged) => done.filter((one) => one === what).length;
  return `${times('added')} added, ${times('updated')} updated, ${times('same')} the same`;
}

/** `12 added, 3 updated, 5 the same; saved searches: 1 added, …, 1 not understood: …` */
export function report(
  papers: readonly Merged[],
  searches: readonly Merged[],
  problems: readonly string[],
): string {
  const ofSearches = searches.length > 0 ? `; saved searches: ${countsOf(searches)}` : '';
  const counts = countsOf(papers) + ofSearches;
  if (problems.length === 0) return `${counts}.`;
  const more = problems.length > REASONS ? `; and ${problems.length - REASONS} more` : '';
  const why = problems.slice(0, REASONS).join('; ');
  return `${counts}, ${problems.length} not understood: ${why}${more}.`;
}

/** Reads a file and merges what is in it; says what came of that. */
export async function importFile(file: File): Promise<string> {
  try {
    checkSize(file.size);
    const { papers, searches, problems } = parseFile(await file.text(), Date.now());
    return report(papers.map(mergeIn), mergeInSearches(searches), problems);
  } catch (error) {
    const why = error instanceof FileRefused ? error.message : 'This file could not be read.';
    return `${why} Nothing was changed.`;
  }
}
