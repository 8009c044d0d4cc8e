/** What grows at the front: one more paper leaves the older pages of a name and a tag as they are. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { pagesFromOldest } from '../../src/library/pages.ts';
import { PageInputs } from '../../src/site/page-inputs.ts';
import { AuthorView } from '../../templates/views/author.tsx';
import { TagView } from '../../templates/views/tag.tsx';
import { paperOf, siteOf } from '../related/papers.ts';

const NAME = { name: 'Ann Author', printed: 'Ann Author' };
const TAG = { kind: 'topic', slug: 'seas', name: 'Seas' } as const;

/** All pages of a name and of a tag with so many papers, ten a day in one month, by number: their text and their input. */
function pagesWith(papers: number): Record<'author' | 'tag', Map<number, string>> {
  const library = new Library({
    digests: [],
    papers: Array.from({ length: papers }, (_, index) => ({
      ...paperOf({
        id: `2510.${10_000 + index}`,
        date: `2025-10-${String(Math.floor(index / 10) + 1).padStart(2, '0')}`,
        title: `Whales ${index}`,
      }),
      authors: [NAME],
      tags: [TAG],
    })),
  });
  const site = siteOf(library);
  const { of } = new PageInputs(site);
  const [author] = library.authors.all;
  const [tag] = library.tags;
  if (!author || !tag) throw new Error('Expected a name and a tag');
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
  const textsOf = (pages: typeof authorPages) =>
    new Map(
      pages.map(({ number, input, view }) => [
        number,
        `${JSON.stringify(input)}\n${renderToString(view)}`,
      ]),
    );
  return { author: textsOf(authorPages), tag: textsOf(tagPages) };
}

describe.each(['author', 'tag'] as const)('the pages of a list: %s', (kind) => {
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
