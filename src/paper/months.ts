/** Names of the months, written out so that a build does not depend on the locale data of its Node. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `jan`, `feb` …: as BibTeX and many digests abbreviate them. */
export const MONTHS: readonly string[] = MONTH_NAMES.map((name) => name.slice(0, 3).toLowerCase());
