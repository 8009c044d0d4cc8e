/** Diagnostics for people and editors: `file:line:column: severity: reason [rule]`. */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Severity, severityOf } from '../diagnostics.ts';
import { plain } from './excerpt.ts';

const ORDER: readonly Severity[] = ['info', 'warning', 'error'];

/** One line per message of at least this severity, in order of file and place. */
export function formatText(
  files: readonly VFile[],
  { least }: { readonly least: Severity },
): string {
  return files
    .flatMap((file) => sorted(file).map((message) => ({ file, message })))
    .filter(({ message }) => ORDER.indexOf(severityOf(message)) >= ORDER.indexOf(least))
    .map(({ file, message }) => `${lineOf(file, message)}\n`)
    .join('');
}

/** A message in one line, without a line ending. */
export function lineOf(file: VFile, message: VFileMessage): string {
  const place = `${file.path}:${message.line ?? 1}:${message.column ?? 1}`;
  return plain(`${place}: ${severityOf(message)}: ${message.reason} [${message.ruleId}]`);
}

/** The messages of a file in order of place. */
export function sorted(file: VFile) {
  return [...file.messages].sort(
    (a, b) => (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1),
  );
}
