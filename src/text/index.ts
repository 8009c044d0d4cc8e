/** Text as papers and digests hold it, in the forms the site shows: safe HTML and plain text. */
export type { Problem } from './context.ts';
export { hasLostLink, partLostLinks } from './lost-links.ts';
export { MATHML_ELEMENTS } from './maths.ts';
export { texToUnicode } from './names.ts';
export { renderProse, renderProseInline } from './prose.ts';
export { plainText, type RenderedText, renderText, TEXT_ELEMENTS } from './text.ts';
