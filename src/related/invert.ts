/** Lists of places by value, in two arrays. */

/** Where a list of numbers has none. */
export const NONE = 0xffffffff;

export interface Inverted {
  /** Where the places of each value begin, and where they all end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Ascending for each value. */
  readonly places: Uint32Array<ArrayBuffer>;
}

/** The places at which each of the numbers below `size` stands; `NONE` is none of them. */
export function invert(values: Uint32Array, size: number): Inverted {
  // Counted two places on, so that filling the lists leaves each beginning where it belongs.
  const starts = new Uint32Array(size + 2);
  for (const value of values) if (value !== NONE) bump(starts, value + 2);
  for (let at = 2; at < starts.length; at += 1) {
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  }
  const places = new Uint32Array(starts.at(-1) ?? 0);
  values.forEach((value, place) => {
    if (value !== NONE) places[bump(starts, value + 1)] = place;
  });
  return { starts, places };
}

/** Adds one to a number of a list; gives what it was. */
export function bump(counts: Uint32Array, at: number): number {
  const value = counts[at] as number;
  counts[at] = value + 1;
  return value;
}
