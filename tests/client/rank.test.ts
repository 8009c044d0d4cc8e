import { describe, expect, it } from 'vitest';
import type { Answer, Hit } from '../../src/client/engine.ts';
import { rank } from '../../src/client/rank.ts';

interface Sketch {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly content?: string;
}

/** What the index says: the order that is expected least comes first. */
function answerOf(papers: Readonly<Record<string, Sketch>>): Answer {
  const matches = Object.entries(papers).map(([id, { title, authors = [], content = '' }], at) => {
    const rest = { url: '', date: '', subjects: [], excerpt: '', category: '' };
    const hit: Hit = { ...rest, id, title, authors, content };
    return { id, score: 100 - at, load: async () => hit };
  });
  return { matches, counts: {} };
}

async function order(term: string, papers: Readonly<Record<string, Sketch>>): Promise<string[]> {
  const answer = answerOf(papers);
  const ranked = await rank(answer, { ...answer, matches: [] }, term);
  return ranked.map(({ match }) => match.id);
}

describe('papers for several words', () => {
  it('come by how the words name them: author, title, all words, text, names of several', async () => {
    const papers = {
      names: { title: 'Trees', authors: ['Ann Long', 'Bo Li'] },
      text: { title: 'Rivers', content: 'The word long li of a river.' },
      words: { title: 'A li and its long way' },
      title: { title: 'On Long Li' },
      author: { title: 'Stones', authors: ['Long Li'] },
    };
    expect(await order('Long Li', papers)).toEqual(['author', 'title', 'words', 'text', 'names']);
  });

  it('come with their words whole before those that have them as parts, and shorter titles first', async () => {
    const papers = {
      parts: { title: 'Automated LLM Red-Teaming' },
      longer: { title: 'A Network Approach to Automated LLM Red Teaming' },
      whole: { title: 'Automated Red Teaming of an LLM' },
    };
    expect(await order('LLM Automated Red', papers)).toEqual(['whole', 'longer', 'parts']);
  });

  it('come as they were typed before others with the same phrase', async () => {
    const papers = {
      other: { title: 'A', content: 'Reward hacking where models exploit flaws.' },
      typed: { title: 'B', content: 'Of reward hacking, where models exploit flaws.' },
    };
    expect(await order('"reward hacking, where models exploit"', papers)).toEqual([
      'typed',
      'other',
    ]);
  });
});
