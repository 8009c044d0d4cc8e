import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Related } from '../../src/related/related.ts';
import { libraryOf, type Sketch } from './papers.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-related-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const MOST = 6;

/** What is said of each paper, by identifier. */
function relatedOf(sketches: readonly Sketch[], cache = folder, most = MOST) {
  const library = libraryOf(sketches);
  const related = Related.open(cache, library, { most });
  return Object.fromEntries(
    library.papers.map((paper) => [
      paper.id,
      related.of(paper).map((item) => [item.paper.id, ...item.terms]),
    ]),
  );
}

function atOnce(sketches: readonly Sketch[]) {
  const fresh = mkdtempSync(join(tmpdir(), 'broadsheet-related-'));
  try {
    return relatedOf(sketches, fresh);
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

const WHALES = {
  id: '2501.00001',
  date: '2025-01-02',
  title: 'Whale songs',
  abstract: 'Whales sing songs of tides.',
};
const LATER = { id: '2503.00001', date: '2025-03-04', title: 'Songs of whales at sea' };
const APES = { id: '2502.00001', date: '2025-02-03', title: 'Apes in trees', summary: 'On trees.' };
const TREES = { id: '2503.00002', date: '2025-03', title: 'Trees', abstract: 'Of apes and trees.' };

describe('related papers', () => {
  it('are older and later ones, with the terms they share', () => {
    expect(relatedOf([WHALES, LATER, APES, TREES])).toEqual({
      [WHALES.id]: [[LATER.id, 'songs', 'whales']],
      [LATER.id]: [[WHALES.id, 'songs', 'whales']],
      [APES.id]: [[TREES.id, 'trees', 'apes']],
      [TREES.id]: [[APES.id, 'trees', 'apes']],
    });
  });

  it('are none of a paper alone, none of no papers, and none where none are wanted', () => {
    expect(relatedOf([WHALES])).toEqual({ [WHALES.id]: [] });
    expect(relatedOf([])).toEqual({});
    expect(relatedOf([WHALES, LATER], folder, 0)).toEqual({ [WHALES.id]: [], [LATER.id]: [] });
  });

  it('are so many at most, the nearest first', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...WHALES,
      id: `2501.000${String(index + 10)}`,
      abstract: `Songs ${'and oceans '.repeat(index + 1)}`,
    }));
    const others = many.map(({ id }) => ({ ...APES, id: id.replace('2501', '2502') }));
    const { [LATER.id]: related = [] } = relatedOf([LATER, ...many, ...others]);
    expect(related.map(([id]) => id)).toEqual(many.slice(0, MOST).map(({ id }) => id));
  });

  it('are the first of those that are told where more may be', () => {
    const words = ['whales', 'songs', 'tides', 'apes', 'trees', 'ice', 'sand', 'wind'];
    const sketch = fc.record({
      month: fc.integer({ min: 1, max: 4 }),
      title: fc.uniqueArray(fc.constantFrom(...words), { minLength: 2, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(sketch, { maxLength: 40 }), (drawn) => {
        const sketches = drawn.map(({ month, title }, at) => ({
          id: `250${month}.${10_000 + at}`,
          date: `2025-0${month}-01`,
          title: title.join(' '),
        }));
        const all = relatedOf(sketches, folder, 10);
        for (const most of [1, 3, 6]) {
          const first = Object.entries(all).map(([id, told]) => [id, told.slice(0, most)]);
          expect(relatedOf(sketches, folder, most)).toEqual(Object.fromEntries(first));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are told once where each of two papers names the other', () => {
    const twin = { ...WHALES, id: '2501.00002' };
    expect(relatedOf([WHALES, twin])[WHALES.id]?.map(([id]) => id)).toEqual([twin.id]);
  });

  it('share terms as the page of a paper prints them, where both say it', () => {
    const one = { ...WHALES, abstract: 'A whale.' };
    const two = { ...WHALES, id: '2501.00002', abstract: 'Whales: whales.' };
    expect(relatedOf([one, two])).toEqual({
      [one.id]: [[two.id, 'whale', 'songs']],
      [two.id]: [[one.id, 'whales', 'songs']],
    });
  });
});

describe('what is kept', () => {
  const sketches = [WHALES, LATER, APES, TREES];
  const files = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.\w+$/.test(name),
    );
  const LONG_AGO = new Date('2001-01-01');
  /** The files that are written by a task. */
  function writtenBy(task: () => void): string[] {
    for (const name of files()) utimesSync(join(folder, name), LONG_AGO, LONG_AGO);
    task();
    return files()
      .filter((name) => statSync(join(folder, name)).mtime > LONG_AGO)
      .sort();
  }

  it('is not made again when a paper is seen again, or nothing has changed', () => {
    relatedOf(sketches);
    expect(files()).toHaveLength(6);
    const again = sketches.map((sketch) => ({ ...sketch, seen: 2 }));
    expect(writtenBy(() => relatedOf(again))).toEqual([]);
    // On another day of its month: the library has it in another place.
    const moved = sketches.map((sketch) => ({
      ...sketch,
      ...(sketch === TREES && { date: '2025-03-09' }),
    }));
    expect(writtenBy(() => relatedOf(moved))).toEqual([]);
  });

  it('is made again of the newest month alone when that has changed', () => {
    relatedOf(sketches);
    const more = [...sketches, { id: '2503.00003', date: '2025-03-05', title: 'Apes and whales' }];
    const written = writtenBy(() => expect(relatedOf(more)).toEqual(atOnce(more)));
    expect(written).toEqual(['related/2025-03.neighbours', 'related/2025-03.terms']);
  });

  it('is made again of all later months when an older one has changed, without reading them', () => {
    relatedOf(sketches);
    const more = [...sketches, { id: '2502.00003', date: '2025-02-05', title: 'Apes and whales' }];
    const written = writtenBy(() => expect(relatedOf(more)).toEqual(atOnce(more)));
    expect(written).toEqual([
      'related/2025-02.neighbours',
      'related/2025-02.terms',
      'related/2025-03.neighbours',
    ]);
  });

  it('is made again of the newest week alone where a thousand papers are older', () => {
    const older = Array.from({ length: 1000 }, (_, index) => ({
      id: `2412.${10_000 + index}`,
      date: '2024-12-05',
      title: `Tides ${index % 7 === 0 ? 'and reefs' : 'of sand'}`,
    }));
    const later = ['2025-03-07', '2025-03-08', '2025-03', '2025-03-31'].map((date, index) => ({
      ...WHALES,
      id: `2503.0000${index}`,
      date,
    }));
    const known = [...older, ...later];
    relatedOf(known);
    const weeks = ['2024-12', '2025-03-0', '2025-03-1', '2025-03-2', '2025-03-5'];
    expect(files()).toHaveLength(2 * weeks.length);
    const more = [
      ...known,
      { ...APES, id: '2503.00009', date: '2025-03-30', title: 'Whale songs' },
    ];
    const written = writtenBy(() => expect(relatedOf(more)).toEqual(atOnce(more)));
    expect(written).toEqual(['related/2025-03-5.neighbours', 'related/2025-03-5.terms']);
    expect(files().map((name) => name.replace(/^related\/|\.\w+$/g, ''))).toEqual(
      expect.arrayContaining(weeks),
    );
  });

  it('goes with the papers of its month', () => {
    relatedOf(sketches);
    const fewer = [WHALES, LATER];
    expect(relatedOf(fewer)).toEqual(atOnce(fewer));
    expect(files().filter((name) => name.includes('2025-02'))).toEqual([]);
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'changed',
      (bytes: Buffer) =>
        Buffer.from(bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 1 : byte))),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['of another program', () => Buffer.from('{"version": 7}\n')],
  ])('is made again when it is %s', (_, damage) => {
    const expected = relatedOf(sketches);
    for (const name of files()) {
      const path = join(folder, name);
      const whole = readFileSync(path);
      writeFileSync(path, damage(whole));
      expect(relatedOf(sketches), name).toEqual(expected);
      // Terms are not looked at where the neighbours are there.
      if (name.endsWith('neighbours')) expect(readFileSync(path), name).toEqual(whole);
    }
    for (const name of files())
      writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
    expect(relatedOf(sketches)).toEqual(expected);
  });
});

/** Papers of few words, so that many share some, and as much. */
const WORDS = 'whale song tide reef sand harbour ape tree rain cloud'.split(' ');
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 });
const papers = fc
  .array(fc.record({ month: fc.integer({ min: 1, max: 4 }), title: text, abstract: text }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((all) =>
    all.map(
      ({ month, title, abstract }, index): Sketch => ({
        id: `2501.${String(10000 + ((index * 7919) % 89999))}`,
        date: `2025-0${month}-0${(index % 9) + 1}`,
        title: title.join(' '),
        abstract: abstract.join(' '),
      }),
    ),
  );

describe('papers that come one after the other', () => {
  it('are related as those that come at once, in whatever order', () => {
    fc.assert(
      fc.property(papers, fc.infiniteStream(fc.nat()), (all, random) => {
        const cache = mkdtempSync(join(tmpdir(), 'broadsheet-related-'));
        try {
          const order = all.map((sketch) => ({ sketch, at: random.next().value as number }));
          order.sort((a, b) => a.at - b.at);
          const shuffled = order.map(({ sketch }) => sketch);
          const step = Math.max(1, Math.floor(all.length / 4));
          for (let end = step; end < all.length; end += step)
            relatedOf(shuffled.slice(0, end), cache);
          expect(relatedOf(shuffled, cache)).toEqual(atOnce(all));
        } finally {
          rmSync(cache, { recursive: true });
        }
      }),
      { numRuns: 60 },
    );
  });
});
