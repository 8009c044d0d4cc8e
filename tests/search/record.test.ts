import { describe, expect, it } from 'vitest';
import { searchFiles, searchRecords } from '../../src/search/index.ts';
import { recordOf } from '../../src/search/record.ts';
import { type PaperSketch, paper, siteOf } from './papers.ts';

const VIDEO: PaperSketch = {
  id: '2510.06077',
  title: 'When Thinking Drifts in $\\mathbb{R}^2$',
  authors: ['Mi Luo', 'Zihui Xue'],
  truncated: true,
  abstract: 'Video reasoning is \\textbf{crucial}.',
  summary: 'Chains of thought drift.',
  chinese: '视频推理',
  subjects: ['Video', 'Hallucination'],
  categories: ['cs.CV'],
};

describe('a search record', () => {
  it('holds plain text, with title and authors apart from what excerpts are cut from', () => {
    const { content, meta } = recordOf(paper(VIDEO), ['notes']);
    expect(content).toBe('Chains of thought drift.\n\nVideo reasoning is crucial.\n\n视 频 推 理');
    expect(meta.title).not.toMatch(/[\\$]/);
    expect(meta).toMatchObject({
      authors: 'Mi Luo ; Zihui Xue ; et al.',
      id: '2510.06077',
      date: '2025-10-08',
    });
  });

  it('is filtered by slugs and sorted by date and id', () => {
    const { filters, sort, url } = recordOf(paper(VIDEO), ['notes']);
    expect(url).toBe('/paper/2510.06077/');
    expect(filters).toEqual({
      subject: ['video', 'hallucination'],
      topic: [],
      category: ['cs.cv'],
      source: ['notes'],
      month: ['2025-10'],
    });
    expect(sort).toEqual({ date: '2025-10-08 2510.06077' });
  });

  it('sorts a paper known by its month alone after the days of that month', () => {
    const sortOf = (date: string) => recordOf(paper({ ...VIDEO, date }), []).sort.date;
    expect(sortOf('2025-10') < sortOf('2025-10-01')).toBe(true);
    expect(sortOf('2025-10') > sortOf('2025-09-30')).toBe(true);
  });

  it('has the same fields for every paper, and content even without an abstract', () => {
    const bare = recordOf(paper({ id: 'hep-th/9901001', title: 'Old one' }), []);
    expect(Object.keys(bare.meta)).toEqual(Object.keys(recordOf(paper(VIDEO), []).meta));
    expect(bare.content).toBe('Old one');
    expect(bare.url).toBe('/paper/hep-th/9901001/');
  });

  it('lets no text command the indexer', () => {
    const abstract = '___PAGEFIND_WEIGHT___9 x ___END_PAGEFIND_WEIGHT___ ___PAGEFIND_ANCHOR___a:b';
    expect(recordOf(paper({ ...VIDEO, abstract }), []).content).not.toMatch(/___\w*PAGEFIND/);
  });
});

describe('the search bundle', () => {
  const sketches = [VIDEO, { ...VIDEO, id: '2510.00001' }, { ...VIDEO, id: '2509.99999' }];

  it('has one record for each paper, in the order of their ids', () => {
    const ids = searchRecords(siteOf(sketches)).map(({ meta }) => meta.id);
    expect(ids).toEqual(['2509.99999', '2510.00001', '2510.06077']);
    expect(searchRecords(siteOf(sketches))[0]?.filters.source).toEqual(['notes']);
  });

  it('is the same, byte for byte, whenever and from whatever order it is made', async () => {
    const first = await searchFiles(siteOf(sketches));
    const second = await searchFiles(siteOf([...sketches].reverse()));
    expect(second.map(({ path }) => path)).toEqual(first.map(({ path }) => path));
    for (const [place, { content }] of first.entries()) {
      expect(Buffer.from(second[place]?.content ?? '').equals(Buffer.from(content))).toBe(true);
    }
  });

  it('leaves out what the site does not load', async () => {
    const paths = (await searchFiles(siteOf(sketches))).map(({ path }) => path);
    expect(paths).toContain('pagefind/pagefind.js');
    expect(paths).toContain('search/names.json');
    expect(paths.filter((path) => path.includes('.pf_fragment'))).toHaveLength(3);
    expect(paths.join()).not.toMatch(/ui|highlight|playground|unknown/);
  });

  it('names the values of the filters', async () => {
    const files = await searchFiles(siteOf(sketches));
    const names = files.find(({ path }) => path === 'search/names.json');
    expect(JSON.parse(String(names?.content))).toEqual({
      subject: { hallucination: 'Hallucination', video: 'Video' },
      topic: {},
      category: { 'cs.cv': 'cs.CV' },
      source: { notes: 'Multimodal notes' },
    });
  });

  it('has no shard for a site without papers', async () => {
    const paths = (await searchFiles(siteOf([]))).map(({ path }) => path);
    expect(paths).toEqual(['pagefind/shards.json', 'search/names.json', 'search/words.json']);
  });
});
