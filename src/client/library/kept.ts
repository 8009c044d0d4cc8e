/** The library of this browser: a record for each paper under its own name, so that tabs never overwrite each other's. */
import type { Identifier } from '../../paper/schema.ts';
import { recordName } from './glance.ts';
import type { KeptPaper } from './record.ts';
import { namesOf, readItem } from './storage.ts';
import { parseRecord } from './stored-record.ts';

/** All records, and the identifiers of those that cannot be read. */
export interface Kept {
  readonly papers: readonly KeptPaper[];
  readonly damaged: readonly string[];
}

const START = recordName('');

/** The record of a paper; undefined when there is none, or a damaged one. */
export function keptPaper(id: Identifier): KeptPaper | undefined {
  const paper = parseRecord(readItem(recordName(id)));
  return paper?.id === id ? paper : undefined;
}

/** Everything that is kept, in no order. */
export function keptPapers(): Kept {
  const papers: KeptPaper[] = [];
  const damaged: string[] = [];
  for (const name of namesOf(START)) {
    const paper = parseRecord(readItem(name));
    if (paper && recordName(paper.id) === name) papers.push(paper);
    else damaged.push(name.slice(START.length));
  }
  return { papers, damaged: damaged.sort() };
}
