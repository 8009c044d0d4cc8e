/** Running text between dollars, which is no formula, and words in formulas, which TeX would glue together. */

const TEX_SIGN = /\\[a-zA-Z%,;!]|[\^_]/;
/** Words of mathematics, which formulas may hold without their backslash. */
const FUNCTION = /^(?:log|mod|max|min|exp|sin|cos)$/;
/** Braces, and commands with the space that ends them, or other pieces of a formula. */
const PIECES =
  /\\[a-zA-Z]+|\\[\s\S]|[{}]|\s*(?<!\p{L})\p{L}{3,}(?:\s+\p{L}{3,})*(?!\p{L})\s*|[^\\{}]/gu;

interface Run {
  /** The words with the white space around them. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** The formula in pieces; what `change` says of a run of words outside braces takes its place. */
function withWords(tex: string, change: (run: Run) => string): string {
  let depth = 0;
  let before = '';
  return tex.replace(PIECES, (text, at: number) => {
    if (text === '{') depth += 1;
    if (text === '}') depth -= 1;
    const isRun = depth === 0 && /^\s*\p{L}{3}/u.test(text);
    const changed = isRun ? change({ text, before, after: tex.charAt(at + text.length) }) : text;
    if (/\S/.test(text)) before = text;
    return changed;
  });
}

const isTerm = (text: string): boolean => /[\p{L}\p{N})\]}]$/u.test(text);
const isCommand = (text: string): boolean => text.startsWith('\\');

/** Whether print would glue the words to each other or to what is beside them. */
function isGlued({ text, before, after }: Run): boolean {
  if (/\S\s+\S/.test(text)) return true;
  if (/^\s/.test(text) && isTerm(before) && !isCommand(before)) return true;
  return /\s$/.test(text) && /[\p{L}\p{N}([]/u.test(after);
}

/** Words that white space parts from their neighbours as text that keeps it: `r^2 approx 0.98`. */
export function partWords(tex: string): string {
  if (!/\s/.test(tex)) return tex;
  return withWords(tex, (run) => {
    if (!isGlued(run)) return run.text;
    const isAfter = isTerm(run.before) || isCommand(run.before);
    const left = isAfter && /^\s/.test(run.text) ? ' ' : '';
    const right = /\s$/.test(run.text) && /[^\s=<>+&]/.test(run.after) ? ' ' : '';
    return `\\text{${left}${run.text.trim().replace(/\s+/g, ' ')}${right}}`;
  });
}

/** A number and what it counts, `30 FPS`: the dollar behind it begins no price. */
export function isMeasure(content: string, after: string): boolean {
  return /^[\d.,]+\s+\p{L}+$/u.test(content) && !/^[\p{L}\p{N}]/u.test(after);
}

/** More words than this in a formula that it would glue: one of its dollars has lost its partner. */
const MOST_WORDS = 3;

/**
 * Whether the text between two dollars, and before `after`, is none of a formula: prices (`$/h) and power ($`), shell
 * variables (`$HOME/$`), or sentences between dollars that have lost their partners.
 */
export function isRunningText(content: string, after: string): boolean {
  if (/\p{L}[/:]$/u.test(content) && /^\p{L}/u.test(after)) return true;
  if (!/\s/.test(content) || isMeasure(content, after)) return false;
  let [words, parted] = [0, 0];
  withWords(content, (run) => {
    const count = run.text
      .trim()
      .split(/\s+/)
      .filter((word) => !FUNCTION.test(word)).length;
    if (isGlued(run)) words += count;
    if (/^\s.*\s$/s.test(run.text)) parted += count;
    return run.text;
  });
  const closesFirst = /^[^([\\{]*[)\]]/.test(content);
  if (!TEX_SIGN.test(content)) return words + parted > 0 || closesFirst;
  return words > MOST_WORDS || (closesFirst && words > 1);
}
