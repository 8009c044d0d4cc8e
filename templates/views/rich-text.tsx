/** The only place where markup made elsewhere reaches a page: `src/text` gives safe HTML. */
import { createElement } from 'preact';
import { renderProse, renderProseInline, renderText } from '../../src/text/index.ts';
import { directionOf } from './direction.ts';

type Element = 'span' | 'p' | 'div' | 'dd' | 'h1' | 'td';

export interface RichTextProps {
  /** TeX-flavoured plain text: a title or an abstract. */
  readonly source: string;
  readonly as?: Element;
  readonly class?: string;
  /** For text inside a link of ours: a text with links of its own is then shown as plain text. */
  readonly unlinked?: boolean;
  /** Where links that the digest lost lead to: the paper's page on arXiv. */
  readonly lost?: string;
  readonly lang?: string;
  readonly dir?: 'auto';
  readonly id?: string;
}

export interface SummaryProps {
  readonly source: string;
  readonly as: 'p' | 'dd';
  readonly class?: string;
}

export function RichText({ source, as = 'span', unlinked, lost, ...attributes }: RichTextProps) {
  const text = renderText(source, lost);
  const dir = attributes.dir ?? directionOf(source);
  if (unlinked && text.links.length > 0)
    return createElement(as, { ...attributes, dir }, text.plain);
  return createElement(as, { ...attributes, dir, dangerouslySetInnerHTML: { __html: text.html } });
}

/** A summary in a digest's words, which may hold light Markdown. */
export function Summary({ source, as, class: name }: SummaryProps) {
  const html = renderProseInline(source);
  return createElement(as, {
    class: name,
    dir: directionOf(source),
    dangerouslySetInnerHTML: { __html: html },
  });
}

/** Markdown prose of a digest: introductions and notes. */
export function Prose({ markdown }: { markdown: string }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: renderProse(markdown) }} />;
}
