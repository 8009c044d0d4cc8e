/** The papers as data, read back and compared with the library. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import * as z from 'zod';
import { paperFields } from '../../src/paper/fields.ts';
import { Paper } from '../../src/paper/schema.ts';
import { filesBelow } from './files.ts';
import { seedLibrary } from './library.ts';

const site = inject('siteBelow');
const library = seedLibrary();
const read = (path: string): string => readFileSync(join(site, 'data', path), 'utf8');
const months = filesBelow(join(site, 'data')).filter((path) => path.endsWith('.ndjson'));
const papersIn = (path: string): Paper[] =>
  read(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Paper.parse(JSON.parse(line)));

it('every paper is in the file of its month, whole, and in no other', () => {
  const all = months.flatMap((path) => {
    const papers = papersIn(path);
    expect(papers.every(({ date }) => `${date.value.slice(0, 7)}.ndjson` === path)).toBe(true);
    return papers;
  });
  const byId = (a: Paper, b: Paper) => (a.id < b.id ? -1 : 1);
  expect(all.sort(byId)).toEqual([...library.papers].sort(byId));
});

it('index.json lists the files with their papers and bytes', () => {
  const List = z.object({
    papers: z.int(),
    schema: z.url(),
    months: z.array(z.object({ month: z.string(), papers: z.int(), bytes: z.int(), url: z.url() })),
  });
  const list = List.parse(JSON.parse(read('index.json')));
  expect(list.papers).toBe(library.papers.length);
  expect(list.months.map(({ month }) => `${month}.ndjson`).sort()).toEqual(months);
  for (const { month, papers, bytes, url } of list.months) {
    const path = `${month}.ndjson`;
    expect(papersIn(path)).toHaveLength(papers);
    expect(Buffer.byteLength(read(path))).toBe(bytes);
    expect(url).toBe(`https://example.org/digests/data/${path}`);
  }
});

it('every field that a paper has is explained, and no other', () => {
  const paths = new Set<string>();
  const look = (value: unknown, path: string): void => {
    if (path !== '') paths.add(path);
    if (Array.isArray(value)) for (const item of value) look(item, `${path}[]`);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) {
        look(child, path === '' ? name : `${path}.${path === 'provenance' ? '*' : name}`);
      }
    }
  };
  for (const paper of library.papers) look(paper, '');
  const explained = new Set(paperFields().map(({ path }) => path));
  // Those of a date, and of a sighting, are explained where they come first.
  const found = [...paths].filter(
    (path) => !/\[\]$|\.\*$|^seenIn\[\]\.date\.|^earlier\[\]\.seenIn/.test(path),
  );
  expect(found.filter((path) => !explained.has(path))).toEqual([]);
  const html = read('index.html');
  for (const path of explained) expect(html).toContain(`<code>${path}</code>`);
});
