/** What is noticed about a digest's entries once they are interpreted: once per digest where hundreds share it. */
import type { VFile } from 'vfile';
import { report } from '../diagnostics.ts';
import { hasLostLink } from '../text/index.ts';
import type { EntryRecord } from './entry-record.ts';
import { isFailure } from './failure.ts';
import type { Provenance } from './schema.ts';

/** Reports cut lists of authors and lost links with their number, and each summary that is a failure. */
export function reportNotices(file: VFile, entries: readonly EntryRecord[]): void {
  const cut = entries.flatMap(({ authors }) => (authors?.value.truncated ? [authors.from] : []));
  reportOnce(file, 'truncated-authors', cut, (count) => `The list of authors is cut in ${count}`);
  const lost = entries.flatMap(({ abstract }) =>
    abstract && hasLostLink(abstract.value) ? [abstract.from] : [],
  );
  const reason = 'a link was lost ("this https URL"); the words lead to the paper on arXiv';
  reportOnce(file, 'lost-link', lost, (count) => `In ${count} ${reason}`);
  for (const { value, from } of entries.flatMap(({ summaries }) => summaries)) {
    if (!isFailure(value)) continue;
    const start = JSON.stringify(
      value.text.length > 60 ? `${value.text.slice(0, 60)}…` : value.text,
    );
    report(file, 'model-failure', `Unexpected ${start} where a summary should be; not shown`, {
      line: from.line,
      column: from.column,
    });
  }
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
