import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPapers } from '../../src/commands/export.ts';
import { Paper } from '../../src/paper/schema.ts';
import { run, SEEDS } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function printed(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await run(exportPapers, '--input', SEEDS, ...args);
  expect([code, err]).toEqual([0, '']);
  return out;
}

const records = (ndjson: string) =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

let papers: Paper[] = [];
beforeAll(async () => {
  papers = records(await printed()).map((record) => Paper.parse(record));
});

/** The words of a title, without what a format adds or leaves out between them. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe('the papers of the site, exported', () => {
  it('are 250, each of which the model takes', () => {
    expect(papers).toHaveLength(250);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(250);
  });

  it.each(['bibtex', 'ris'])('can be read back by others: %s', async (format) => {
    const csl: { id: string; title: string; author: unknown[] }[] = JSON.parse(
      await printed('--format', 'csl-json'),
    );
    const items = new Cite(await printed('--format', format)).data;
    expect(items).toHaveLength(250);
    expect(items.map(({ title }) => wordsOf(title))).toEqual(
      csl.map(({ title }) => wordsOf(title)),
    );
    expect(items.map(({ author }) => author?.length ?? 0)).toEqual(
      csl.map(({ author }) => author.length),
    );
    expect(items.map(({ URL }) => URL)).toEqual(
      papers.map(({ id }) => `https://arxiv.org/abs/${id}`),
    );
  });

  it('have their identifiers and categories in BibTeX', async () => {
    const text = await printed('--format', 'bibtex');
    for (const { id } of papers) expect(text).toContain(`  eprint        = {${id}},\n`);
    expect(text.match(/^ {2}primaryClass {2}= \{cs\.\w+\},$/gm)).toHaveLength(48);
    expect(new Set(text.match(/^@misc\{.+,$/gm)).size).toBe(250);
  });

  it('say where a list of authors was cut', async () => {
    const cut = papers.filter(({ truncated }) => truncated).length;
    expect(cut).toBeGreaterThan(0);
    expect((await printed('--format', 'bibtex')).match(/ and others\},$/gm)).toHaveLength(cut);
    expect((await printed('--format', 'ris')).match(/^AU {2}- others\r$/gm)).toHaveLength(cut);
  });
});

describe('the entries of the site, exported', () => {
  it('are 250 in file order, with every key the manual names', async () => {
    const entries = records(await printed('--entries'));
    expect(entries).toHaveLength(250);
    const order = entries.map(({ file, line }) => `${file} ${String(line).padStart(5)}`);
    expect(order).toEqual([...order].sort());
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(
        expect.arrayContaining([
          'file',
          'line',
          'id',
          'version',
          'title',
          'authors',
          'abstract',
          'summaries',
          'translations',
          'link',
          'date',
          'topic',
          'categories',
        ]),
      );
    }
  });

  it('have raw values as they stand in the file, on one line each', async () => {
    const [shown, raw] = [
      records(await printed('--entries')),
      records(await printed('--entries', '--raw')),
    ];
    expect(raw.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    expect(raw.filter(({ authors }) => /√/.test(authors ?? ''))).toHaveLength(2);
    for (const { authors, title, abstract } of raw) {
      for (const value of [title, abstract, authors ?? '']) {
        expect(value).toBeTypeOf('string');
        expect(value).not.toMatch(/\s\s|[\n\t]/);
      }
    }
  });

  it('have translations by language, and summaries by kind', async () => {
    writeFileSync(
      join(folder, 'x.md'),
      '# Tides \n\n**Title (ZH)**: 潮汐 \n\n**Authors**: A. B, C. D  \n\n**Link**: [PDF](https://arxiv.org/pdf/2501.00001v2)  \n\n**Abstract (ZH)**: 一\n二 \n\n**Motivation**: Why\nnot.  \n',
    );
    const [entry] = records(await printed('--input', folder, '--entries'));
    expect(entry).toMatchObject({
      file: 'x.md',
      line: 1,
      id: '2501.00001',
      version: 2,
      title: 'Tides',
      authors: ['A. B', 'C. D'],
      abstract: null,
      summaries: { motivation: 'Why not.' },
      translations: { zh: { title: '潮汐', abstract: '一 二' } },
      date: '2025-01',
    });
    const [raw] = records(await printed('--input', folder, '--entries', '--raw'));
    expect(raw).toMatchObject({
      authors: 'A. B, C. D',
      summaries: { motivation: 'Why not.' },
      translations: { zh: { title: '潮汐', abstract: '一 二' } },
    });
  });
});

describe('export', () => {
  it.each([
    [['--format', 'constructor'], 'Unexpected format constructor'],
    [['--entries', '--format', 'ris'], '--entries and --raw go with --format ndjson'],
    [['--raw', '--format', 'ris'], '--entries and --raw go with --format ndjson'],
  ])('refuses options that make no sense: %j', async (args, reason) => {
    const { code, out, err } = await run(exportPapers, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });

  it('prints nothing when the settings cannot be used', async () => {
    const { code, out, err } = await run(exportPapers, '--config', join(folder, 'nowhere.yaml'));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('nowhere.yaml');
  });

  it('prints nothing, and says why, when there is no such folder', async () => {
    for (const path of [join(folder, 'nowhere'), 'package.json']) {
      const { code, out, err } = await run(exportPapers, '--input', path);
      expect([code, out]).toEqual([1, '']);
      expect(err).toBe(`Cannot read ${path}: there is no such folder\n`);
    }
  });

  it.each([[], ['--entries'], ['--format', 'bibtex']])(
    'prints nothing, and says so, when a folder holds no entry: %s',
    async (...args) => {
      const empty = mkdtempSync(join(folder, 'empty-'));
      writeFileSync(join(empty, 'notes.txt'), 'No digest.');
      const { code, out, err } = await run(exportPapers, '--input', empty, ...args);
      expect([code, out]).toEqual([1, '']);
      expect(err).toBe(`Cannot read an entry below ${empty}; \`check\` says why\n`);
    },
  );
});
