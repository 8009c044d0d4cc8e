/** A file of citations as Zotero’s RIS translator takes it apart: line by line, tag by tag, name by name. */
import { expect, it } from 'vitest';
import { citationFile } from '../../src/cite/file.ts';
import { merge } from '../../src/library/merge.ts';
import { entry } from '../library/entries.ts';

/** A line that begins a field; Zotero takes any other for more of the value before. */
const FIELD = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

interface Item {
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  let fields: Map<string, string[]> | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, tag, value = ''] = FIELD.exec(line) ?? [];
    if (tag === undefined) {
      expect(line).toBe('');
    } else if (tag === 'TY') {
      expect(fields).toBeUndefined();
      fields = new Map([[tag, [value]]]);
    } else if (tag === 'ER') {
      items.push({ fields: fields ?? new Map() });
      fields = undefined;
    } else {
      fields?.set(tag, [...(fields.get(tag) ?? []), value]);
    }
  }
  expect(fields).toBeUndefined();
  return items;
}

const papers = [
  { title: 'On $\\pi$\nand tides', authors: ['Ada Lovelace', 'John Doe, Jr.'], labels: ['Tides'] },
  { title: 'ER  - the end', authors: ['陈伟'], truncated: true },
  { title: 'No names' },
].map((told, at) =>
  merge([entry({ ...told, id: `2501.0000${at + 1}`, abstract: 'Not here.' })], {
    subjectsOf: () => [],
  }),
);

it('gives as many items, with titles, names in their parts, dates, addresses and tags', () => {
  const items = itemsOf(citationFile('ris', papers));
  expect(items).toHaveLength(papers.length);
  const [first, second] = items.map(({ fields }) => Object.fromEntries(fields));
  expect(first).toMatchObject({
    TY: ['UNPB'],
    TI: ['On π and tides'],
    DA: ['2025/01'],
    UR: ['https://arxiv.org/abs/2501.00001'],
    L1: ['https://arxiv.org/pdf/2501.00001'],
    KW: ['Tides'],
  });
  // Zotero parts a name at its commas: family, given, suffix.
  expect(first?.AU?.map((name) => name.split(/\s*,\s*/))).toEqual([
    ['Lovelace', 'Ada'],
    ['Doe', 'John', 'Jr.'],
  ]);
  expect(second?.TI).toEqual(['ER - the end']);
  expect(second?.AU).toEqual(['陈伟', 'others']);
});

it('has a key of its own for each item, and no abstracts', () => {
  const items = itemsOf(citationFile('ris', papers));
  expect(new Set(items.map(({ fields }) => fields.get('ID')?.[0])).size).toBe(items.length);
  expect(items.some(({ fields }) => fields.has('AB'))).toBe(false);
});
