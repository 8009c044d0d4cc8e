import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/diagnostics.ts';
import { decode } from '../../src/digest/encoding.ts';
import { childrenOf } from '../../src/digest/entry.ts';
import { rawEntryJson } from '../../src/library/entry-json.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { readSettings } from '../../src/site/settings.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'tests/seeds/digests');
const { config } = readSettings(join(ROOT, 'tests/seeds/site.yaml'));
if (!config) throw new Error('Expected settings');
const { library, digests, files } = loadLibrary({ folder: FOLDER }, config);

const OCTOBER = 'multimodal-notes/2025-10.md';
const NOVEMBER = 'multimodal-notes/2025-11.md';
const MLLM = 'awesome-daily/2025-10-04/MLLM.md';
const MULTIMODAL = 'arxiv-daily-reporter/27-May-2025/topic/Multimodal_related_papers.md';
const WEEKLY = 'weekly-picks/llm.md';

const bytesOf = (path: string): Buffer => readFileSync(join(FOLDER, path));
const repairsOf = (path: string) =>
  decode(bytesOf(path)).repairs.map(({ ruleId, raw }) => `${ruleId} ${raw}`);

describe('the five digests of the site', () => {
  it('hold 250 entries of 250 papers, on 13 days of 3 months', () => {
    expect(library.digests).toHaveLength(5);
    expect(library.entries).toBe(250);
    expect(library.papers).toHaveLength(250);
    expect(library.days).toHaveLength(13);
    expect(library.months.map(({ value }) => value)).toEqual(['2025-11', '2025-10', '2025-05']);
  });

  it.each([
    [OCTOBER, 'dated-sections', { '2025-10-08': 5, '2025-10-09': 6, '2025-10-10': 9 }],
    [
      NOVEMBER,
      'dated-sections',
      {
        '2025-11-03': 4,
        '2025-11-04': 4,
        '2025-11-05': 2,
        '2025-11-06': 1,
        '2025-11-07': 7,
        '2025-11-10': 2,
        '2025-11-12': 18,
        '2025-11-13': 4,
      },
    ],
    [MLLM, 'badge-list', { '2025-10-04': 48 }],
    [MULTIMODAL, 'separated', { '2025-05-27': 90 }],
    [WEEKLY, 'separated', { '2025-10': 50 }],
  ])('have the papers of each day: %s', (path, format, expected) => {
    const found = digests.find(({ digestFile }) => digestFile.path === path);
    const days: Record<string, number> = {};
    for (const { date } of found?.entries ?? []) {
      if (date) days[date.value] = (days[date.value] ?? 0) + 1;
    }
    expect(found?.digestFile.digest.format).toBe(format);
    expect(days).toEqual(expected);
  });

  it('give the section of a weekend its range of days', () => {
    const november = library.digests.find(({ path }) => path === NOVEMBER);
    expect(november?.sections[0]).toEqual({
      date: '2025-11-03',
      range: '[2025-10-31, 2025-11-03)',
    });
  });

  it('cause no warning, and leave no line without a role', () => {
    const grave = files.flatMap(({ messages }) =>
      messages.filter((message) => severityOf(message) !== 'info').map(String),
    );
    expect(grave).toEqual([]);
    for (const { digestFile } of digests) {
      expect(digestFile.digest.roles).not.toContain('unclaimed');
      expect(digestFile.digest.roles).not.toContain('prose');
    }
  });

  it('give every paper a title, an abstract, a tag and a place', () => {
    for (const { title, abstract, tags, seenIn } of library.papers) {
      expect(title).toMatch(/\p{L}/u);
      expect(abstract?.length).toBeGreaterThan(100);
      expect(tags.length).toBeGreaterThan(0);
      expect(seenIn).toHaveLength(1);
    }
  });

  it('give every paper authors, but for the one that prints none', () => {
    const without = library.papers.filter(({ authors }) => authors.length === 0);
    expect(new Set(without.flatMap(({ seenIn }) => seenIn.map(({ digest }) => digest)))).toEqual(
      new Set([WEEKLY]),
    );
    expect(without).toHaveLength(50);
  });

  it('say who motivated what in the two that do', () => {
    const kinds = library.papers.map(
      ({ seenIn: [first], summaries }) =>
        `${first?.digest} ${summaries.map(({ kind }) => kind).sort()}`,
    );
    const counts = new Map<string, number>();
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      [`${OCTOBER} method,motivation`]: 20,
      [`${NOVEMBER} method,motivation`]: 42,
      [`${MLLM} `]: 48,
      [`${MULTIMODAL} `]: 90,
      [`${WEEKLY} `]: 50,
    });
  });

  it('know from the badges which papers have categories', () => {
    const categorised = library.papers.filter(({ primaryCategory }) => primaryCategory);
    expect(categorised).toHaveLength(48);
    expect(categorised.every(({ truncated, authors }) => !truncated || authors.length === 6)).toBe(
      true,
    );
  });
});

describe('the encoding of the five digests', () => {
  it('is wrong in two of them, in six distinct places', () => {
    expect(new Set(repairsOf(MLLM))).toEqual(
      new Set(['mojibake \uf8ffüîç', 'mojibake ¬∑', 'mojibake \uf8ffüìå', 'mojibake \uf8ffüìö']),
    );
    expect(new Set(repairsOf(MULTIMODAL))).toEqual(new Set(['mojibake √©', 'mojibake √±']));
  });

  it.each([OCTOBER, NOVEMBER, WEEKLY])(
    'is right in the others, which stay as they are: %s',
    (path) => {
      const { source, repairs } = decode(bytesOf(path));
      expect(repairs).toEqual([]);
      expect(Buffer.from(source.text).equals(bytesOf(path))).toBe(true);
    },
  );

  it('keeps the true dashes and apostrophes', () => {
    const text = [OCTOBER, NOVEMBER].map((path) => decode(bytesOf(path)).source.text).join('');
    expect(text).toMatch(/—/);
    expect(text).toMatch(/’/);
  });

  it.each([OCTOBER, NOVEMBER, MLLM, MULTIMODAL, WEEKLY])(
    'can be had back byte for byte: %s',
    (path) => {
      const { source } = decode(bytesOf(path));
      const raw = source.rawSlice(0, source.text.length);
      expect(Buffer.from(raw).equals(bytesOf(path))).toBe(true);
    },
  );

  it('is repaired in values and kept in raw ones', () => {
    const found = digests.find(({ digestFile }) => digestFile.path === MULTIMODAL);
    const nodes = found ? childrenOf(found.digestFile.digest, 'entry') : [];
    const pairs = (found?.entries ?? []).flatMap((entry, index) => {
      const node = nodes[index];
      return node ? [{ shown: entry.authors?.value.authors, raw: rawEntryJson(entry, node) }] : [];
    });
    expect(pairs).toHaveLength(90);
    const repaired = pairs.filter(({ raw }) => /√/.test(raw.authors ?? ''));
    expect(repaired.map(({ raw }) => raw.line)).toEqual([91, 418]);
    for (const { shown } of repaired) {
      expect(shown?.some(({ name }) => /[éñ]/.test(name))).toBe(true);
      expect(shown?.some(({ name }) => /√/.test(name))).toBe(false);
    }
  });
});
