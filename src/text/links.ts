/** Which URLs may be linked, and where a bare URL ends in running text. */
import type { Element, ElementContent } from 'hast';

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
];

/** True for an absolute http or https URL, the only kind the site links to. */
export function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s/?#]/i.test(url) && URL.canParse(url);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** The URL without the punctuation of the sentence around it; balanced brackets stay. */
export function trimUrl(url: string): string {
  const depth = new Map(
    PAIRS.map(([open, close]) => [close, count(url, close) - count(url, open)]),
  );
  let end = url.length;
  for (; end > 0; end -= 1) {
    const last = url.charAt(end - 1);
    const surplus = depth.get(last);
    if (surplus !== undefined && surplus > 0) depth.set(last, surplus - 1);
    else if (surplus !== undefined || !/[.,;:!?*_~\\&]/.test(last)) break;
  }
  return url.slice(0, end);
}

/** A link that passes no credit on: its target was chosen by the authors of a text, not by the site. */
export function link(href: string, children: ElementContent[]): Element {
  const properties = { href, rel: ['nofollow', 'noopener'] };
  return { type: 'element', tagName: 'a', properties, children };
}
