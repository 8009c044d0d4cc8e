/** What pages weigh, compressed, beside what they may. */
import { gzipSync } from 'node:zlib';
import type { BuiltSite } from './built-site.ts';
import { type Check, kilobytes } from './check.ts';
import { isToRead, type PageFacts } from './page-facts.ts';

/** In bytes, compressed but for fonts, which are so already. */
export const LIMITS = { paper: 6000, list: 40_000, css: 12_000, fonts: 60_000, script: 12_000 };

/** Pages of one kind. */
export interface Kind {
  readonly name: string;
  readonly pages: number;
  readonly median: number;
  /** Pages of a paper that are heavier than such a page may be. */
  readonly over: number;
  readonly largest: PageFacts;
  /** Of the page that would weigh most with 100 papers. */
  readonly list?: PageFacts;
  /** Script that loads at once. */
  readonly script?: number;
}

/** Sizes of pages by kind, in order of name. `scripts` has the bytes of script of each kind. */
export function kindsOf(pages: readonly PageFacts[], scripts: ReadonlyMap<string, number>): Kind[] {
  const names = [...new Set(pages.map(({ kind }) => kind))].sort();
  return names.map((name) => {
    const own = pages.filter(({ kind }) => kind === name).sort((a, b) => a.bytes - b.bytes);
    const [first] = own;
    if (!first) throw new Error(`No page of the kind ${name}`);
    const lists = own.filter(({ bytesOf100 }) => bytesOf100 !== undefined);
    const list = lists.sort((a, b) => (a.bytesOf100 ?? 0) - (b.bytesOf100 ?? 0)).at(-1);
    const script = scripts.get(name);
    return {
      name,
      pages: own.length,
      over: own.filter(({ bytes }) => bytes > LIMITS.paper).length,
      median: own[Math.floor(own.length / 2)]?.bytes ?? 0,
      largest: own.at(-1) ?? first,
      ...(list && { list }),
      ...(script !== undefined && { script }),
    };
  });
}

/** What is heavier than it may be. */
export function checkWeights(site: BuiltSite, kinds: readonly Kind[]): Check {
  const css = gzipSync(site.bytes('assets/site.css')).length;
  const fonts = site.paths(/\.woff2$/).reduce((sum, path) => sum + site.bytes(path).length, 0);
  return {
    name: 'weights',
    figures: `style ${kilobytes(css)} of ${kilobytes(LIMITS.css)}, fonts ${kilobytes(fonts)} of ${kilobytes(LIMITS.fonts)}`,
    faults: [
      ...tooMuch('assets/site.css', css, LIMITS.css),
      ...tooMuch('fonts', fonts, LIMITS.fonts),
      ...kinds.flatMap(faultsOf),
    ],
  };
}

function faultsOf({ name, largest, over, list, script = 0 }: Kind): string[] {
  const largestOf = `${over} pages of papers, the largest ${largest.path}`;
  return [
    ...(name === 'paper-page' ? tooMuch(largestOf, largest.bytes, LIMITS.paper) : []),
    ...(list && !isToRead(list.path)
      ? tooMuch(`${list.path}, with 100 papers`, list.bytesOf100 ?? 0, LIMITS.list)
      : []),
    ...(name === 'search' ? [] : tooMuch(`script of ${name}`, script, LIMITS.script)),
  ];
}

const tooMuch = (what: string, bytes: number, limit: number): string[] =>
  bytes <= limit ? [] : [`${what}: ${kilobytes(bytes)}, at most ${kilobytes(limit)}`];

/** The kinds as lines of a table. */
export function table(kinds: readonly Kind[]): string[] {
  const row = (cells: readonly string[]): string =>
    `  ${(cells[0] ?? '').padEnd(20)}${cells
      .slice(1)
      .map((cell) => cell.padStart(11))
      .join('')}`;
  const head = row(['gzipped', 'pages', 'median', 'largest', 'of 100', 'script']);
  const { paper, list, script } = LIMITS;
  const limits = `  at most ${kilobytes(paper)} for a paper, ${kilobytes(list)} for 100, ${kilobytes(script)} of script but where one searches`;
  const rows = kinds.map(({ name, pages, median, largest, list, script }) =>
    row([
      name,
      `${pages}`,
      kilobytes(median),
      kilobytes(largest.bytes),
      list ? kilobytes(list.bytesOf100 ?? 0) : '',
      script === undefined ? '' : kilobytes(script),
    ]),
  );
  return [head, ...rows, limits];
}
