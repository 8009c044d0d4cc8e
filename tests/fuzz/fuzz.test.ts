import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDigests } from '../../src/digest/files.ts';
import { apply, randomEdit } from './edits.ts';
import { away, brokenLaw, originalOf } from './laws.ts';
import { Random } from './random.ts';
import { runOnce } from './run.ts';
import { FIELDS, STRINGS, wholeWay } from './time.ts';

const FOLDER = join(import.meta.dirname, '../../content/digests');
const originals = findDigests(FOLDER).files.flatMap(
  ({ path, bytes }) => originalOf(path, bytes) ?? [],
);
const [original] = originals;
if (!original) throw new Error('Expected digests');

describe('the five digests', () => {
  it('bear 300 random edits: every line has a role, entries away from the edit stay', () => {
    const failures = Array.from({ length: 300 }, (_, run) => runOnce(originals, run)).filter(
      (failure) => failure !== undefined,
    );
    expect(failures).toEqual([]);
  });
});

describe('a run', () => {
  it('is the same for the same seed', () => {
    const edit = (seed: number) => randomEdit(new Random(seed), original.lines);
    expect(edit(7)).toEqual(edit(7));
    expect(edit(7)).not.toEqual(edit(8));
  });

  it('reads the very bytes of the file when nothing is edited', () => {
    const bytes = Buffer.from(apply(original.lines, []).join('\n'), 'latin1');
    expect(bytes.equals(readFileSync(join(FOLDER, original.path)))).toBe(true);
    expect(brokenLaw(original, [])).toBeUndefined();
  });

  it('looks at all entries but those at the edit', () => {
    const [, , third] = original.entries;
    const edit = { kind: 'delete', from: third?.from ?? 0, to: (third?.from ?? 0) + 1, lines: [] };
    expect(away(original, [edit])).toHaveLength(original.entries.length - 4);
  });

  it('finds an entry that is lost', () => {
    const last = original.entries.at(-1);
    const without = { ...original, lines: original.lines.slice(0, last?.from) };
    expect(brokenLaw(without, [])).toMatch(/^entry lost or changed: line \d+/);
  });
});

// Time is measured by `npm run fuzz -- --time`; here only the end counts.
describe('a string that is repeated', () => {
  it.each(FIELDS)('comes to an end in %s', (_, digest) => {
    for (const piece of STRINGS) wholeWay(digest(piece.repeat(6000)));
  });
});
