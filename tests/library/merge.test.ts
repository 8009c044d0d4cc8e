import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge as mergeWith } from '../../src/library/merge.ts';
import type { Paper } from '../../src/paper/schema.ts';
import { entry, type Told } from './entries.ts';

const merge = (...told: readonly Told[]): Paper =>
  mergeWith(told.map(entry), { subjectsOf: () => [] });
const namesOf = ({ authors }: Paper): string[] => authors.map(({ name }) => name);

describe('the title of a paper', () => {
  it('is that of the newest version', () => {
    const paper = merge(
      { title: 'First', version: 1, date: '2025-01-09', digest: 'a.md' },
      { title: 'Third', version: 3, date: '2025-01-02', digest: 'b.md' },
      { title: 'None', date: '2025-01-01', digest: 'c.md' },
    );
    expect(paper.title).toBe('Third');
    expect(paper.versions).toEqual([1, 3]);
    expect(paper.provenance.title).toMatchObject({ digest: 'b.md' });
  });

  it('is that of a later link without a version, which leads to the newest one', () => {
    const paper = merge(
      { title: 'Second', version: 2, date: '2025-01-02', digest: 'a.md' },
      { title: 'Renamed', date: '2025-01-10', digest: 'b.md' },
      { title: 'First', version: 1, date: '2025-01-11', digest: 'c.md' },
    );
    expect(paper.title).toBe('Renamed');
  });

  it('is found among very many entries, some without a version', () => {
    const many = Array.from({ length: 150_000 }, (_, index) =>
      entry({ line: index + 2, version: 1 + (index % 9), title: 'Old' }),
    );
    const last = entry({ line: 1, title: 'New', digest: 'b.md', date: '2025-01-03' });
    expect(mergeWith([...many, last], { subjectsOf: () => [] }).title).toBe('New');
  });

  it('is the latest one told where versions are the same', () => {
    const told = { digest: 'a.md', title: 'Old', date: '2025-01-02' };
    expect(merge(told, { digest: 'b.md', title: 'New', date: '2025-01-03' }).title).toBe('New');
  });

  it('is an older one when the newest entry has none', () => {
    expect(merge({ title: 'Known' }, { version: 2, line: 9 }).title).toBe('Known');
  });

  it('is the identifier when no digest tells one', () => {
    expect(merge({}).title).toBe('arXiv:2501.00001');
  });
});

describe('the authors of a paper', () => {
  it('are a full list rather than a cut one, even of an older version', () => {
    const paper = merge(
      { authors: ['A', 'B', 'C', 'D', 'E', 'F'], truncated: true, version: 2, digest: 'a.md' },
      { authors: ['A', 'B', 'C'], digest: 'b.md' },
    );
    expect(namesOf(paper)).toEqual(['A', 'B', 'C']);
    expect(paper.truncated).toBe(false);
    expect(paper.provenance.authors).toMatchObject({ digest: 'b.md' });
  });

  it('are the longest of cut lists', () => {
    const paper = merge(
      { authors: ['A'], truncated: true, line: 1 },
      { authors: ['A', 'B'], truncated: true, line: 2 },
    );
    expect(namesOf(paper)).toEqual(['A', 'B']);
    expect(paper.truncated).toBe(true);
  });

  it('may be none', () => {
    expect(merge({})).toMatchObject({ authors: [], truncated: false });
  });
});

describe('the abstract of a paper', () => {
  it('is the longest, from whichever digest', () => {
    const paper = merge(
      { abstract: 'Short.', version: 2, digest: 'a.md', line: 4 },
      { abstract: 'Much longer than that.', digest: 'b.md', line: 7 },
    );
    expect(paper.abstract).toBe('Much longer than that.');
    expect(paper.provenance.abstract).toEqual({
      digest: 'b.md',
      line: 7,
      column: 3,
      raw: '"Much longer than that."',
    });
  });

  it('is a whole one rather than one cut off, and one with addresses rather than lost links', () => {
    const abstractOf = (...abstracts: string[]) =>
      merge(...abstracts.map((abstract, index) => ({ abstract, line: index + 1 }))).abstract;
    expect(abstractOf('We count many many waves and then…', 'We count waves.')).toBe(
      'We count waves.',
    );
    expect(abstractOf('All our code: this https URL', 'Code: https://a.org')).toBe(
      'Code: https://a.org',
    );
    expect(
      abstractOf('We count waves,winds andtides.Code:https://a.org/b', 'We count waves.'),
    ).toBe('We count waves.');
  });
});

