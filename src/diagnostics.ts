/** What is reported about digests and settings: one table of rules, one way to report. */
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';

/** `info` tells what was repaired or noticed; `warning` that something may be wrong; `error` that something is lost. */
export type Severity = 'info' | 'warning' | 'error';

/** From the gravest to the least. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export interface Rule {
  /** Unless the settings say otherwise. */
  readonly severity: Severity;
  /** What it reports, in one line. */
  readonly summary: string;
}

/** Every rule. Names are for ever: settings and searches hold them. Each has its page, `docs/rules/NAME.md`. */
export const RULES = {
  'unreadable-file': { severity: 'error', summary: 'A file or folder cannot be read.' },
  'file-too-large': { severity: 'error', summary: 'A file is larger than 64 MiB and is skipped.' },
  'link-outside': {
    severity: 'warning',
    summary: 'A symbolic link leads out of the folder of digests and is not followed.',
  },
  'empty-digest': {
    severity: 'warning',
    summary: 'A file holds nothing but white space, or a folder no digest.',
  },
  'index-not-digest': { severity: 'info', summary: 'A file only lists links to other files.' },
  'unknown-format': { severity: 'warning', summary: 'No entry of a known format is in a file.' },
  'ambiguous-format': {
    severity: 'warning',
    summary: 'A file mixes formats, and none has most of its entries.',
  },
  'unknown-format-name': {
    severity: 'warning',
    summary: 'Front matter names a format that does not exist.',
  },
  'front-matter': { severity: 'warning', summary: 'Front matter, or a value in it, is not used.' },
  'front-matter-refused': {
    severity: 'error',
    summary: 'Front matter is in a language that could run code.',
  },
  'unclaimed-line': { severity: 'warning', summary: 'A line belongs to no part of the digest.' },
  'unclaimed-text': {
    severity: 'warning',
    summary: 'Words beside a link, badges or details belong to no field.',
  },
  'repeated-label': {
    severity: 'warning',
    summary: 'A label comes a second time in an entry and is read as text.',
  },
  mojibake: { severity: 'info', summary: 'Wrongly decoded text was repaired.' },
  'invalid-utf8': { severity: 'warning', summary: 'Bytes are not UTF-8 and are lost.' },
  'control-character': {
    severity: 'info',
    summary: 'Characters that cannot be seen, or that reorder text, were removed.',
  },
  'line-ending': { severity: 'info', summary: 'Lines end in CR LF or CR instead of LF.' },
  'missing-title': { severity: 'warning', summary: 'An entry has no title.' },
  'missing-identifier': {
    severity: 'warning',
    summary: 'An entry has no arXiv identifier and gets no page.',
  },
  'identifier-mismatch': {
    severity: 'warning',
    summary: 'An entry’s identifier and link name different papers.',
  },
  'truncated-authors': { severity: 'info', summary: 'A list of authors ends in “et al.”.' },
  'unexpected-author': { severity: 'info', summary: 'A part of a list of authors is no name.' },
  'unexpected-category': { severity: 'info', summary: 'A category is no arXiv code.' },
  'lost-link': {
    severity: 'info',
    summary: 'A text says “this https URL” where an address has been lost.',
  },
  'model-failure': {
    severity: 'warning',
    summary: 'An error message or leaked thoughts of a language model stand in a field.',
  },
  'undefined-macro': {
    severity: 'info',
    summary: 'A macro of the authors’ own is shown by its name or its argument.',
  },
  'unsupported-tex': { severity: 'info', summary: 'TeX that is not understood is shown as it is.' },
  'field-too-long': {
    severity: 'warning',
    summary: 'A field has more than 65,536 characters and is cut.',
  },
  'line-too-long': { severity: 'warning', summary: 'A line has more than 1 MiB and is cut.' },
  'unexpected-date': { severity: 'warning', summary: 'A date cannot be read.' },
  'date-mismatch': { severity: 'warning', summary: 'A digest says two different dates of itself.' },
  'count-mismatch': {
    severity: 'warning',
    summary: 'A digest has more or fewer entries than its header says.',
  },
  'duplicate-entry': { severity: 'info', summary: 'A digest lists the same paper twice.' },
  'conflicting-title': { severity: 'info', summary: 'Digests give a paper different titles.' },
  'site-setting': { severity: 'error', summary: 'The settings of the site cannot be used.' },
} as const satisfies Record<string, Rule>;
export type RuleId = keyof typeof RULES;

/** Adds a message to a file, with the severity of its rule. */
export function report(
  file: VFile,
  ruleId: RuleId,
  reason: string,
  place?: Point | Position,
): void {
  const message = file.message(reason, { ruleId, source: 'broadsheet', ...(place && { place }) });
  message.fatal = FATAL[RULES[ruleId].severity];
}

const FATAL = { error: true, warning: false, info: undefined } as const;

/** The severity a message was reported with. */
export function severityOf(message: { fatal?: boolean | null | undefined }): Severity {
  return message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info';
}

/** The severities that settings give to rules; `off` means that nothing is said. */
export type Severities = { readonly [rule in RuleId]?: Severity | 'off' | undefined };

/** Gives the messages of a file other severities, and takes away those that are `off`. */
export function setSeverities(file: VFile, severities: Severities): void {
  const levelOf = new Map<string | undefined, Severity | 'off' | undefined>(
    Object.entries(severities),
  );
  if (levelOf.size === 0) return;
  file.messages = file.messages.filter((message) => levelOf.get(message.ruleId) !== 'off');
  for (const message of file.messages) {
    const severity = levelOf.get(message.ruleId);
    if (severity && severity !== 'off') message.fatal = FATAL[severity];
  }
}

/** How many messages of each severity the files hold. */
export function countBySeverity(files: readonly VFile[]): Record<Severity, number> {
  const counts = { info: 0, warning: 0, error: 0 };
  for (const { messages } of files)
    for (const message of messages) counts[severityOf(message)] += 1;
  return counts;
}

export interface RuleCount {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly count: number;
}

/** How many messages of each rule the files hold, the gravest and then the most frequent first. */
export function countByRule(files: readonly VFile[]): RuleCount[] {
  return sumByRule(
    files.flatMap(({ messages }) =>
      messages.flatMap((message) =>
        isRule(message.ruleId)
          ? [{ rule: message.ruleId, severity: severityOf(message), count: 1 }]
          : [],
      ),
    ),
  );
}

/** Adds up counts of several files, in the same order. */
export function sumByRule(counts: readonly RuleCount[]): RuleCount[] {
  const sums = new Map<string, RuleCount>();
  for (const { rule, severity, count } of counts) {
    sums.set(rule, { rule, severity, count: (sums.get(rule)?.count ?? 0) + count });
  }
  return [...sums.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      b.count - a.count ||
      (a.rule < b.rule ? -1 : 1),
  );
}

/** How many of them are warnings or errors. */
export function warningsOf(counts: readonly RuleCount[]): number {
  return counts.reduce((sum, { severity, count }) => sum + (severity === 'info' ? 0 : count), 0);
}

function isRule(name: string | undefined): name is RuleId {
  return name !== undefined && Object.hasOwn(RULES, name);
}
