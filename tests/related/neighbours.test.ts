import { describe, expect, it } from 'vitest';
import { Neighbours } from '../../src/related/neighbours.ts';
import { Vectors } from '../../src/related/vectors.ts';
import { TermReader } from '../../src/related/volume-terms.ts';
import { textsOf, volumesOf } from '../../src/related/volumes.ts';
import { seedLibrary } from '../site/library.ts';
import { readTerms } from './papers.ts';
import { recallOf } from './recall.ts';

/** Volumes of texts, of which each is the next paper: `a`, `b`, `c`. */
function neighboursOf(
  volumes: readonly (readonly string[])[],
  ids = [...'abcdefghijklmnopqrstuvwxyz'],
) {
  const terms = volumes.map((texts) => readTerms(texts.map((body) => ({ title: '', body }))));
  const count = volumes.flat().length;
  const vectors = new Vectors(terms, count);
  const neighbours = new Neighbours(vectors, ids);
  const limitOf = (paper: number) => vectors.firsts.find((first) => first > paper) ?? 0;
  return {
    vectors,
    of: (paper: number) => neighbours.of(paper, limitOf(paper)),
    exactOf: (paper: number) => neighbours.exactOf(paper, limitOf(paper)),
    named: (paper: number) =>
      neighbours
        .of(paper, limitOf(paper))
        .map((near) => ids[near.paper])
        .join(''),
  };
}

describe('neighbours', () => {
  it('share terms, and more than a common one', () => {
    const { named } = neighboursOf([
      ['whale song tide', 'whale song harbour', 'tide harbour', 'tide sand', 'tide reef', 'apes'],
    ]);
    expect(named(0)).toBe('bc');
    expect(named(5)).toBe('');
  });

  it('are of the same volume or an older one', () => {
    const { named } = neighboursOf([['whale song'], ['whale song', 'apes'], ['whale song']]);
    expect(named(0)).toBe('');
    expect(named(1)).toBe('a');
    expect([...named(3)].sort().join('')).toBe('ab');
  });

  it('of a volume stay as near as they are, whatever comes to it, once a thousand papers are older', () => {
    const words = ['whale', 'song', 'tide', 'reef', 'sand', 'ape', 'tree'];
    const text = (index: number) => `${words[index % 7]} ${words[index % 5]} ${words[index % 3]}`;
    const volume = ['whale song harbour', 'whale song', 'reef sand'];
    const more = [...volume, ...Array.from({ length: 40 }, () => 'whale harbour')];
    for (const [older, same] of [
      [1000, true],
      [999, false],
    ] as const) {
      const past = Array.from({ length: older }, (_, index) => text(index));
      const ids = Array.from({ length: older + more.length }, (_, index) => `${10_000 + index}`);
      const [before, after] = [volume, more].map((own) => {
        const { vectors } = neighboursOf([past, own], ids);
        const [begin, end] = [vectors.starts[older], vectors.starts[older + volume.length]];
        return [...vectors.weights.slice(begin, end)];
      });
      expect(before?.every((weight) => weight > 0)).toBe(true);
      if (same) expect(after).toEqual(before);
      else expect(after).not.toEqual(before);
    }
  });

  it('share what is news, not the words that a new source has in all its papers', () => {
    const word = (kind: string, index: number) => `${kind}${'abcdefghij'[index % 10]}${index}`;
    const past = Array.from({ length: 1000 }, (_, index) =>
      [0, 1, 2].map((at) => word('past', index * 3 + at)).join(' '),
    );
    // Papers in pairs with three words of their own, among thirty that every paper may have.
    const own = Array.from({ length: 120 }, (_, index) =>
      [
        ...[0, 1, 2].map((at) => word('subject', (index >> 1) * 3 + at)),
        ...Array.from({ length: 20 }, (_, at) => word('common', (index * 7 + at) % 30)),
      ].join(' '),
    );
    const ids = Array.from({ length: 1120 }, (_, index) => `${10_000 + index}`);
    const { of } = neighboursOf([past, own], ids);
    const nearest = own.map((_, index) => of(1000 + index)[0]?.paper);
    expect(nearest).toEqual(own.map((_, index) => 1000 + (index ^ 1)));
  });

  it('are as near as the cosine of their vectors', () => {
    const { of } = neighboursOf([['whale song', 'whale song', 'apes']]);
    expect(of(0)[0]?.score).toBeCloseTo(1, 6);
    expect(of(2)).toEqual([]);
  });

  it('come in order of identifier when they are as near', () => {
    const texts = ['whale song', 'whale tide', 'whale tide', 'whale tide', 'apes'];
    expect(neighboursOf([texts]).named(0)).toBe('bcd');
    expect(neighboursOf([texts], ['x', 'd', 'c', 'b', 'y']).named(0)).toBe('bcd');
  });

  it('are ten at most, the first by identifier of any number as near', () => {
    const { named } = neighboursOf([Array.from({ length: 20 }, () => 'whale song tide')]);
    expect(named(19)).toBe('abcdefghij');
    expect(named(0)).toBe('bcdefghijk');
  });

  it('are not looked for by terms that most papers have, but weighed by them', () => {
    const texts = Array.from(
      { length: 80 },
      (_, index) => `language word${'abcdefgh'[index % 8]}${index}`,
    );
    const { of, exactOf } = neighboursOf(
      [texts],
      texts.map((_, index) => String(index)),
    );
    expect(of(0)).toEqual([]);
    expect(exactOf(0).length).toBeLessThanOrEqual(10);
  });

  it('are the true ones where papers are few', () => {
    const words = 'whale song tide reef sand harbour apes trees rain clouds'.split(' ');
    const texts = Array.from({ length: 26 }, (_, index) =>
      [1, 2, 3, 4].map((step) => words[(index * step) % words.length]).join(' '),
    );
    const { of, exactOf } = neighboursOf([texts.slice(0, 9), texts.slice(9)]);
    for (const paper of texts.keys()) expect(of(paper)).toEqual(exactOf(paper));
  });

  it('are nearly all of the true ones in real digests', () => {
    const volumes = volumesOf(seedLibrary().papers);
    const ids = volumes.flatMap(({ papers }) => papers.map(({ id }) => id));
    const reader = new TermReader();
    const vectors = new Vectors(
      volumes.map((volume) => reader.read(textsOf(volume))),
      ids.length,
    );
    const neighbours = new Neighbours(vectors, ids);
    const { all, recall } = recallOf(neighbours, vectors, ids.keys());
    expect(all).toBeGreaterThan(500);
    expect(recall).toBeGreaterThan(0.95);
  });
});

it('vectors do not change when later volumes come', () => {
  const volumes = [
    ['whale song', 'song tide'],
    ['whale tide', 'other words'],
    ['whale whale reef'],
  ];
  const all = neighboursOf(volumes).vectors;
  const first = neighboursOf(volumes.slice(0, 2)).vectors;
  const end = first.starts[4] ?? 0;
  expect(end).toBe(7);
  expect(all.weights.slice(0, end)).toEqual(first.weights.slice(0, end));
  expect(all.starts.slice(0, 5)).toEqual(first.starts);
});
