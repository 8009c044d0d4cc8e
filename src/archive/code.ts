/**
 * Which code decides what is kept between builds, as files and folders of the project. What it decided is made again when
 * it changes; a test follows the imports.
 */

/** What an entry of a digest says, what is reported of it, and what is known of the digest without reading it. */
export const READING = [
  'src/archive',
  'src/diagnostics.ts',
  'src/digest',
  'src/library',
  'src/once.ts',
  'src/paper',
  'src/recent.ts',
  'src/text',
  'package-lock.json',
] as const;

/** What a paper says. */
export const MERGING = [...READING, 'src/related/text.ts'] as const;

/** Which papers are related. */
export const FINDING = [
  'src/archive',
  'src/library/group.ts',
  'src/library/order.ts',
  'src/recent.ts',
  'src/related',
  'src/text',
] as const;

/** What the picture of a day looks like. */
export const DRAWING = ['src/card', 'src/xml.ts', 'package-lock.json'] as const;
