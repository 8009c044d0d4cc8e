import { describe, expect, it } from 'vitest';
import { corrected } from '../../src/client/spelling.ts';
import { wordsOf } from '../../src/search/words.ts';
import { siteOf } from './papers.ts';

const KNOWN = ['multimodal', 'reasoning', 'video', 'garcia', 'vision', 'version'];

describe('corrected words', () => {
  it.each([
    ['mutlimodal', 'multimodal'],
    ['multimodal resoning', 'multimodal reasoning'],
    ['vidoe', 'video'],
    ['Garcya', 'garcia'],
    ['"multimodel reasoning"', 'multimodal reasoning'],
  ])('of %s are %s', (typed, meant) => {
    expect(corrected(typed, KNOWN)).toBe(meant);
  });

  it.each(['multimodal', 'García', 'quokka', 'vi', ''])('of %s are none', (typed) => {
    expect(corrected(typed, KNOWN)).toBeUndefined();
  });

  it('are the most frequent of those that are equally near', () => {
    expect(corrected('verson', ['person', 'version'])).toBe('person');
    expect(corrected('verson', ['version', 'person'])).toBe('version');
  });
});

describe('the words of a site', () => {
  it('are those of titles and names, the most frequent first, without accents and formulas', () => {
    const paper = { authors: ['Iñaki Wu'], abstract: 'Unseen.', subjects: [] };
    const { library } = siteOf([
      { ...paper, id: '2501.00001', title: 'Video $\\alpha$-models of \\emph{Birds}' },
      { ...paper, id: '2501.00002', title: 'Video birds' },
    ]);
    expect(wordsOf(library)).toEqual(['birds', 'inaki', 'video', 'models']);
  });
});
