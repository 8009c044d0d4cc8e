/** Plain text of rendered text: for search, feeds and page titles. */
import type { Element, Nodes } from 'hast';
import { accent, subscript, superscript, term, withoutStyle } from './unicode.ts';

/** Elements that print as more than the sum of their children; the parts are already printed. */
const PRINTERS: Readonly<Record<string, (parts: readonly string[], element: Element) => string>> = {
  br: () => '\n',
  sup: (parts) => raised(parts.join('')),
  sub: (parts) => subscript(parts.join('')),
  mi: (parts) => withoutStyle(parts.join('')),
  mo: (parts) => parts.join('').replace(/[\u2061-\u2064]/g, ''),
  mtext: (parts) => withoutStyle(parts.join('')),
  mspace: (_, { properties }) => (isVisible(properties.width) ? ' ' : ''),
  mphantom: () => '',
  msup: ([base = '', sup = '']) => base + raised(sup),
  msub: ([base = '', sub = '']) => base + subscript(sub),
  msubsup: ([base = '', sub = '', sup = '']) => base + subscript(sub) + raised(sup),
  mover: ([base = '', over = '']) => accent(base, over) ?? base + limit(over, superscript),
  munder: ([base = '', under = '']) => base + limit(under, subscript),
  munderover: ([base = '', under = '', over = '']) =>
    base + limit(under, subscript) + limit(over, superscript),
  mfrac: ([over = '', under = '']) => `${term(over)}/${term(under)}`,
  msqrt: (parts) => `√${term(parts.join('').trim())}`,
  mroot: ([base = '', degree = '']) => `${superscript(degree)}√${term(base.trim())}`,
  mtable: (parts) => parts.join('; '),
  mtr: (parts) => parts.join(' '),
  math: (parts) => parts.join('').replace(/\s+/g, ' ').trim(),
};

/** Ordinals stay words: `1st`, not `1ˢᵗ`. */
function raised(text: string): string {
  return /^(?:st|nd|rd|th)$/.test(text) ? text : superscript(text);
}

/** Lines, arrows and braces drawn along a term; they say nothing in a line of text. */
const STRETCHED: ReadonlySet<string> = new Set(['', ...'¯‾_―→←↔^ˆ~˜⏞⏟⎴⎵︷︸']);

function limit(text: string, print: (text: string) => string): string {
  return STRETCHED.has(text) ? '' : print(text);
}

function isVisible(width: unknown): boolean {
  return Number.parseFloat(String(width)) > 0.1;
}

function print(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const parts = node.children.map(print);
  if (node.type !== 'element') return parts.join('');
  return PRINTERS[node.tagName]?.(parts, node) ?? parts.join('');
}

/** The tree as text: one space between words, a newline only where a line break is meant. */
export function toPlain(tree: Nodes): string {
  return print(tree)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
