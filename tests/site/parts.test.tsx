/** What grows at the front: one more digest with a paper leaves the older pages of each list as they are. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { type DigestRecord, Library } from '../../src/library/library.ts';
import { pagesFromOldest } from '../../src/library/pages.ts';
import type { Paper } from '../../src/paper/schema.ts';
import { PageInputs } from '../../src/site/page-inputs.ts';
import { AuthorView } from '../../templates/views/author.tsx';
import { HealthSourceView } from '../../templates/views/health-source.tsx';
import { SourceView } from '../../templates/views/source.tsx';
import { TagView } from '../../templates/views/tag.tsx';
import { paperOf, siteOf } from '../related/papers.ts';

const NAME = { name: 'Ann Author', printed: 'Ann Author' };
const TAG = { kind: 'topic', slug: 'seas', name: 'Seas' } as const;

const SOURCE = { slug: 'daily', name: 'Daily' };
const KINDS = ['author', 'tag', 'source', 'health'] as const;

/** A digest with one paper, ten digests a day. */
function digestOf(index: number): { digest: DigestRecord; paper: Paper } {
  const path = `daily/${1000 + index}.md`;
  const paper = paperOf({
    id: `2510.${10_000 + index}`,
    date: `2025-10-${String(Math.floor(index / 10) + 1).padStart(2, '0')}`,
    title: `Whales ${index}`,
  });
  const seenIn = [{ digest: path, line: 1, date: paper.date }];
  const title = `Whales of digest ${index}`;
  const about = { title, format: 'separated', notes: [], sections: [], entries: 1, reports: [] };
  return {
    digest: { path, slug: `daily/${1000 + index}`, source: SOURCE, ...about },
    paper: { ...paper, authors: [NAME], tags: [TAG], seenIn },
  };
}

/** All pages of a name, a tag, a source and its health with so many papers, by number: their text and their input. */
function pagesWith(papers: number): Record<(typeof KINDS)[number], Map<number, string>> {
  const made = Array.from({ length: papers }, (_, index) => digestOf(index));
  const library = new Library({
    digests: made.map(({ digest }) => digest),
    papers: made.map(({ paper }) => paper),
  });
  const site = siteOf(library);
  const { of } = new PageInputs(site);
  const [author] = library.authors.all;
  const [tag] = library.tags;
  const [source] = library.sources;
  if (!author || !tag || !source) throw new Error('Expected a name, a tag and a source');
  const authorPages = pagesFromOldest(author.papers).map((list) => ({
    number: list.number,
    input: of.authors({ author, list }),
    view: <AuthorView site={site} author={author} list={list} />,
  }));
  const tagPages = pagesFromOldest(tag.papers).map((list) => ({
    number: list.number,
    input: of.tags({ tag, list }),
    view: <TagView site={site} tag={tag} list={list} />,
  }));
  const parts = pagesFromOldest(source.digests);
  const sourcePages = parts.map((list) => ({
    number: list.number,
    input: of.sources({ source, list }),
    view: <SourceView site={site} source={source} list={list} />,
  }));
  const healthPages = parts.map((list) => ({
    number: list.number,
    input: of.health({ source, list }),
    view: <HealthSourceView site={site} source={source} list={list} />,
  }));
  const textsOf = (pages: typeof authorPages) =>
    new Map(
      pages.map(({ number, input, view }) => [
        number,
        `${JSON.stringify(input)}\n${renderToString(view)}`,
      ]),
    );
  return {
    author: textsOf(authorPages),
    tag: textsOf(tagPages),
    source: textsOf(sourcePages),
    health: textsOf(healthPages),
  };
}

describe.each(KINDS)('the pages of a list: %s', (kind) => {
  const [before, after] = [pagesWith(230), pagesWith(231)].map((pages) => pages[kind]);

  it('say how many papers there are on the first', () => {
    expect(before?.size).toBe(4);
    expect(before?.get(1)).toContain('230 papers');
    expect(after?.get(1)).toContain('231 papers');
  });

  it.each([2, 3, 4])('stay as they are when one comes: page-%i', (number) => {
    expect(before?.get(number)).toContain('Whales');
    expect(after?.get(number)).toBe(before?.get(number));
  });
});

it('leads from the first page of a source to the others by their dates', () => {
  const first = pagesWith(230).source.get(1) ?? '';
  const links = [...first.matchAll(/<a href="\/source\/daily\/page-(\d)\/">(\d.*?)</g)];
  expect(links.map(([, part, dates]) => [part, dates])).toEqual([
    ['4', '11–15 October 2025'],
    ['3', '6–10 October 2025'],
    ['2', '1–5 October 2025'],
  ]);
});

it('leads to parts without dates by their numbers, and says nothing of dates there', () => {
  const digests = Array.from({ length: 120 }, (_, index) => digestOf(index).digest);
  const library = new Library({ digests, papers: [] });
  const site = siteOf(library);
  const [source] = library.sources;
  if (!source) throw new Error('Expected a source');
  const [first, second] = pagesFromOldest(source.digests).map((list) =>
    renderToString(<SourceView site={site} source={source} list={list} />),
  );
  expect(first).toContain('<a href="/source/daily/page-2/">Part 2</a>');
  expect(second).toContain('content="Digests of Daily."');
  expect(second).not.toContain('class="facts"');
});
