import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/client/engine.ts';
import { tellsOf } from '../../src/client/known.ts';

const hit = {
  title: 'A Benchmark of Visual Reasoning',
  authors: ['Lukas Arana', 'Iñaki Dellibarda Varela'],
  id: '2510.06077',
  date: '2025-10-08',
  content: 'We study generalization in several studies.',
} as unknown as Hit;

describe('a paper that was found', () => {
  it.each(['benchmarks', 'inaki', 'Iñaki', 'generalize', 'study', 'arana lukas', '2510.06077'])(
    'tells of %j',
    (words) => expect(tellsOf(hit, words)).toBe(true),
  );

  it.each(['Bengio', 'visualreasoning', 'zebra', 'benchmark zebra'])(
    'does not tell of %j, of which it has only the beginning',
    (words) => expect(tellsOf(hit, words)).toBe(false),
  );
});
