/** Diagnostics for people: by file, each with its line and a mark below the place, then how many of each rule. */
import { styleText } from 'node:util';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import {
  countByRule,
  countBySeverity,
  type RuleId,
  SEVERITIES,
  type Severity,
  severityOf,
} from '../diagnostics.ts';
import { excerpt, linesOf, plain } from './excerpt.ts';
import { lineOf, sorted } from './text.ts';

export interface DetailOptions {
  /** Show every message, also those that a file has many of. */
  readonly all: boolean;
  /** Use the colours of a terminal. */
  readonly colour: boolean;
}

/** So many messages of one rule are shown of a file; of one more, all. */
const MOST_ALIKE = 3;
const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** Where a rule is explained. */
export const pageOf = (rule: RuleId): string => `docs/rules/${rule}.md`;

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

/** One paragraph per file with messages, then a table of the rules. */
export function formatDetail(files: readonly VFile[], { all, colour }: DetailOptions): string {
  const paint: Paint = colour ? styleText : (_, text) => text;
  const paragraphs = files
    .filter(({ messages }) => messages.length > 0)
    .map((file) => formatFile(file, all, paint));
  return [...paragraphs, formatRules(files, paint)].filter((part) => part !== '').join('\n');
}

function formatFile(file: VFile, all: boolean, paint: Paint): string {
  const lines = linesOf(file);
  const totals = new Map<string | undefined, number>(
    countByRule([file]).map(({ rule, count }) => [rule, count]),
  );
  const shown = new Map<string | undefined, number>();
  const parts = sorted(file).map((message) => {
    const { ruleId } = message;
    const count = (shown.get(ruleId) ?? 0) + 1;
    shown.set(ruleId, count);
    const rest = (totals.get(ruleId) ?? 0) - MOST_ALIKE;
    if (all || rest < 2 || count < MOST_ALIKE) return formatMessage(file, message, lines, paint);
    if (count > MOST_ALIKE) return '';
    const more = paint('dim', `  … and ${rest} more [${ruleId}] (--all shows them)`);
    return `${formatMessage(file, message, lines, paint)}${more}\n`;
  });
  const heading = paint('bold', plain(file.path ?? ''));
  return `${heading}  ${countsInWords(countBySeverity([file]))}\n${parts.join('')}`;
}

/** `1 error, 2 warnings, 5 notes`; severities that have none are left out. */
export function countsInWords(counts: Readonly<Record<Severity, number>>): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const noun = severity === 'info' ? 'note' : severity;
      return `${counts[severity]} ${noun}${counts[severity] === 1 ? '' : 's'}`;
    })
    .join(', ');
}

function formatMessage(
  file: VFile,
  message: VFileMessage,
  lines: readonly string[] | undefined,
  paint: Paint,
): string {
  const severity = severityOf(message);
  const head = lineOf(file, message)
    .replace(`: ${severity}: `, `: ${paint([COLOURS[severity], 'bold'], severity)}: `)
    .replace(/ \[[a-z0-9-]+\]$/, (rule) => paint('dim', rule));
  const found = lines && excerpt(lines, message);
  if (!found) return `${head}\n`;
  const number = String(found.line);
  const bar = (margin: string) => paint('dim', `  ${margin} │`);
  const mark = paint(COLOURS[severity], found.mark);
  return `${head}\n${bar(number)} ${found.text}\n${bar(' '.repeat(number.length))} ${mark}\n`;
}

/** `41  info  mojibake  docs/rules/mojibake.md` */
function formatRules(files: readonly VFile[], paint: Paint): string {
  const counts = countByRule(files);
  const digits = Math.max(...counts.map(({ count }) => String(count).length));
  const names = Math.max(...counts.map(({ rule }) => rule.length));
  return counts
    .map(({ rule, severity, count }) => {
      const level = paint(COLOURS[severity], severity.padEnd('warning'.length));
      const page = paint('dim', pageOf(rule));
      return `${String(count).padStart(digits)}  ${level}  ${rule.padEnd(names)}  ${page}\n`;
    })
    .join('');
}
