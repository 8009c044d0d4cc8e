/** What two papers are said to share reads as words and whole compounds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { Identifier } from '../../src/paper/schema.ts';
import { Related } from '../../src/related/related.ts';
import { JOINING_WORDS } from '../../src/related/stop-words.ts';
import { textOf } from '../../src/related/text.ts';
import { plainText } from '../../src/text/index.ts';
import { seedLibrary } from '../site/library.ts';
import { libraryOf } from './papers.ts';

let folder = '';
let seeds: Library;
let related: Related;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-told-'));
  seeds = seedLibrary();
  related = Related.open(folder, seeds, { most: 6 });
});
afterAll(() => rmSync(folder, { recursive: true }));

const told = (id: string, other: string): readonly string[] | undefined =>
  related.of({ id: Identifier.parse(id) }).find(({ paper }) => paper.id === other)?.terms;

/** What two papers of these abstracts share. */
function shared(one: string, two: string): readonly string[] | undefined {
  const cache = mkdtempSync(join(tmpdir(), 'broadsheet-told-'));
  const [first, second] = ['2501.00001', '2501.00002'];
  const library = libraryOf([
    { id: first, title: 'Whales', abstract: one },
    { id: second, title: 'Whales', abstract: two },
    { id: '2501.00003', title: 'Apes' },
  ]);
  const found = Related.open(cache, library, { most: 6 }).of({ id: Identifier.parse(first) });
  rmSync(cache, { recursive: true });
  return found.find(({ paper }) => paper.id === second)?.terms.filter((term) => term !== 'whales');
}

describe('what real papers share', () => {
  it('is told as the whole compound of which both have all parts', () => {
    expect(told('2505.19381', '2506.11234')).toContain('end-to-end');
    expect(told('2506.11234', '2510.12560')).toContain('long-tail');
    expect(told('2505.19190', '2510.13344')).toContain('Mixture-of-Experts');
    expect(told('2510.01483', '2510.01795')).toContain('real-time');
    expect(told('2510.11967', '2510.06727')).toContain('long-horizon');
  });

  it('is no part that is left of compounds', () => {
    // Out-of-distribution, out-of-domain; uncertainty-aware, modality-aware; frame-wise, token-wise.
    expect(told('2410.16162', '2505.19406')).not.toContain('out-of');
    expect(told('2502.01051', '2505.20271')).not.toContain('aware');
    expect(told('2505.19010', '2510.08470')).not.toContain('wise');
    expect(told('2505.18775', '2511.04460')).not.toContain('centric');
  });

  it('stands in one of the two by itself or leads a compound, unless it is a name or an acronym', () => {
    const texts = new Map<string, string>(
      seeds.papers.map((paper) => {
        const { title, body } = textOf(paper);
        const text = `${plainText(title)} ${plainText(body)}`.toLowerCase();
        // `on-policy`
        return [paper.id, text.replace(/(?<!-)\bon[-‐‑]/g, ' ')];
      }),
    );
    const stands = (id: string, term: string) =>
      new RegExp(`(?<![\\p{L}\\p{N}][-‐‑]|[\\p{L}\\p{N}])${term}(?![\\p{L}\\p{N}])`, 'u').test(
        texts.get(id) ?? '',
      );
    const remnants = seeds.papers.flatMap(({ id }) =>
      related.of({ id }).flatMap(({ paper, terms }) =>
        terms
          .filter((term) => !/\p{Lu}.*[\p{Lu}\p{N}]/u.test(term))
          .filter((term) => ![id, paper.id].some((one) => stands(one, term.toLowerCase())))
          .map((term) => `${id} ${paper.id} ${term}`),
      ),
    );
    expect(remnants).toEqual([]);
  });

  it('neither begins nor ends in a word that joins others, and is always something', () => {
    for (const { id } of seeds.papers) {
      for (const { terms } of related.of({ id })) {
        expect(terms.length, id).toBeGreaterThan(0);
        for (const term of terms) {
          const parts = term.toLowerCase().split('-');
          expect(JOINING_WORDS.has(parts[0] ?? ''), term).toBe(false);
          expect(JOINING_WORDS.has(parts.at(-1) ?? ''), term).toBe(false);
        }
      }
    }
  });
});

describe('what two papers share', () => {
  it.each([
    ['long-horizon tides', 'long-horizon reefs', ['long-horizon']],
    ['long-horizon tides', 'short-horizon reefs', []],
    ['long-horizon tides', 'a long horizon', ['long-horizon']],
    ['The horizon, a long-horizon tide', 'on the horizon', ['horizon']],
    ['Out-of-distribution tides', 'out-of-distribution reefs', ['distribution']],
    ['Step-by-step tides', 'step by step', ['step-by-step']],
    ['tide-aware', 'reef-aware', []],
    ['CLIP-guided tides', 'CLIP', ['CLIP']],
    ['LLM-based tides', 'an LLM', ['LLM']],
    ['high-level tides', 'low-level reefs', []],
    ['high-level tides at any level', 'low-level reefs', ['level']],
    ['Chain-of-thought, a chain of tides', 'a chain-of-thought', ['chain', 'chain-of-thought']],
  ])('%j and %j: %j', (one, two, terms) => {
    expect([...(shared(one, two) ?? [])].sort()).toEqual(terms);
  });
});
