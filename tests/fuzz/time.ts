/** How long hostile strings take, the whole way from bytes to what a page shows. */
import { childrenOf } from '../../src/digest/entry.ts';
import { readDigest } from '../../src/digest/file.ts';
import { normalise } from '../../src/paper/normalise.ts';
import { plainText, renderProse, renderProseInline, renderText } from '../../src/text/index.ts';

/** Openers without end, runs, and what readers look for; each is repeated until a field is full of it. */
export const STRINGS: readonly string[] = [
  '[',
  '](',
  '[a](b',
  '[a](<b',
  '[ (](',
  '![',
  '<',
  '<a ',
  '<!--',
  '<details>',
  '</details>',
  '&',
  '`',
  '`a``',
  '*',
  '**',
  ' **a',
  '**a** ',
  '_',
  'a_ ',
  '~',
  '"',
  "''",
  '``a ',
  '$',
  '$$ ',
  '$x_i\\alpha$ ',
  '\\',
  '\\(',
  '\\textbf{',
  '\\b{eta}',
  '{',
  '{a}',
  '}',
  '^{',
  '-',
  '--',
  '> ',
  '- ',
  '1. ',
  '# ',
  '|',
  ',',
  ', and ',
  '(',
  'et al. ',
  'Jr., ',
  'https://a.org/(',
  'this https URL',
  ' ',
  '\t',
  '\u00a0',
  'a',
  'é',
  '√',
  '\u00a0±',
  '–£',
  'x√± ',
  '√©',
  'â€™',
  '\0',
  '\u200b',
  '\u0301',
  '\r',
  '\n',
  '\n\n',
  '\n> ',
  '\n- ',
  '\n---\n',
  '\n```\n',
  '\n# a\n',
  '\n### a\n',
  '\n**Link**: x\n',
  '\nTitle: a\n',
  '\n  _a_\n',
  '\nab',
  '\nhttps://a.org',
  '\n#### https://a.org\n',
  '\n**Link**: https://arxiv.org/abs/2501.00001\n',
];

const LINK = 'https://arxiv.org/pdf/2501.00001';
const dated = (parts: Record<string, string>): string =>
  `# Digest\n${parts.prose ?? ''}\n\n## 2025-10-08${parts.section ?? ''}\n\n*Date Range: [2025-10-01${parts.range ?? ''}]*\n\n### Title ${parts.title ?? ''}\n\n**Authors:** Ada ${parts.authors ?? ''} **Link:** ${LINK}\n\n**Motivation:** None ${parts.motivation ?? ''}\n\n**Abstract:** We ${parts.abstract ?? ''}\n\n### Last\n\n**Authors:** Ada\n`;
const badge = (parts: Record<string, string>): string =>
  `# MLLM${parts.topic ?? ''} Papers · 2025-10-04\n\n**Keywords**: \`a\` ${parts.keywords ?? ''}\n\n- **[Title ${parts.title ?? ''}](https://arxiv.org/abs/2501.00001)**  \`arXiv:2501.00001\`  \`cs.CV${parts.badges ?? ''}\`\n  _Ada ${parts.authors ?? ''}_\n  <details><summary>Abstract</summary>We ${parts.abstract ?? ''}</details>\n`;
const bold = (parts: Record<string, string>): string =>
  `# Title ${parts.title ?? ''}\n\n**Title (ZH)**: 标题 ${parts.translation ?? ''}\n\n**Authors**: Ada ${parts.authors ?? ''}\n\n**Link**: [PDF](${LINK}) ${parts.link ?? ''}\n\n**Abstract**: We ${parts.abstract ?? ''}\n\n---\n\n# Last\n\n**Authors**: Ada\n`;
const plain = (parts: Record<string, string>): string =>
  `Title: A ${parts.title ?? ''}\nPDF: ${LINK} ${parts.link ?? ''}\nSummary: We ${parts.summary ?? ''}\n---\nTitle: Last\nPDF: ${LINK}\n`;
