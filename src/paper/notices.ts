/** What is noticed about a digest's entries once they are interpreted: once per digest where hundreds share it. */
import type { VFile } from 'vfile';
import { report } from '../diagnostics.ts';
import { hasLostLink } from '../text/index.ts';
import type { EntryRecord, Sourced } from './entry-record.ts';
import { failuresIn, isFailure } from './failure.ts';
import type { Provenance, Summary } from './schema.ts';

/** Reports cut lists of authors and lost links with their number, and each text that is a failure. */
export function reportNotices(file: VFile, entries: readonly EntryRecord[]): void {
  const cut = entries.flatMap(({ authors }) => (authors?.value.truncated ? [authors.from] : []));
  reportOnce(file, 'truncated-authors', cut, (count) => `The list of authors is cut in ${count}`);
  const lost = entries.flatMap(({ abstract }) =>
    abstract && hasLostLink(abstract.value) ? [abstract.from] : [],
  );
  const reason = 'a link was lost ("this https URL"); the words lead to the paper on arXiv';
  reportOnce(file, 'lost-link', lost, (count) => `In ${count} ${reason}`);
  for (const entry of entries) {
    const failed = entry.summaries.filter(({ value }) => isFailure(value));
    for (const failure of [...failuresIn(entry), ...failed]) reportFailure(file, failure);
  }
}

function reportFailure(file: VFile, { value: { kind, text }, from }: Sourced<Summary>): void {
  const start = JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
  const part = /^(?:title|abstract) \(/.test(kind)
    ? 'a translation'
    : kind === 'abstract'
      ? 'an abstract'
      : 'a summary';
  const { line, column } = from;
  report(file, 'model-failure', `Unexpected ${start} where ${part} should be; not shown`, {
    line,
    column,
  });
}

/** One message, at the first place. */
function reportOnce(
  file: VFile,
  rule: 'truncated-authors' | 'lost-link',
  [first, ...others]: readonly Provenance[],
  reason: (count: string) => string,
): void {
  if (!first) return;
  const { line, column } = first;
  const count = others.length === 0 ? '1 entry' : `${others.length + 1} entries`;
  report(file, rule, reason(count), { line, column });
}
