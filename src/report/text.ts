/** Diagnostics for people and editors: `file:line:column: severity: reason [rule]`. */
import { stripVTControlCharacters } from 'node:util';
import type { VFile } from 'vfile';
import { type Severity, severityOf } from '../diagnostics.ts';

const ORDER: readonly Severity[] = ['info', 'warning', 'error'];

/** One line per message of at least this severity, in order of file and place. */
export function formatText(
  files: readonly VFile[],
  { least }: { readonly least: Severity },
): string {
  return files
    .flatMap((file) => sorted(file).map((message) => ({ file, message })))
    .filter(({ message }) => ORDER.indexOf(severityOf(message)) >= ORDER.indexOf(least))
    .map(({ file, message }) => {
      const place = `${file.path}:${message.line ?? 1}:${message.column ?? 1}`;
      return `${plain(`${place}: ${severityOf(message)}: ${message.reason} [${message.ruleId}]`)}\n`;
    })
    .join('');
}

/** The messages of a file in order of place. */
export function sorted(file: VFile) {
  return [...file.messages].sort(
    (a, b) => (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1),
  );
}

/** Without what would move the cursor or colour the terminal: reasons quote text of digests. */
function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}/gu, ' ');
}
