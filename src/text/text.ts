/** TeX-flavoured plain text, as titles and abstracts of papers are, to HTML and plain text. */
import type { Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { remember } from './cache.ts';
import type { Context, Problem } from './context.ts';
import { hasLostLink } from './lost-links.ts';
import { Parser } from './parser.ts';
import { toPlain } from './plain.ts';
import { wellFormed } from './unicode.ts';

/** A title or abstract in the forms the site shows it in. */
export interface RenderedText {
  /** Phrasing content, safe to put into a page. */
  readonly html: string;
  /** For search, feeds and page titles. */
  readonly plain: string;
  /** The http and https URLs of the text, in order. */
  readonly links: readonly string[];
  readonly problems: readonly Problem[];
}

/** The elements `html` may hold, apart from MathML. */
export const TEXT_ELEMENTS: readonly string[] = 'a br code em strong sub sup u'.split(' ');

const PLAIN_CONTEXT: Context = { depth: 0, code: false, link: false };

/** The tree of a text; `context` tells where it will stand. Never throws. */
export function parseText(
  source: string,
  context: Partial<Context> = {},
): { tree: Root; problems: readonly Problem[] } {
  const parser = new Parser(wellFormed(source));
  const { length } = parser.structure.tokens;
  const children = parser.read(0, length, { ...PLAIN_CONTEXT, ...context });
  return { tree: { type: 'root', children }, problems: parser.problems };
}

function linksOf(node: Nodes): string[] {
  if (!('children' in node)) return [];
  const href = node.type === 'element' ? node.properties.href : undefined;
  return typeof href === 'string' ? [href] : node.children.flatMap(linksOf);
}

/** The same text is rendered once, as it stands on many pages. */
const rendered = remember(1536, (source) => render(source));
/** Texts with lost links are few: keyed by where these lead, a NUL, and the text. */
const renderedWithLost = remember(128, (key) => {
  const end = key.indexOf('\0');
  return render(key.slice(end + 1), key.slice(0, end));
});

function render(source: string, lost?: string): RenderedText {
  const { tree, problems } = parseText(source, lost === undefined ? {} : { lost });
  return Object.freeze({
    html: toHtml(tree),
    plain: toPlain(tree),
    links: Object.freeze(linksOf(tree)),
    problems: Object.freeze(problems),
  });
}

/** Renders a title or abstract; `lost` is the address that links which the digest lost lead to. */
export function renderText(source: string, lost?: string): RenderedText {
  // Not a key for both: to put one together takes longer than to find it.
  return lost !== undefined && hasLostLink(source)
    ? renderedWithLost(`${lost}\0${source}`)
    : rendered(source);
}

/** A title or abstract as plain text. */
export function plainText(source: string): string {
  return renderText(source).plain;
}
