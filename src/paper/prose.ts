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

/** `Methods: In this study`. */
const LABEL = /^\p{Lu}[\p{L}\p{N}&/-]*(?: [\p{L}\p{N}&/-]+){0,3}:/u;
const ADDRESS_END = /(?:this https? URL|https?:\/\/\S{1,300})$/;

/** Bullets by their sign; numbers and letters by what is around them, with their place in the order. */
function markOf(line: string): { readonly kind: string; readonly order?: number } | undefined {
  const [mark] = LIST_ITEM.exec(line) ?? [];
  if (mark === undefined) return undefined;
  const [count] = /\d+|[a-z]/.exec(mark) ?? [];
  if (count === undefined) return { kind: mark };
  const order = /\d/.test(count) ? Number(count) : count.charCodeAt(0);
  return { kind: mark.replace(count, typeof order), order };
}

/** Lines of wrapped text that begin with a mark, by kind and place in the order: one alone is no list. */
function marksOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  for (const line of lines) {
    const mark = markOf(line);
    if (!mark) continue;
    const key = `${mark.kind}${mark.order ?? ''}`;
    marks.set(key, (marks.get(key) ?? 0) + 1);
  }
  return marks;
}

/** What is known of a paragraph before its lines are joined. */
interface Layout {
  readonly isWrapped: boolean;
  readonly marks: ReadonlyMap<string, number>;
}

/** Lines that are joined, by the first and the last of them. */
interface Joined {
  readonly head: string;
  readonly tail: string;
  readonly isOne: boolean;
}

const isHeading = ({ tail, isOne }: Joined): boolean => isOne && HEADING.test(tail);

/** Whether an item of a list begins with the line: a wrapped one may begin with a dash or a number by chance. */
function isItem(before: Joined, line: string, { isWrapped, marks }: Layout): boolean {
  const mark = markOf(line);
  if (!mark) return false;
  if (!isWrapped || SENTENCE_END.test(before.tail) || isHeading(before)) return true;
  const { kind, order } = mark;
  if (kind.startsWith('>')) return markOf(before.head)?.kind === kind;
  if (markOf(before.head)) return true;
  if (order === undefined) return marks.get(kind) !== 1;
  return marks.has(`${kind}${order - 1}`) || marks.has(`${kind}${order + 1}`);
}

/** Whether a line end means something: that of a sentence in unwrapped text, of a heading, or before an item. */
function isBreak(before: Joined, line: string, layout: Layout): boolean {
  const { tail } = before;
  if (RULE.test(line) || RULE.test(tail) || isItem(before, line, layout)) return true;
  if (ADDRESS_END.test(tail) && LABEL.test(line)) return true;
  if (layout.isWrapped) return false;
  const isHead = isHeading(before) || HEADING.test(line) || LABEL.test(line);
  return isHead || SENTENCE_END.test(tail);
}

function unwrapParagraph(text: string): string {
  if (!text.includes('\n')) return fold(text);
  const lines = text.split('\n').map(fold);
  const isWrapped = !lines.some(({ length }) => length > WIDEST_WRAP);
  const layout = { isWrapped, marks: marksOf(lines) };
  let before: Joined | undefined;
  const parts: string[] = [];
  for (const line of lines) {
    const isEnd = before !== undefined && isBreak(before, line, layout);
    if (before) parts.push(isEnd ? '\n' : ' ');
    parts.push(line);
    before = { head: isEnd || !before ? line : before.head, tail: line, isOne: isEnd || !before };
  }
  return parts.join('').trim();
}

/** Joins wrapped lines; keeps paragraphs apart, and lines that end a sentence in text that was not wrapped. */
export function unwrap(value: string): string {
  return value
    .split(/\n[ \t]*\n\s*/)
    .map(unwrapParagraph)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
