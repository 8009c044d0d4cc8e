import { describe, expect, it } from 'vitest';
import { plainLabel } from '../../src/digest/labels.ts';

describe('a plain label', () => {
  it.each([
    ['Title: Tides', 'title', 7],
    ['Summary: We count.', 'abstract', 9],
  ])('is one that the table knows: %s', (line, name, valueAt) => {
    expect(plainLabel(line)).toMatchObject({ name, valueAt });
  });

  it.each(['Tides: a model', 'Tides', 'title: small'])('is no other word: %s', (line) => {
    expect(plainLabel(line)).toBeUndefined();
  });
});