describe('the earlier wording of a paper', () => {
  it('is each other title once, with all its places, and where the abstract differs', () => {
    const { earlier } = merge(
      { title: 'New', abstract: 'We count all waves.', date: '2025-01-04', digest: 'a.md' },
      { title: 'Old', abstract: 'We count waves.', date: '2025-01-03', digest: 'b.md' },
      { title: 'old', abstract: 'We  count all waves.', date: '2025-01-02', digest: 'c.md' },
    );
    expect(earlier).toMatchObject([
      { field: 'title', text: 'Old', seenIn: [{ digest: 'b.md' }, { digest: 'c.md' }] },
      { field: 'abstract', seenIn: [{ digest: 'b.md', date: { value: '2025-01-03' } }] },
    ]);
  });

  it.each([
    ['A Tide', 'a  tide'],
    ['Tides: A Survey', 'Tides - A Survey.'],
    ['X$^2$-Tide', 'X²-Tide'],
    [String.raw`\textbf{Tide}s`, 'Tides'],
    ['“Tides”', "``Tides''"],
  ])('is not the same title in other signs: %s and %s', (a, b) => {
    expect(merge({ title: a, line: 1 }, { title: b, line: 2 }).earlier).toEqual([]);
  });
});

describe('the summaries of a paper', () => {
  it('are those of all digests, each text once', () => {
    const { summaries } = merge(
      {
        digest: 'a.md',
        summaries: [
          ['motivation', 'Why.'],
          ['method', 'How.'],
        ],
      },
      {
        digest: 'b.md',
        summaries: [
          ['motivation', 'Why.'],
          ['method', 'Otherwise.'],
        ],
      },
    );
    expect(summaries.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'motivation: Why.',
      'method: How.',
      'method: Otherwise.',
    ]);
  });

  it('may be of kinds that every object has', () => {
    const paper = merge({
      summaries: [
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ],
    });
    expect(paper.summaries.map(({ kind }) => kind)).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(paper.provenance)).toEqual(['summary __proto__', 'summary constructor']);
  });
});

describe('failures where a summary should be', () => {
  it('of abstracts and translations are kept apart, and others are shown', () => {
    const failure = 'API Error: quota exceeded, and much more of it than there is of a right text';
    const paper = merge(
      { abstract: failure, translations: [{ lang: 'zh', field: 'abstract', text: failure }] },
      {
        abstract: 'We count.',
        translations: [{ lang: 'zh', field: 'abstract', text: '我们数。' }],
      },
    );
    expect(paper.abstract).toBe('We count.');
    expect(paper.translations).toEqual([{ lang: 'zh', abstract: '我们数。' }]);
    expect(paper.failures).toEqual([
      { kind: 'abstract', label: 'Abstract', text: failure },
      { kind: 'abstract (zh)', label: 'Abstract (ZH)', text: failure },
    ]);
    expect(paper.earlier).toEqual([]);
  });

  it('are kept apart from the summaries', () => {
    const { summaries, failures } = merge({
      summaries: [
        ['motivation', 'Why.'],
        ['method', 'Error: quota exceeded'],
      ],
    });
    expect(summaries.map(({ text }) => text)).toEqual(['Why.']);
    expect(failures.map(({ text }) => text)).toEqual(['Error: quota exceeded']);
  });
});

describe('the translations of a paper', () => {
  it('are the longest of each language', () => {
    const { translations } = merge(
      { digest: 'a.md', translations: [{ lang: 'zh', field: 'title', text: '潮汐' }] },
      {
        digest: 'b.md',
        translations: [
          { lang: 'zh', field: 'abstract', text: '我们数波浪。' },
          { lang: 'fr', field: 'title', text: 'Marées' },
        ],
      },
    );
    expect(translations).toEqual([
      { lang: 'fr', title: 'Marées' },
      { lang: 'zh', title: '潮汐', abstract: '我们数波浪。' },
    ]);
  });
});

describe('the tags of a paper', () => {
  it('are subjects, topics of all digests, and the categories of the fullest list', () => {
    const paper = mergeWith(
      [
        { digest: 'a.md', labels: ['MLLM'], categories: ['cs.CV'] },
        { digest: 'b.md', labels: ['mllm', 'Robotics'], categories: ['cs.RO', 'cs.CV'] },
      ].map(entry),
      { subjectsOf: (title) => [{ kind: 'subject', slug: 'tides', name: title }] },
    );
    expect(paper.tags.map(({ kind, slug }) => `${kind} ${slug}`)).toEqual([
      'subject tides',
      'topic mllm',
      'topic robotics',
      'category cs.ro',
      'category cs.cv',
    ]);
    expect(paper.primaryCategory).toBe('cs.RO');
  });
});

