/** Random edits of the lines of a digest: what producers, editors and broken transfers do to files. */
import type { Random } from './random.ts';

/** Lines `from` up to `to` (counted from 0, without it) are replaced by `lines`; bytes as Latin-1 characters. */
export interface Edit {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Separators, heads and labels of every format, as a stray line of a digest may be. */
const FOREIGN = [
  '---',
  '***',
  '===',
  '```',
  '<details>',
  '</details>',
  '  <details><summary>Abstract</summary>',
  '## 2025-10-08',
  '## Results',
  '### A heading in between',
  '# A title in between',
  '# 🔍 MLLM Papers · 2025-10-04',
  '[![Total Papers](https://img.shields.io/badge/Papers-3-2688EB)]()',
  '- **[Stray](https://arxiv.org/abs/2501.00001)**  `arXiv:2501.00001`  `cs.CV`',
  '  _Ada Lovelace, et al._',
  '**Authors:** Ada Lovelace',
  '**Authors**: Ada Lovelace ',
  '**Link:** https://arxiv.org/pdf/2501.00001',
  '**Link**: [PDF](https://arxiv.org/pdf/2501.00001) ',
  '**Motivation:** None.',
  '**Abstract**: An abstract.',
  '**abstract**',
  '**Title (ZH)**: 标题',
  '**Abstract (ZH)**: 摘要',
  'Title: A plain title',
  'PDF: https://arxiv.org/pdf/2501.00001',
  'Summary: A plain summary.',
  'Authors: Ada Lovelace',
  '| a | b |',
  '- [a](b.md)',
  '> quoted',
  '$$',
  '`',
  '-->',
].map((line) => Buffer.from(line).toString('latin1'));

/** Single bytes and sequences that decoding must deal with. */
const BYTES = [
  '\r',
  '\r\n',
  '\0',
  '\x1b[31m',
  '\xef\xbb\xbf',
  '\xff',
  '\xc3',
  '\xe2\x80',
  '\xe2\x80\xae',
  '\xe2\x80\xa8',
  '\xe2\x88\x9a\xc2\xa9',
  '\xc3\x83\xc2\xa9',
  '\x0b',
  '\x0c',
  '\n',
  '\x85',
];

type Maker = (random: Random, lines: readonly string[], at: number) => Omit<Edit, 'kind'>;

const insertion = (at: number, lines: readonly string[]): Omit<Edit, 'kind'> => {
  return { from: at, to: at, lines };
};

/** A line with something put in at a random place. */
function spliced(random: Random, line: string, put: string, remove = 0): string {
  const at = random.below(line.length + 1);
  return line.slice(0, at) + put + line.slice(at + remove);
}

const MAKERS: Readonly<Record<string, Maker>> = {
  delete: (random, lines, at) => ({
    from: at,
    to: Math.min(lines.length, at + 1 + random.below(3)),
    lines: [],
  }),
  double: (_, lines, at) => insertion(at, lines.slice(at, at + 1)),
  swap: (_, lines, at) => ({
    from: at,
    to: Math.min(lines.length, at + 2),
    lines: lines.slice(at, at + 2).reverse(),
  }),
  halve: (random, lines, at) => {
    const line = lines[at] ?? '';
    return { from: at, to: at + 1, lines: [line.slice(0, random.below(line.length + 1))] };
  },
  split: (random, lines, at) => ({
    from: at,
    to: at + 1,
    lines: [spliced(random, lines[at] ?? '', '\n')],
  }),
  join: (_, lines, at) => ({
    from: at,
    to: Math.min(lines.length, at + 2),
    lines: [lines.slice(at, at + 2).join(' ')],
  }),
  indent: (_, lines, at) => ({ from: at, to: at + 1, lines: [`    ${lines[at] ?? ''}`] }),
  foreign: (random, _, at) => insertion(at, [random.pick(FOREIGN)]),
  apart: (random, _, at) => insertion(at, ['', random.pick(FOREIGN), '']),
  copy: (random, lines, at) => insertion(at, [random.pick(lines)]),
  bytes: (random, lines, at) => ({
    from: at,
    to: at + 1,
    lines: [spliced(random, lines[at] ?? '', random.pick(BYTES))],
  }),
  noise: (random, lines, at) => {
    const noise = Array.from({ length: 1 + random.below(8) }, () =>
      String.fromCharCode(random.below(256)),
    ).join('');
    return { from: at, to: at + 1, lines: [spliced(random, lines[at] ?? '', noise, noise.length)] };
  },
};

/** One edit at a random place; places with text are as likely as blank lines. */
export function randomEdit(random: Random, lines: readonly string[]): Edit {
  const kind = random.pick(Object.keys(MAKERS));
  const at = random.below(lines.length);
  const made = MAKERS[kind]?.(random, lines, at) ?? insertion(at, []);
  return { kind, ...made };
}

/** The lines after edits that do not overlap, in whatever order they come. */
export function apply(lines: readonly string[], edits: readonly Edit[]): string[] {
  const result = [...lines];
  for (const { from, to, lines: put } of [...edits].sort((a, b) => b.from - a.from)) {
    result.splice(from, to - from, ...put);
  }
  return result;
}
