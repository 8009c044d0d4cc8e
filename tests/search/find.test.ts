import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/client/archive.ts';
import { widerQueries } from '../../src/client/find.ts';
import { identifierOf, NOTHING, parseQuery, type Query } from '../../src/client/query.ts';
import { SearchRun } from '../../src/client/search-run.ts';
import { statusOf } from '../../src/client/status.ts';
import { searchFiles } from '../../src/search/index.ts';
import { archiveOver, type PaperSketch, siteOf } from './papers.ts';

const SKETCHES: PaperSketch[] = [
  {
    id: '2510.06077',
    title: 'When Thinking Drifts: Evidential Grounding for Robust Video Reasoning',
    authors: ['Mi Luo', 'Kristen Grauman'],
    abstract:
      'A phenomenon we term "visual thinking drift" in video models. Baselines – full ones.',
    subjects: ['Video', 'Hallucination'],
    categories: ['cs.CV'],
  },
  {
    id: '2505.19237',
    title: 'Sensorimotor features of self-awareness',
    authors: ['Iñaki Dellibarda', 'Wei Chen', 'Li Wang'],
    abstract:
      'A model walks <b>about</b>. Thinking of what drifts, it compares with arXiv 2510.06077.',
    date: '2025-05-27',
    subjects: ['Agents'],
  },
  {
    id: 'hep-th/9901001',
    title: 'Vision-Language models of old',
    authors: ['Wei Wang', 'Łukasz Ørsted'],
    chinese: '多模态大模型',
    abstract: 'Studies of GPT-4o and video.',
    date: '2025-10',
    subjects: ['Video'],
    categories: ['cs.CV', 'cs.CL'],
  },
];

let archive: Archive;

beforeAll(async () => {
  ({ archive } = await archiveOver(await searchFiles(siteOf(SKETCHES))));
});

const query = (search: string): Query => parseQuery(new URLSearchParams(search));
const asking = (words: string): Query => ({ ...NOTHING, words });

async function run(asked: Query, over = archive): Promise<SearchRun> {
  const search = await SearchRun.begin(over, asked);
  while (search.wants(20)) await search.goOn();
  return search;
}

async function ids(asked: Query, over = archive): Promise<string[]> {
  const search = await run(asked, over);
  const hits = await search.load(0, 100);
  expect(hits).toHaveLength(search.total);
  return hits.map(({ id }) => id);
}

const has = async (words: string): Promise<boolean> => {
  const named = identifierOf(asking(words));
  return named !== undefined && (await archive.locate(named.id)) !== undefined;
};

describe('a search', () => {
  it.each([
    ['video reasoning', ['2510.06077']],
    ['Inaki', ['2505.19237']],
    ['iñaki dellibarda', ['2505.19237']],
    ['"visual thinking drift"', ['2510.06077']],
    ['"baselines – full ones"', ['2510.06077']],
    ['"baselines – ones"', []],
    ['vision-language', ['hep-th/9901001']],
    ['gpt4o study', ['hep-th/9901001']],
    ['多模态', ['hep-th/9901001']],
    ['~video + reasoning', ['2510.06077']],
  ])('for %j', async (words, expected) => {
    expect(await ids(asking(words))).toEqual(expected);
  });

  it('puts words that stand together first, such as a name', async () => {
    expect(await ids(asking('Wei Wang'))).toEqual(['hep-th/9901001', '2505.19237']);
  });

  it('finds names by letters that every keyboard has', async () => {
    for (const words of ['Lukasz Orsted', 'Łukasz Ørsted', '"lukasz orsted"', 'orsted']) {
      expect(await ids(asking(words))).toEqual(['hep-th/9901001']);
    }
  });

  it('finds no name across two names that stand side by side', async () => {
    expect(await ids(asking('"wei chen"'))).toEqual(['2505.19237']);
    expect(await ids(asking('"chen li"'))).toEqual([]);
  });

  it('finds nothing for words that no paper has', async () => {
    for (const words of ['zebra', 'video zebra', 'qqqqq']) {
      expect(await ids(asking(words))).toEqual([]);
    }
  });

  it('without words gives every paper, newest first', async () => {
    expect(await ids(NOTHING)).toEqual(['2510.06077', 'hep-th/9901001', '2505.19237']);
    expect(await ids(query('?q=video&sort=newest'))).toEqual(['2510.06077', 'hep-th/9901001']);
  });

  it('marks matches, and encodes what else looks like markup', async () => {
    const [hit] = await (await run(asking('walks'))).load(0, 1);
    expect(hit?.excerpt).toContain('<mark>walks</mark> &lt;b&gt;about&lt;/b&gt;');
  });
});

