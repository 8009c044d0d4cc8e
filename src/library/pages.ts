/** Cutting lists into pages of at most 100. */

/** One page of a list; `number` 1 is the list's own URL, the others stand at `page-N`. */
export interface ListPage<T> {
  readonly number: number;
  readonly items: readonly T[];
  /** Page numbers in reading order; `number` is one of them. */
  readonly numbers: readonly number[];
}

const LIMIT = 100;
const CHUNK = 50;

/** In reading order, from the first item on: for lists that end, such as a day. */
export function pagesInOrder<T>(items: readonly T[]): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / LIMIT));
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return numbers.map((number) => ({
    number,
    items: items.slice((number - 1) * LIMIT, number * LIMIT),
    numbers,
  }));
}

/** The newest part of a list that goes on elsewhere. */
export function newestOf<T>(items: readonly T[]): ListPage<T> {
  return { number: 1, items: items.slice(0, LIMIT), numbers: [1] };
}

/**
 * For lists that grow at the front, newest first: older pages are cut and numbered from the
 * oldest end (`page-2` is the oldest), so that a new paper changes page 1 alone.
 */
export function pagesFromOldest<T>(items: readonly T[]): ListPage<T>[] {
  const closed = items.length <= LIMIT ? 0 : Math.floor(items.length / CHUNK) - 1;
  const numbers = [1, ...Array.from({ length: closed }, (_, index) => closed + 1 - index)];
  const newest = items.length - closed * CHUNK;
  return numbers.map((number) => {
    const start = number === 1 ? 0 : newest + (closed + 1 - number) * CHUNK;
    const end = number === 1 ? newest : start + CHUNK;
    return { number, items: items.slice(start, end), numbers };
  });
}
