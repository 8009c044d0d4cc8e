/** JSON-LD and CSL-JSON in a page, read as search engines and the page's own script read them. */
import { z } from 'zod';
import type { Element } from '../site/elements.ts';

const Article = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('ScholarlyArticle'),
  headline: z.string().min(1),
  author: z.array(z.object({ '@type': z.literal('Person'), name: z.string().min(1) })),
  datePublished: z.string().regex(/^\d{4}-\d\d$/),
  identifier: z.string().regex(/^arXiv:\S+$/),
  url: z.url(),
  image: z.url().optional(),
  sameAs: z.url(),
});

const Csl = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  type: z.literal('article'),
  title: z.string().min(1),
  author: z.array(
    z.union([
      z.strictObject({
        family: z.string().min(1),
        given: z.string().min(1),
        suffix: z.string().min(1).optional(),
      }),
      z.strictObject({ literal: z.string().min(1) }),
    ]),
  ),
  issued: z.strictObject({ 'date-parts': z.tuple([z.tuple([z.int(), z.int().min(1).max(12)])]) }),
  publisher: z.literal('arXiv'),
  number: z.string().regex(/^arXiv:\S+$/),
  URL: z.url(),
  keyword: z.string().min(1).optional(),
  abstract: z.string().min(1).optional(),
  custom: z.strictObject({ primaryClass: z.string().min(1) }).optional(),
});

const BLOCKS = [
  ['application/ld+json', Article],
  ['application/vnd.citationstyles.csl+json', Csl],
] as const;

/** What is wrong with them; the page of a paper has one of each, about the same paper. */
export function structuredFaults(elements: readonly Element[], isPaper: boolean): string[] {
  return BLOCKS.flatMap(([type, schema]) => {
    const blocks = elements.filter(({ properties }) => properties.type === type);
    const wrong = blocks.flatMap(({ text }) => faultsOf(text, schema));
    const isOne = !isPaper || blocks.length === 1;
    return isOne ? wrong.map((fault) => `${type}: ${fault}`) : [`${blocks.length} of ${type}`];
  });
}

function faultsOf(text: string, schema: z.ZodType): string[] {
  try {
    const { error } = schema.safeParse(JSON.parse(text));
    return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
  } catch (error) {
    return [String(error)];
  }
}
