/** White space of values: digests wrap lines, but some line breaks mean something. */

const LIST_ITEM = /^(?:[-*•>]|\(?\d{1,2}[.)]|\([a-z]\))\s/;

/** White space that is more or other than one space. */
const UNFOLDED = /\s{2,}|[^\S ]/g;

/** One line: every run of white space is a space. */
export function fold(value: string): string {
  return value.replace(UNFOLDED, ' ').trim();
}

/** No digest wraps its lines at more columns than this: a longer line was not wrapped. */
const WIDEST_WRAP = 120;
const SENTENCE_END = /[.!?:;。！？：；][)\]”’"'*}]*$/;
const RULE = /^[-–—=_*]{2,}$/;
/** `Results`, alone on its line. */
const HEADING = /^\p{Lu}[\p{L} ,&/-]{2,40}$/u;

/** Whether a line end means something: that of a sentence in unwrapped text, of a heading, or before an item. */
function isBreak(before: string, line: string, isWrapped: boolean): boolean {
  if (LIST_ITEM.test(line) || RULE.test(line) || RULE.test(before)) return true;
  return !isWrapped && (SENTENCE_END.test(before) || HEADING.test(before) || HEADING.test(line));
}

function unwrapParagraph(paragraph: string): string {
  if (!paragraph.includes('\n')) return fold(paragraph);
  const lines = paragraph.split('\n').map(fold);
  const isWrapped = !lines.some(({ length }) => length > WIDEST_WRAP);
  return lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      if (before === undefined) return [line];
      return [isBreak(before, line, isWrapped) ? '\n' : ' ', line];
    })
    .join('')
    .trim();
}

/** Joins wrapped lines; keeps paragraphs apart, and lines that end a sentence in text that was not wrapped. */
export function unwrap(value: string): string {
  return value
    .split(/\n[ \t]*\n\s*/)
    .map(unwrapParagraph)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
