/** What is kept between builds gives the library that is read at once, or is made again. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import type { Library } from '../../src/library/library.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { Paper } from '../../src/paper/schema.ts';
import { SiteConfig } from '../../src/site/config.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const settings = { title: 'Test', description: 'For tests.', baseUrl: 'https://example.org/' };
const config = SiteConfig.parse(settings);

let folder = '';
let [input, cache] = ['', ''];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-archive-'));
  [input, cache] = [join(folder, 'digests'), join(folder, 'cache')];
  cpSync(FIXTURES, input, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const KEYS = Object.keys(Paper.unwrap().shape) as (keyof Paper)[];

/** All that a library says, as plain values. */
function valuesOf({ papers, digests, skipped, days, tags, entries }: Library) {
  const plain = papers.map((paper) => Object.fromEntries(KEYS.map((key) => [key, paper[key]])));
  const counts = [
    days.map(({ date }) => date),
    tags.map(({ slug, papers }) => [slug, papers.length]),
  ];
  return JSON.parse(JSON.stringify([plain, digests, skipped, counts, entries]));
}

/** The archive's library, its messages, and how many digests were read for it. */
async function load(settings = config) {
  const archive = Archive.open(cache, settings);
  try {
    const scan = await archive.scan(input);
    const { read } = scan;
    const { library, files } = await archive.library(scan, await archive.merge(scan, input), input);
    return {
      values: valuesOf(library),
      messages: files.flatMap((file) => file.messages.map(String)).sort(),
      read,
    };
  } finally {
    archive.close();
  }
}

function loadAtOnce(settings = config) {
  const { library, files } = loadLibrary({ folder: input }, settings);
  return {
    values: valuesOf(library),
    messages: files.flatMap((file) => file.messages.map(String)).sort(),
  };
}

describe('an archive', () => {
  it('gives the library that is read at once, from nothing and from what it kept', async () => {
    const expected = loadAtOnce();
    const first = await load();
    expect(first).toMatchObject(expected);
    expect(first.read).toBeGreaterThan(200);
    expect(await load()).toEqual({ ...expected, read: 0 });
  });

  it('reads only the digest that is new', async () => {
    await load();
    const text = readFileSync(join(input, 'separated/mojibake-windows-1252.md'));
    writeFileSync(join(input, 'separated/new.md'), text);
    expect(await load()).toEqual({ ...loadAtOnce(), read: 1 });
  });

  it('follows settings that name authors, subjects and topics', async () => {
    await load();
    const other = SiteConfig.parse({
      ...settings,
      authors: { 'A. Lovelace': ['Ada Lovelace'] },
      subjects: [{ slug: 'tides', name: 'Tides', description: 'Waves.', text: ['model'] }],
      topics: { llm: 'Large language models' },
    });
    expect(await load(other)).toMatchObject(loadAtOnce(other));
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'changed',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace(/e/, 'E'), 'latin1'),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['of another program', () => Buffer.from('{"version": 7}\n')],
  ])('makes again what is %s', async (_, damage) => {
    await load();
    const expected = loadAtOnce();
    for (const name of [
      'digests.json',
      ...readdirSync(join(cache, 'volumes')).map((name) => `volumes/${name}`),
    ]) {
      const path = join(cache, name);
      writeFileSync(path, damage(readFileSync(path)));
      expect(await load(), name).toMatchObject(expected);
    }
  });

  it('takes no volume of an earlier build, though it is sound', async () => {
    await load();
    cpSync(join(cache, 'volumes'), join(folder, 'earlier'), { recursive: true });
    const path = join(input, 'separated/mojibake-windows-1252.md');
    const text = readFileSync(path, 'latin1');
    writeFileSync(path, text.replaceAll(/\bthe\b/g, 'thy'), 'latin1');
    const expected = loadAtOnce();
    expect(await load()).toMatchObject(expected);
    rmSync(join(cache, 'volumes'), { recursive: true });
    cpSync(join(folder, 'earlier'), join(cache, 'volumes'), { recursive: true });
    expect(await load()).toEqual({ ...expected, read: 0 });
  });

  it('makes again what is gone', async () => {
    await load();
    const expected = loadAtOnce();
    for (const name of ['digests.json', 'entries', 'volumes']) {
      rmSync(join(cache, name), { recursive: true });
      expect(await load(), name).toMatchObject(expected);
    }
  });

  it('makes entries again that are damaged, when a paper needs them', async () => {
    await load();
    for (const name of readdirSync(join(cache, 'entries'))) {
      writeFileSync(join(cache, 'entries', name), 'damaged');
    }
    const text = readFileSync(join(input, 'separated/duplicated-entry.md'));
    writeFileSync(join(input, 'separated/new.md'), text);
    expect(await load()).toMatchObject(loadAtOnce());
  });

  it('is used by one build at a time', () => {
    const archive = Archive.open(cache, config);
    expect(() => Archive.open(cache, config)).toThrow(/another build/);
    archive.close();
    Archive.open(cache, config).close();
  });
});
