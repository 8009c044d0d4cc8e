/** Text that TeX does not read: `\verb|a_b|`, and characters by number, `\char"41`. */

/** Regular expression source of code between two marks of the same kind. */
export const VERBATIM = String.raw`\\(?:verb|lstinline)\*?(?<mark>[^a-zA-Z0-9\s{}[*])[^\n]{0,200}?\k<mark>`;

/** Regular expression source of a character by its number, with the space that ends it. */
export const CHAR = String.raw`\\char\s?(?:"[0-9A-F]{1,6}|'[0-7]{1,7}|\d{1,7}|${'`'}\\?[^\s\\])`;

/** The code that a text matching VERBATIM shows. */
export function verbatim(source: string): string {
  return source.replace(/^\\[a-z]+\*?/, '').slice(1, -1);
}
