/** JSON-LD in a page, read as search engines read it. */
import * as z from 'zod';
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

const TYPE = 'application/ld+json';

/** What is wrong with it; the page of a paper has one. */
export function structuredFaults(elements: readonly Element[], isPaper: boolean): string[] {
  const blocks = elements.filter(({ properties }) => properties.type === TYPE);
  if (isPaper && blocks.length !== 1) return [`${blocks.length} of ${TYPE}`];
  return blocks.flatMap(({ text }) => faultsOf(text)).map((fault) => `${TYPE}: ${fault}`);
}

function faultsOf(text: string): string[] {
  try {
    const { error } = Article.safeParse(JSON.parse(text));
    return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
  } catch (error) {
    return [String(error)];
  }
}
