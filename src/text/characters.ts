/** Commands that name a character by its number, or change letters. */
import type { ElementContent } from 'hast';
import type { Command } from './context.ts';

const MOST = 0x10ffff;

function character(code: number): string | undefined {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const isControl = code < 32 || (code >= 127 && code < 160) || (code & 0xfffe) === 0xfffe;
  return code > MOST || isSurrogate || isControl ? undefined : String.fromCodePoint(code);
}

/** `"41`, `'101`, `65` or a sign behind a grave accent, as TeX writes numbers of characters. */
function codeOf(number: string): number {
  if (number.startsWith('"')) return Number.parseInt(number.slice(1), 16);
  if (number.startsWith("'")) return Number.parseInt(number.slice(1), 8);
  if (number.startsWith('`')) return number.replace(/^`\\?/, '').codePointAt(0) ?? 0;
  return Number.parseInt(number, 10);
}

/** The character that `\char"41` stands for, given all of it. */
export function charOf(source: string): string | undefined {
  return character(codeOf(source.replace(/^\\char\s?/, '')));
}

/** `\symbol{37}`. */
export const symbol: Command = (call) => {
  const text = character(codeOf(call.argument()?.raw.trim() ?? ''));
  if (text === undefined) return false;
  call.text(text);
  return true;
};

/** `\ding{182}`: Zapf Dingbats, which Unicode keeps in the same order. */
export const ding: Command = (call) => {
  const code = Number(call.argument()?.raw ?? '');
  if (!(code >= 33 && code <= 254)) return false;
  // The font has no characters from 127 to 160, and Unicode no gap there.
  call.text(String.fromCodePoint(code < 127 ? 0x2700 + code - 32 : 0x2760 + code - 160));
  return true;
};

/** `\t{oo}`: a tie over two letters. */
export const tie: Command = (call) => {
  const raw = call.argument()?.raw ?? '';
  if (!/^\p{L}{2}$/u.test(raw)) return false;
  call.text(`${raw.charAt(0)}\u0361${raw.slice(1)}`);
  return true;
};

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** `\romannumeral 3`. */
export const romanNumeral: Command = (call) => {
  let rest = Number(call.take(/\s*\d{1,3}(?!\d)/y) ?? 0);
  if (rest === 0) return false;
  let text = '';
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) text += letters;
  }
  call.text(text);
  return true;
};

function changed(nodes: readonly ElementContent[], change: (text: string) => string) {
  return nodes.map((node): ElementContent => {
    if (node.type === 'text') return { ...node, value: change(node.value) };
    const isWords = node.type === 'element' && node.tagName !== 'math' && node.tagName !== 'a';
    return isWords ? { ...node, children: changed(node.children, change) } : node;
  });
}

/** `\uppercase{…}`, also before an expansion: `\uppercase\expandafter{…}`. */
export function recase(change: (text: string) => string): Command {
  return (call) => {
    call.take(/\\expandafter(?![a-zA-Z])/y);
    const argument = call.argument();
    if (!argument) return false;
    call.add(...changed(argument.nodes(), change));
    return true;
  };
}
