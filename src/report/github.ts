/** Diagnostics as GitHub's workflow annotations. */
import type { VFile } from 'vfile';
import { severityOf } from '../diagnostics.ts';
import { sorted } from './text.ts';

const COMMANDS = { info: 'notice', warning: 'warning', error: 'error' } as const;

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One workflow command per message. */
export function formatGithub(files: readonly VFile[]): string {
  return files
    .flatMap((file) =>
      sorted(file).map((message) => {
        const place = `file=${property(file.path ?? '')},line=${message.line ?? 1},col=${message.column ?? 1}`;
        const title = property(String(message.ruleId));
        return `::${COMMANDS[severityOf(message)]} ${place},title=${title}::${data(message.reason)}\n`;
      }),
    )
    .join('');
}