describe('filters', () => {
  it('take papers with all of several subjects, or in any of several months', async () => {
    expect(await ids(query('?subject=video&subject=hallucination'))).toEqual(['2510.06077']);
    expect(await ids(query('?month=2025-10&month=2025-05'))).toHaveLength(3);
    expect(await ids(query('?month=2025-05&subject=video'))).toEqual([]);
    expect(await ids(query('?year=2025'))).toHaveLength(3);
    expect(await ids(query('?year=2024&month=2025-05'))).toEqual([]);
    expect(await ids(query('?year=2025&month=2025-05'))).toEqual(['2505.19237']);
    expect(await ids(query('?q=video&category=cs.cl'))).toEqual(['hep-th/9901001']);
  });

  it('count within what is asked', async () => {
    const { counts } = await run(query('?q=video&subject=video'));
    expect(counts.subject).toMatchObject({ video: 2, hallucination: 1, agents: 0 });
    expect(counts.month).toEqual({ '2025-10': 2, '2025-05': 0 });
    expect(counts.year).toEqual({ '2025': 2 });
  });

  it('count other values of a facet that takes any of them', async () => {
    const { counts } = await run(query('?month=2025-10'));
    expect(counts.month).toEqual({ '2025-10': 2, '2025-05': 1 });
    expect(counts.subject).toMatchObject({ video: 2, agents: 0 });
  });

  it('may name values that the site does not have', async () => {
    expect(await ids(query('?subject=nothing-of-ours&month=1999-01'))).toEqual([]);
  });
});

describe('an arXiv identifier', () => {
  it.each(['2510.06077', 'arXiv:2510.06077v2', 'https://arxiv.org/pdf/2510.06077'])(
    'as %j finds its paper before those that mention it',
    async (words) => {
      expect(await ids(asking(words))).toEqual(['2510.06077', '2505.19237']);
      expect(await has(words)).toBe(true);
    },
  );

  it('of the old style too', async () => {
    expect(await has('arXiv:hep-th/9901001v1')).toBe(true);
  });

  it('that the site does not have is said to be missing', async () => {
    expect(await has('2510.99999')).toBe(false);
    expect(statusOf(asking('2510.99999'), 0, 20)).toBe('This site has no paper 2510.99999');
    expect(statusOf(query('?q=2510.06077&year=1999'), 0, 20)).toBe('No papers');
  });
});

describe('a search that found nothing', () => {
  it('is widened by its filters, its quotes and each of its words', () => {
    const wider = widerQueries(query('?q="video+zebra"&year=2024'));
    expect(wider.map(({ words }) => words)).toEqual([
      '"video zebra"',
      'video zebra',
      'zebra',
      'video',
    ]);
    expect(wider[0]?.filters).toEqual({});
    expect(widerQueries(asking('zebra'))).toEqual([]);
    expect(widerQueries(asking('推理的模型')).map(({ words }) => words)).toEqual(['推理 的 模型']);
    expect(widerQueries(asking('模型'))).toEqual([]);
  });
});

describe('what is fetched', () => {
  const fragments = (paths: string[]) => paths.filter((path) => path.includes('fragment'));

  it('are the fragments of the papers shown, and no more', async () => {
    const fresh = await archiveOver(await searchFiles(siteOf(SKETCHES)));
    const search = await run(NOTHING, fresh.archive);
    expect(fragments(fresh.fetched)).toEqual([]);
    await search.load(0, 2);
    expect(fragments(fresh.fetched)).toHaveLength(2);
    expect(fresh.fetched.every((path) => path.startsWith('pagefind/'))).toBe(true);
  });
});
