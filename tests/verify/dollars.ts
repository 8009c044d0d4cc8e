/**
 * What the law of plain text asks of dollars: words that white space parts in the source stay apart in a formula, and
 * dollars around running text stay in print. This is a reading of its own, not that of `src/text`.
 */

const TEX_SIGN = /\\[a-zA-Z%]|[\^_]/;

/** Stands for what is left out. */
const HOLE = '\ufffc';

/** The content without braces and commands: TeX prints what they hold its own way. */
function bareOf(content: string): string {
  let [bare, before] = [content, ''];
  while (bare !== before) [bare, before] = [bare.replace(/\{[^{}]*\}/g, HOLE), bare];
  return bare.replace(/\\[a-zA-Z]+|\\[\s\S]/g, HOLE);
}

/** Words that running text may hold; functions stand in formulas. */
const BETWEEN_SPACES = /(?<=\s)(?!(?:log|mod|max|min|exp|sin|cos)\s)\p{L}{3,}(?=\s)/gu;

/** Brackets that close before one opens: dollars of two prices, not of a formula. */
const closesFirst = (bare: string): boolean => /^[^([]*[)\]]/.test(bare);

/** Whether what stands between two dollars, and before `after`, is running text: prices, units, shell variables. */
export function isRunningText(content: string, after: string): boolean {
  const bare = bareOf(content);
  const words = bare.match(BETWEEN_SPACES) ?? [];
  if (/\p{L}[/:]$/u.test(bare) && /\p{L}/u.test(after)) return true;
  if (TEX_SIGN.test(content)) return words.length > (closesFirst(bare) ? 1 : 4);
  return words.length > 0 || (/\s/.test(bare) && closesFirst(bare));
}

/** For each word of a formula that white space parts from another, what the words of its print must match. */
export function partedWords(content: string): readonly RegExp[] {
  const words = [...bareOf(content).matchAll(/\p{L}{3,}/gu)];
  return words.flatMap(({ 0: word, index, input }) => {
    const before = /[\p{L}\p{N})\]]\s+$/u.test(input.slice(0, index)) ? ' ' : '';
    const after = /^\s+[\p{L}\p{N}([]/u.test(input.slice(index + word.length)) ? ' ' : '';
    const letters = word.normalize('NFKD').replace(/\p{M}+/gu, '');
    return before || after ? [new RegExp(`${before}${letters}${after}`, 'u')] : [];
  });
}

const LONGEST = 4000;

/** What stands between the dollar at a place and the next one on its level of braces, with both. */
export function betweenDollars(text: string, at: number): string | undefined {
  let depth = 0;
  const signs = text.slice(at + 1, at + LONGEST).matchAll(/\\[\s\S]|[{}$]/g);
  for (const { 0: sign, index } of signs) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (sign === '$' && depth === 0) return text.slice(at, at + index + 2);
    if (depth < 0) return undefined;
  }
  return undefined;
}
