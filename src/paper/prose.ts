/** White space of values: digests wrap lines, but some line breaks mean something. */

const LIST_ITEM = /^(?:[-*•>]|\(?\d{1,2}[.)]|\([a-z]\))\s/;

/** One line: every run of white space is a space. */
export function fold(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/** Joins wrapped lines; keeps paragraphs apart, and items of a list on their own lines. */
export function unwrap(value: string): string {
  const paragraphs = value.split(/\n[ \t]*\n\s*/);
  return paragraphs
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(fold)
        .reduce(
          (text, line) => (text === '' ? line : text + (LIST_ITEM.test(line) ? '\n' : ' ') + line),
          '',
        ),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
