/** Every citation of the built site, read as reference managers and search engines read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { plainText } from '../../src/text/index.ts';
import { type Element, elementsOf } from './elements.ts';
import { filesBelow } from './files.ts';
import { seedLibrary } from './library.ts';

const site = inject('siteBelow');
const library = seedLibrary();
const read = (path: string): string => readFileSync(join(site, path), 'utf8');
const addressOf = (id: string): string => `https://arxiv.org/abs/${id}`;

/** The identifiers of the papers of each page that has files of citations. */
const everywhere = new Map<string, readonly string[]>([
  ...library.days.map(
    ({ date, listings }) =>
      [date.replaceAll('-', '/'), listings.map(({ paper }) => paper.id)] as const,
  ),
  ...library.months.map(({ value, days, undated }) => {
    const listings = [...days.flatMap((day) => day.listings), ...undated];
    return [value.replace('-', '/'), [...new Set(listings.map(({ paper }) => paper.id))]] as const;
  }),
  ...library.tags.map(({ kind, slug, papers }) => {
    const path = kind === 'subject' ? `tag/${slug}` : `tag/${kind}/${slug}`;
    return [path, papers.map(({ id }) => id)] as const;
  }),
  ...library.authors.all.map(
    ({ slug, papers }) => [`author/${slug}`, papers.map(({ id }) => id)] as const,
  ),
]);

describe.each(['bib', 'ris', 'csl.json'])('papers.%s', (extension) => {
  const paths = filesBelow(site).filter((path) => path.endsWith(`/papers.${extension}`));

  it('is there for each day, month, tag and name, and linked from its page', () => {
    expect(paths.map((path) => path.replace(/\/papers\..*/, '')).sort()).toEqual(
      [...everywhere.keys()].sort(),
    );
    for (const path of paths) {
      const page = read(path.replace(/papers\..*/, 'index.html'));
      expect(page, path).toContain(`href="/digests/${path}"`);
    }
  });

  it.each(paths)('holds every paper of its page once: %s', (path) => {
    const { data } = new Cite(read(path));
    const expected = everywhere.get(path.replace(/\/papers\..*/, '')) ?? [];
    expect(data.map(({ URL }) => URL).sort()).toEqual(expected.map(addressOf).sort());
    expect(new Set(data.map(({ id }) => id)).size).toBe(expected.length);
  });
});

it('a paper has the same key in all files', () => {
  const keys = filesBelow(site)
    .filter((path) => path.endsWith('papers.bib'))
    .flatMap((path) =>
      [...read(path).matchAll(/@misc\{(\S+),|eprint\s+= \{(\S+)\}/g)].map((match) => match[0]),
    );
  const pairs = keys.flatMap((line, at) =>
    line.startsWith('@') ? [`${line} ${keys[at + 1]}`] : [],
  );
  expect(new Set(pairs).size).toBe(library.papers.length);
});

const contentsOf = (elements: readonly Element[], name: string): unknown[] =>
  elements
    .filter(({ tagName, properties }) => tagName === 'meta' && properties.name === name)
    .map(({ properties }) => properties.content);

describe('the page of a paper', () => {
  it('has the tags that Zotero’s Embedded Metadata and Google Scholar read', () => {
    for (const { id, title, authors, tags } of library.papers) {
      const elements = elementsOf(read(`paper/${id}/index.html`));
      const content = (name: string) => contentsOf(elements, `citation_${name}`);
      expect(content('title'), id).toEqual([plainText(title)]);
      expect(content('author'), id).toEqual(authors.map(({ name }) => name));
      expect(content('publication_date')[0], id).toMatch(/^20\d\d\/(?:0[1-9]|1[0-2])$/);
      expect(content('keywords'), id).toEqual(tags.map(({ name }) => name));
      expect(content('arxiv_id'), id).toEqual([id]);
      expect(content('pdf_url')[0], id).toMatch(/^https?:\/\/\S+$/);
      expect(content('abstract_html_url')[0], id).toMatch(new RegExp(`/digests/paper/${id}/$`));
    }
  });

  it('says in schema.org’s words what it is', () => {
    const Article = z.object({
      '@context': z.literal('https://schema.org'),
      '@type': z.literal('ScholarlyArticle'),
      headline: z.string().min(1),
      author: z.array(z.object({ '@type': z.literal('Person'), name: z.string().min(1) })),
      datePublished: z.string().regex(/^\d{4}-\d\d$/),
      url: z.url(),
      sameAs: z.url(),
    });
    for (const { id, title, authors } of library.papers) {
      const html = read(`paper/${id}/index.html`);
      const [, json = ''] =
        /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
      const article = Article.parse(JSON.parse(json));
      expect(article.headline).toBe(plainText(title));
      expect(article.author.map(({ name }) => name)).toEqual(authors.map(({ name }) => name));
      expect(article.sameAs).toBe(addressOf(id));
    }
  });
});
