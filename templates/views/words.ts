/** Numbers and nouns as the pages print them. */

/** `12,345` */
export const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

const PLURALS: Readonly<Record<string, string>> = {
  entry: 'entries',
  'other entry': 'other entries',
  category: 'categories',
};

/** `1 paper`, `250 papers`, `0 entries` */
export function count(value: number, noun: string): string {
  const words = value === 1 ? noun : (PLURALS[noun] ?? `${noun}s`);
  return `${number(value)} ${words}`;
}
