import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExcerpt } from '../../src/client/excerpt.ts';
import { parseQuery } from '../../src/client/query.ts';
import { termOf } from '../../src/client/terms.ts';
import { spaced, unspaced } from '../../src/search/han.ts';

const term = (words: string) => termOf(parseQuery(new URLSearchParams({ q: words })));

describe('Chinese and Japanese in the index', () => {
  it('has a space around each character, and reads as before without them', () => {
    expect(spaced('基于LLM的推理。')).toBe('基 于 LLM 的 推 理 。');
    expect(unspaced('基 于 LLM 的 推 理 。')).toBe('基于 LLM 的推理。');
    expect(spaced('ビデオの理解')).toBe('ビ デ オ の 理 解');
    expect(spaced('비디오 이해, not 1 Han')).toBe('비디오 이해, not 1 Han');
  });

  it('is the same text but for spaces', () => {
    const text = fc.string({ unit: fc.constantFrom(...'中文语モデル。，( )abc 1-ー<>') });
    fc.assert(
      fc.property(text, (any) => {
        const without = (one: string) => one.replaceAll(' ', '');
        expect(without(spaced(any))).toBe(without(any));
        expect(without(unspaced(spaced(any)))).toBe(without(any));
        expect(spaced(spaced(any))).toBe(spaced(any));
      }),
    );
  });

  it.each([
    ['语言模型', '"语 言 模 型"'],
    ['语言模型 推理', '语 言 模 型 推 理'],
    ['LLM 推理', 'LLM 推 理'],
    ['LLM推理', '"LLM 推 理"'],
    ['"语言模型"', '"语 言 模 型"'],
    ['中', '中'],
    ['language model', 'language model'],
  ])('is asked for as its characters: %s', (words, asked) => {
    expect(term(words)).toBe(asked);
  });

  it('has no spaces in excerpts, marked or not', () => {
    const excerpt = '基 于 <mark>语</mark> <mark>言</mark> 模 型 of <mark>LLM</mark>';
    expect(parseExcerpt(excerpt)).toEqual([
      { text: '基于', marked: false },
      { text: '语言', marked: true },
      { text: '模型 of ', marked: false },
      { text: 'LLM', marked: true },
    ]);
  });
});
