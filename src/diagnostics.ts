/** What is reported about digests and settings: one table of rules, one way to report. */
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';

/** `info` tells what was repaired or noticed; `warning` that something may be wrong; `error` that something is lost. */
export type Severity = 'info' | 'warning' | 'error';

/** Every rule with its severity. Names are for ever: settings and searches hold them. */
export const RULES = {
  'unknown-format': 'warning',
  'ambiguous-format': 'warning',
  'unknown-format-name': 'warning',
  'empty-digest': 'warning',
  'index-not-digest': 'info',
  'front-matter': 'warning',
  'front-matter-refused': 'error',
  'unreadable-file': 'error',
  'file-too-large': 'error',
  'link-outside': 'warning',
  mojibake: 'info',
  'control-character': 'info',
  'line-ending': 'info',
  'invalid-utf8': 'warning',
  'unclaimed-line': 'warning',
  'field-too-long': 'warning',
  'line-too-long': 'warning',
  'missing-title': 'warning',
  'missing-identifier': 'warning',
  'identifier-mismatch': 'warning',
  'unexpected-author': 'info',
  'unexpected-category': 'info',
  'unexpected-date': 'warning',
  'count-mismatch': 'warning',
  'duplicate-entry': 'info',
  'conflicting-title': 'info',
  'unsupported-tex': 'info',
  'site-setting': 'error',
} as const satisfies Record<string, Severity>;
export type RuleId = keyof typeof RULES;

/** Adds a message to a file, with the severity of its rule. */
export function report(
  file: VFile,
  ruleId: RuleId,
  reason: string,
  place?: Point | Position,
): void {
  const message = file.message(reason, { ruleId, source: 'broadsheet', ...(place && { place }) });
  const severity: Severity = RULES[ruleId];
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
}

/** The severity a message was reported with. */
export function severityOf(message: { fatal?: boolean | null | undefined }): Severity {
  return message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info';
}

/** How many messages of each severity the files hold. */
export function countBySeverity(files: readonly VFile[]): Record<Severity, number> {
  const counts = { info: 0, warning: 0, error: 0 };
  for (const { messages } of files)
    for (const message of messages) counts[severityOf(message)] += 1;
  return counts;
}
