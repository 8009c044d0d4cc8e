/** Why pages are made again: what differs from what the published site was made from. */
import type { Scan } from '../archive/archive.ts';
import { compareText } from '../library/order.ts';

/** A digest that is not as it was. */
export interface Change {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'gone';
  /** The months of its papers: `2025-10`. */
  readonly months: readonly string[];
}

export interface Reasons {
  /** Why every page is made. */
  readonly all?: string;
  /** In order of path. */
  readonly changes: readonly Change[];
  /** Published files that were gone. */
  readonly lost: number;
}

/** The digests that a site is made from: lines of a key, months and a path. */
export const linesOfDigests = ({ digests }: Scan): string =>
  digests
    .map(({ digest: { key, head } }) => {
      const months = new Set(head.dates.map((date) => date.slice(0, 7)));
      return `${key} ${[...months].sort().join()} ${head.path}`;
    })
    .join('\n');

/** Which digests differ, by the lines of two sites. */
export function changesBetween(before: string, now: string): Change[] {
  const [old, current] = [before, now].map(digestsOf) as [Digests, Digests];
  const gone = [...old].filter(([path]) => !current.has(path));
  const changed = [...current].filter(([path, { key }]) => old.get(path)?.key !== key);
  return [
    ...gone.map(([path, { months }]): Change => ({ path, kind: 'gone', months })),
    ...changed.map(([path, { months }]): Change => {
      const known = old.get(path);
      const all = [...new Set([...(known?.months ?? []), ...months])];
      return { path, kind: known ? 'changed' : 'new', months: all };
    }),
  ].sort((a, b) => compareText(a.path, b.path));
}

type Digests = ReadonlyMap<string, { readonly key: string; readonly months: readonly string[] }>;

function digestsOf(lines: string): Digests {
  const known = lines === '' ? [] : lines.split('\n');
  return new Map(
    known.map((line) => {
      const [, key = '', months = '', path = ''] = /^(\S*) (\S*) (.*)$/.exec(line) ?? [];
      return [path, { key, months: months.split(',') }];
    }),
  );
}

/** So many digests are named beside a volume. */
const NAMED = 3;

/** Why pages of a volume (a month, or `site`) are made: `for notes/2025-10-08.md`. */
export function reasonFor(volume: string, { all, changes, lost }: Reasons): string {
  if (all !== undefined) return '';
  const own = changes.filter(({ months }) => months.includes(volume));
  if (own.length > 0) {
    const names = own.slice(0, NAMED).map(({ path }) => path);
    const more = own.length - names.length;
    return `, for ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  }
  if (changes.length === 0) return lost > 0 ? ', for files that were gone' : '';
  return volume === 'site'
    ? ', for what they tell of all papers'
    : ', for names, tags or related papers of other months';
}
