import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/digest/encoding.ts';
import { childrenOf } from '../../src/digest/entry.ts';
import { readers } from '../../src/digest/readers/index.ts';
import { Source } from '../../src/digest/source.ts';
import { merge } from '../../src/library/merge.ts';
import { dirty, soup } from './lines.ts';
import { read } from './read.ts';

const RUNS = { numRuns: 1000 };
const any = fc.oneof(soup, dirty, fc.string({ unit: 'binary' }), fc.string());

/** The text as it stands in the file: what UTF-8 cannot hold is replaced. */
const inFile = (text: string): string => Buffer.from(text).toString('utf8');

describe('a digest of any text', () => {
  it('is read without an error, and each of its lines has a role', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { digestFile } = read(text);
        const { digest, source } = digestFile;
        expect(digest.roles.length).toBe(source.lines.length);
        const withoutRole = decode(Buffer.from(text)).source.lines.filter(
          ({ text, number }) => text.trim() !== '' && digest.roles[number - 1] === undefined,
        );
        expect(withoutRole).toEqual([]);
      }),
      RUNS,
    );
  });

  it('names every line that no reader knows, unless it is skipped as a whole', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { digestFile } = read(text);
        const { digest, file } = digestFile;
        if (digest.format === 'unknown') return;
        const unclaimed = digest.roles.flatMap((role, i) => (role === 'unclaimed' ? [i + 1] : []));
        const named = file.messages.filter(({ ruleId }) => ruleId === 'unclaimed-line');
        expect(named.map(({ line }) => line)).toEqual(unclaimed);
      }),
      RUNS,
    );
  });

  it('says why when it gives no entry', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { digestFile, entries } = read(text);
        if (entries.length === 0) expect(digestFile.file.messages.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('can be read by every reader, which gives every line a role', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom(...readers), (text, reader) => {
        const { source } = decode(Buffer.from(text));
        const { roles } = reader.read(source);
        for (const line of source.lines) {
          expect(roles[line.number - 1] === undefined).toBe(line.text.trim() === '');
        }
      }),
      RUNS,
    );
  });

  it('has fields whose values and positions are slices of the text', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { digestFile } = read(text);
        for (const entry of childrenOf(digestFile.digest, 'entry')) {
          for (const { raw, position } of entry.children) {
            const { offset = Number.NaN, line } = position.start;
            expect(inFile(text).slice(offset, offset + raw.length)).toBe(raw);
            expect(line).toBeGreaterThanOrEqual(entry.position.start.line);
          }
        }
      }),
      RUNS,
    );
  });

  it('gives entries that can be merged', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const entry of read(text, '2025-01-02/x.md').entries) {
          const { id, date } = entry;
          if (id && date) merge([{ ...entry, id, date }], { subjectsOf: () => [] });
        }
      }),
      RUNS,
    );
  });
});

describe('a repaired text', () => {
  it('gives the raw text back', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { source } = decode(Buffer.from(text));
        expect(source.rawSlice(0, source.text.length)).toBe(inFile(text));
      }),
      RUNS,
    );
  });

  it('is given back whole by slices at the ends of its lines', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { source } = decode(Buffer.from(text));
        const ends = [...new Set(source.lines.map(({ end }) => end))];
        const slices = ends.map((end, index) => source.rawSlice(ends[index - 1] ?? 0, end));
        expect(slices.join('')).toBe(inFile(text));
      }),
      RUNS,
    );
  });

  it('has points with the lines and columns of the raw text', () => {
    fc.assert(
      fc.property(any, fc.nat(), (text, seed) => {
        const raw = inFile(text);
        const { source } = decode(Buffer.from(text));
        // In the middle of a repaired sequence there is no place in the raw text.
        const offset = source.text.length === 0 ? 0 : seed % (source.text.length + 1);
        if (source.edits.some(({ start, end }) => start < offset && offset < end)) return;
        const point = source.point(offset);
        const before = raw.slice(0, point.offset).split(/\r\n?|\n/);
        expect(point).toMatchObject({
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1,
        });
      }),
      RUNS,
    );
  });

  it('needs no second repair', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const once = decode(Buffer.from(text)).source.text;
        expect(decode(Buffer.from(once)).source.text).toBe(once);
      }),
      RUNS,
    );
  });
});

describe('a text in pieces', () => {
  it('is the same as in one', () => {
    fc.assert(
      fc.property(fc.array(any), any, fc.nat(), fc.nat(), (texts, last, a, b) => {
        const pieces = [...texts.map((text) => `${text}\n`), last];
        const [source, whole] = [new Source(pieces), new Source(pieces.join(''))];
        expect(source.text).toBe(whole.text);
        expect(source.lines).toEqual(whole.lines);
        const { length } = whole.text;
        const [start, end] = [a % (length + 1), b % (length + 1)];
        expect(source.slice(start, end)).toBe(whole.text.slice(start, end));
      }),
      RUNS,
    );
  });

  it('is repaired as a small one', () => {
    fc.assert(
      fc.property(any, (text) => {
        const block = `${text}\n`;
        const times = Math.ceil(70_000 / Buffer.byteLength(block));
        const { source } = decode(Buffer.from(block.repeat(times)));
        expect(source.text).toBe(decode(Buffer.from(block)).source.text.repeat(times));
      }),
      { numRuns: 100 },
    );
  });
});