describe('where a paper was seen', () => {
  it('is every entry, in order of digest and line', () => {
    const { seenIn, date } = merge(
      { digest: 'b.md', line: 1, date: '2025-01-05' },
      { digest: 'a.md', line: 9, date: '2025-01' },
      { digest: 'a.md', line: 2, date: '2025-01-04', version: 2 },
    );
    expect(seenIn.map(({ digest, line }) => `${digest}:${line}`)).toEqual([
      'a.md:2',
      'a.md:9',
      'b.md:1',
    ]);
    expect(date).toEqual({ precision: 'day', value: '2025-01-04' });
  });

  it('begins in a month without a day only when that month is earlier', () => {
    const { date } = merge({ date: '2024-12', line: 1 }, { date: '2025-01-04', line: 2 });
    expect(date).toEqual({ precision: 'month', value: '2024-12' });
  });
});

describe('merging', () => {
  const text = fc.constantFrom('A', 'B', 'A longer one', 'Another one');
  const told: fc.Arbitrary<Told> = fc.record(
    {
      digest: fc.constantFrom('a.md', 'b.md', 'b/c.md'),
      version: fc.integer({ min: 1, max: 3 }),
      date: fc.constantFrom('2025-01-02', '2025-01', '2024-12-31'),
      title: text,
      abstract: text,
      authors: fc.array(text, { minLength: 1, maxLength: 3 }),
      truncated: fc.boolean(),
      code: fc.constantFrom('https://github.com/a/b', 'https://a.org/', 'javascript:alert(1)'),
      summaries: fc.array(fc.tuple(fc.constantFrom('method', 'verdict'), text), { maxLength: 2 }),
      translations: fc.array(
        fc.record({
          lang: fc.constantFrom('zh', 'fr'),
          field: fc.constantFrom('title' as const, 'abstract' as const),
          text,
        }),
        { maxLength: 2 },
      ),
      categories: fc.array(fc.constantFrom('cs.CV', 'cs.RO'), { minLength: 1, maxLength: 2 }),
      labels: fc.array(fc.constantFrom('MLLM', 'mllm', '多模态', '__proto__'), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  /** One entry a line. */
  const all = fc
    .array(told, { minLength: 1, maxLength: 6 })
    .map((entries) => entries.map((one, index) => ({ ...one, line: index + 1 })));

  it('does not depend on the order of the entries', () => {
    const shuffled = all.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        expect(merge(...other)).toEqual(merge(...entries));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same paper when every entry comes twice, seen twice', () => {
    fc.assert(
      fc.property(all, (entries) => {
        const { seenIn: once, ...paper } = merge(...entries);
        const { seenIn: twice, ...again } = merge(...entries, ...entries);
        expect(again).toEqual(paper);
        expect(twice).toEqual(once.flatMap((sighting) => [sighting, sighting]));
      }),
      { numRuns: 500 },
    );
  });

  it('takes for a whole the best of its parts', () => {
    fc.assert(
      fc.property(all, fc.nat(6), (entries, cut) => {
        const [some, others] = [entries.slice(0, cut), entries.slice(cut)];
        if (some.length === 0 || others.length === 0) return;
        const [whole, ...parts] = [merge(...entries), merge(...some), merge(...others)];
        const longest = (field: 'abstract' | 'categories') =>
          Math.max(...parts.map((part) => part[field]?.length ?? 0));
        expect(parts.map(({ date }) => date)).toContainEqual(whole.date);
        expect(whole.abstract?.length ?? 0).toBe(longest('abstract'));
        expect(whole.categories.length).toBe(longest('categories'));
        expect(whole.seenIn).toHaveLength(entries.length);
      }),
      { numRuns: 500 },
    );
  });

  it('takes every value from one of the entries, where its provenance points', () => {
    fc.assert(
      fc.property(all, (entries) => {
        const paper = merge(...entries);
        const from = (name: string) =>
          entries.find(({ line }) => line === paper.provenance[name]?.line);
        expect(from('title')?.title ?? 'arXiv:2501.00001').toBe(paper.title);
        expect(from('abstract')?.abstract).toBe(paper.abstract);
        expect(from('authors')?.authors ?? []).toEqual(namesOf(paper));
        expect(from('categories')?.categories ?? []).toEqual(paper.categories);
        expect(paper.seenIn).toHaveLength(entries.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives frozen papers, which no template can change', () => {
    expect(Object.isFrozen(merge({ title: 'A' }))).toBe(true);
    expect(Object.isFrozen(merge({ title: 'A' }).seenIn)).toBe(true);
  });

  it('wants at least one entry', () => {
    expect(() => merge()).toThrow('at least one');
  });
});
