/** Markdown prose (digest introductions, model-written summaries) with TeX in it, as safe HTML. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import type { Heading, Html, Image, ImageReference } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { remember } from './cache.ts';
import { isWebUrl, link } from './links.ts';
import { type HiddenTex, hideTex, showTex } from './protect.ts';
import { parseText, renderText } from './text.ts';
import { wellFormed } from './unicode.ts';

/** What the surrounding elements make of a text. */
interface Place {
  readonly code: boolean;
  readonly link: boolean;
}

/** In UTF-16 units. Longer prose is not read as Markdown: micromark takes seconds for 16,000 hostile ones. */
const MAX_LENGTH = 4 * 1024;

const SCHEMA: Schema = {
  tagNames: 'a blockquote br code em hr li ol p pre strong ul'.split(' '),
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https'] },
  ancestors: { li: ['ol', 'ul'] },
  clobber: [],
  required: {},
  strip: ['script', 'style'],
};

const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (tagName: string, children: ElementContent[]): Element => {
  return { type: 'element', tagName, properties: {}, children };
};

/** HTML in Markdown is text (`<think>`), pictures are their description, headings are bold lines. */
const handlers: NonNullable<NonNullable<Parameters<typeof remarkRehype>[1]>['handlers']> = {
  html: (_, { value }: Html) => text(value),
  image: (_, { alt }: Image) => text(alt ?? ''),
  imageReference: (_, { alt }: ImageReference) => text(alt ?? ''),
  heading: (state, node: Heading) => element('p', [element('strong', state.all(node))]),
};

const markdownToTree = unified()
  .use(remarkParse)
  .use(remarkRehype, { handlers })
  .use(rehypeSanitize, SCHEMA);

const treeToHtml = unified().use(rehypeStringify).freeze();

/** Puts TeX and bare URLs in place of text, and drops links that do not lead to the web. */
function finish(nodes: readonly RootContent[], tex: HiddenTex, context: Place): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') {
      const value = showTex(node.value, tex);
      const isLiteral = context.code || !/\S/.test(value);
      return isLiteral ? [text(value)] : phrasing(parseText(value, context).tree);
    }
    if (node.type !== 'element') return [];
    const code = context.code || node.tagName === 'code' || node.tagName === 'pre';
    const inner = finish(node.children, tex, { code, link: context.link || node.tagName === 'a' });
    if (node.tagName !== 'a') return [{ ...node, children: inner }];
    const href = String(node.properties.href ?? '');
    return isWebUrl(href) ? [link(href, inner)] : inner;
  });
}

function phrasing({ children }: Root): ElementContent[] {
  return children.filter((node) => node.type === 'text' || node.type === 'element');
}

function parseProse(source: string): ElementContent[] {
  const markdown = wellFormed(source);
  if (markdown.length > MAX_LENGTH) return paragraphs(markdown);
  try {
    const tex = hideTex(markdown);
    const tree = markdownToTree.runSync(markdownToTree.parse(tex.markdown));
    return finish(tree.children, tex, { code: false, link: false });
  } catch (error) {
    // Thousands of quotations or lists within each other exhaust the stack.
    if (error instanceof RangeError) return paragraphs(markdown);
    throw error;
  }
}

function paragraphs(markdown: string): ElementContent[] {
  return markdown.split(/\n\s*\n/).map((paragraph) => element('p', [text(paragraph.trim())]));
}

function serialise(children: ElementContent[]): string {
  return treeToHtml.stringify({ type: 'root', children }).trim();
}

/** Markdown as blocks of safe HTML, with TeX maths; the only links are http and https. */
export const renderProse: (markdown: string) => string = remember(512, (markdown) =>
  serialise(parseProse(markdown)),
);

/** A summary of one paragraph as phrasing content; what turns out to be more is read as plain text. */
export const renderProseInline: (markdown: string) => string = remember(1024, (markdown) => {
  const blocks = parseProse(markdown).filter(({ type }) => type === 'element');
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === 'element' && only.tagName === 'p') {
    return serialise(only.children);
  }
  return renderText(markdown).html;
});
