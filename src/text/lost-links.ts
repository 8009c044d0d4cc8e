/** "this https URL": what arXiv's listings say where the text of a paper had a link. */
import type { Element, ElementContent } from 'hast';
import { link } from './links.ts';

/** Regular expression source of the words, as arXiv spells them. */
export const LOST_LINK = 'this https? URL(?!s)';

const WORDS = new RegExp(LOST_LINK);
/** A full stop before `this http URL` may be that of an address: `name@mail.this http URL`. */
const GLUED_BEFORE =
  /([\p{Script=Latin}\p{N}:;,!?)\]”’%]|\.(?=this ?https))?this ?(https?) ?URL(?!s)/gu;
/** `URL\this https URL`: the backslash is all that was left of a command. */
const GLUED_ESCAPED = /(?<=[\p{L}\p{N}.,;:!?)}])(?=\\this https? URL)/gu;
const GLUED_BEHIND = /(this https? URL\.)(?=\p{Lu})|(this https? URL)(?!s)(?=\p{Script=Latin})/gu;

/** Whether a text says that a link was lost. */
export function hasLostLink(text: string): boolean {
  return text.includes('this http') && WORDS.test(text);
}

/**
 * Parts the words from those that a digest glued to them: `atthis https URLand`. Marks that may stand beside a link,
 * such as `(`, `{` and `-based`, stay where they are.
 */
export function partLostLinks(text: string): string {
  if (!text.includes('http')) return text;
  return text
    .replace(GLUED_ESCAPED, ' ')
    .replace(GLUED_BEFORE, (_, before: string | undefined, scheme: string) =>
      before === undefined ? `this ${scheme} URL` : `${before} this ${scheme} URL`,
    )
    .replace(GLUED_BEHIND, '$& ');
}

/** The words as a link to where the paper's links still are. */
export function lostLink(where: string, children: ElementContent[]): Element {
  const element = link(where, children);
  const title = 'The digest lost this link; the paper’s page on arXiv has it';
  return { ...element, properties: { ...element.properties, className: ['lost-link'], title } };
}