const front = (parts: Record<string, string>): string =>
  `---\ntitle: a ${parts.title ?? ''}\ntags: [a ${parts.tags ?? ''}]\ndate: 2025-10-08 ${parts.date ?? ''}\n---\n${bold({})}`;

/** Every field of every format, as a digest with a text in that field. */
export const FIELDS: readonly (readonly [string, (text: string) => string])[] = [
  ...named('dated-sections', dated, 'prose section range title authors motivation abstract'),
  ...named('badge-list', badge, 'topic keywords title badges authors abstract'),
  ...named('separated', bold, 'title translation authors link abstract'),
  ...named('separated plain', plain, 'title link summary'),
  ...named('front matter', front, 'title tags date'),
];

function named(format: string, digest: (parts: Record<string, string>) => string, fields: string) {
  return fields
    .split(' ')
    .map((field) => [`${format} ${field}`, (text: string) => digest({ [field]: text })] as const);
}

/** From bytes to everything a page shows of them. */
export function wholeWay(text: string): void {
  const digestFile = readDigest('2025-10-04/digest.md', Buffer.from(text));
  for (const entry of normalise(digestFile, { aliases: new Map() })) {
    for (const shown of [entry.title, entry.abstract]) if (shown) renderText(shown.value);
    for (const { value } of entry.summaries) renderProseInline(value.text);
    for (const { value } of entry.translations) plainText(value.text);
  }
  for (const { value } of childrenOf(digestFile.digest, 'prose')) renderProse(value);
}

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function milliseconds(text: string): number {
  const started = performance.now();
  wholeWay(text);
  return performance.now() - started;
}

/** Characters of the longer of two texts; the other has half as many. */
const LENGTH = 100_000;
const MOST_MILLISECONDS = 1000;
const MOST_RATIO = 2.5;
/** Shorter times say nothing about growth. */
const LEAST_MILLISECONDS = 100;

interface Timed {
  readonly field: string;
  readonly piece: string;
  readonly time: number;
  readonly ratio: number;
}

const isSlow = ({ time, ratio }: Timed): boolean =>
  time > MOST_MILLISECONDS || (time > LEAST_MILLISECONDS && ratio > MOST_RATIO);

/** A slow one may have met the garbage collector or a busy machine: it is tried again, the best times count. */
const MOST_TRIES = 5;

function measured(field: string, digest: (text: string) => string, piece: string): Timed {
  let best: Timed = { field, piece, time: Number.POSITIVE_INFINITY, ratio: 0 };
  let half = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < MOST_TRIES && isSlow(best); tries += 1) {
    // Another text each time: what was rendered once is remembered.
    const text = (length: number) => digest(`${'.'.repeat(tries)}${filled(piece, length)}`);
    half = Math.min(half, milliseconds(text(LENGTH / 2)));
    const time = Math.min(best.time, milliseconds(text(LENGTH)));
    best = { field, piece, time, ratio: time / half };
  }
  return best;
}

/** Prints the slowest string of each field and whatever is too slow; says whether nothing is. */
export function printTimes(): boolean {
  wholeWay(bold({}));
  const slow: Timed[] = [];
  const print = ({ field, piece, time, ratio }: Timed): void => {
    const growth = time > LEAST_MILLISECONDS ? `×${ratio.toFixed(1)}` : '';
    process.stdout.write(
      `${field.padEnd(28)} ${JSON.stringify(piece).padEnd(18)} ${time.toFixed(0).padStart(6)} ms ${growth.padStart(6)}\n`,
    );
  };
  for (const [field, digest] of FIELDS) {
    const times = STRINGS.map((piece) => measured(field, digest, piece));
    const worst = times.reduce((a, b) => (b.time > a.time ? b : a));
    print(worst);
    slow.push(...times.filter(isSlow));
  }
  const count = FIELDS.length * STRINGS.length;
  process.stdout.write(
    `${count} pairs of string and field, ${LENGTH} characters: ${slow.length} slow\n`,
  );
  for (const one of slow) print(one);
  return slow.length === 0;
}
