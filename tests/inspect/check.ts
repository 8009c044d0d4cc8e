/** What a check says: its figures, and what is wrong. */

export interface Check {
  readonly name: string;
  /** What was looked at, in words and numbers. */
  readonly figures: string;
  /** Each with the page or file it is about; none when all is as it must be. */
  readonly faults: readonly string[];
}

/** A number as it is printed: `12,345`. */
export const number = (value: number): string => value.toLocaleString('en-GB');

/** Bytes as kilobytes of 1,000: `4.2 KB`. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** What two collections do not share, in words. */
export function unequal(
  found: ReadonlySet<string>,
  expected: ReadonlySet<string>,
  [more, less]: readonly [string, string],
): string[] {
  return [
    ...[...found].filter((one) => !expected.has(one)).map((one) => `${one} ${more}`),
    ...[...expected].filter((one) => !found.has(one)).map((one) => `${one} ${less}`),
  ];
}

/** What comes a second time. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}
