import { describe, expect, it } from 'vitest';
import { AuthorNames } from '../../src/library/authors.ts';
import { Paper } from '../../src/paper/schema.ts';

function paper(number: number, ...names: string[]): Paper {
  const date = { precision: 'day', value: '2025-10-08' };
  return Paper.parse({
    id: `2510.0000${number}`,
    versions: [],
    title: `Paper ${number}`,
    authors: names.map((name) => ({ name, printed: name })),
    truncated: false,
    summaries: [],
    failures: [],
    translations: [],
    categories: [],
    tags: [],
    links: [],
    date,
    seenIn: [{ digest: 'a.md', line: number, date }],
    earlier: [],
    provenance: {},
  });
}

const namesOf = ({ all }: AuthorNames) =>
  all.map(({ name, papers }) => `${name}: ${papers.map(({ id }) => id.slice(-1)).join(' ')}`);

describe('names that have pages', () => {
  const papers = [
    paper(1, 'José García', 'Wei Wang'),
    paper(2, 'Wei Wang'),
    paper(3, 'Jose Garcia'),
  ];

  it('are those on enough papers, most papers first, whatever their accents', () => {
    const names = new AuthorNames(papers, { authorPages: 2, namesakes: {} });
    expect(namesOf(names)).toEqual(['José García: 1 3', 'Wei Wang: 1 2']);
    expect(names.all[0]?.spellings).toEqual(['Jose Garcia']);
    const three = new AuthorNames(papers, { authorPages: 3, namesakes: {} });
    expect(namesOf(three)).toEqual([]);
    expect(three.of(papers[0] as Paper, 'Wei Wang')).toBeUndefined();
  });

  it('are found by each way a paper prints them', () => {
    const names = new AuthorNames(papers, { authorPages: 2, namesakes: {} });
    for (const name of ['José García', 'Jose Garcia']) {
      expect(names.of(papers[0] as Paper, name)?.slug).toBe('jose-garcia');
    }
    expect(names.of(papers[0] as Paper, 'Nobody')).toBeUndefined();
  });

  it('count a paper once that prints a name twice', () => {
    const twice = new AuthorNames([paper(1, 'Ann Lee', 'Ann Lee')], {
      authorPages: 2,
      namesakes: {},
    });
    expect(namesOf(twice)).toEqual([]);
  });

  it('are parted where the settings say that there are namesakes', () => {
    const four = [...papers, paper(4, 'Wei Wang'), paper(5, 'Wei Wang')];
    const namesakes = {
      'Wei Wang': [
        {
          as: 'Wei Wang (UCLA)',
          papers: [four[1]?.id, four[3]?.id].filter((id) => id !== undefined),
        },
      ],
    };
    const names = new AuthorNames(four, { authorPages: 2, namesakes });
    expect(namesOf(names)).toEqual(['José García: 1 3', 'Wei Wang: 1 5', 'Wei Wang (UCLA): 2 4']);
    expect(names.of(four[1] as Paper, 'Wei Wang')?.slug).toBe('wei-wang-ucla');
    expect(names.of(four[4] as Paper, 'Wei Wang')?.slug).toBe('wei-wang');
  });

  it('lead nowhere when a namesake has too few papers, and not to the other one', () => {
    const namesakes = {
      'Wei Wang': [{ as: 'Wei Wang (UCLA)', papers: [(papers[1] as Paper).id] }],
    };
    const names = new AuthorNames([...papers, paper(4, 'Wei Wang')], { authorPages: 2, namesakes });
    expect(names.of(papers[1] as Paper, 'Wei Wang')).toBeUndefined();
    expect(names.of(papers[0] as Paper, 'Wei Wang')?.papers).toHaveLength(2);
  });
});
