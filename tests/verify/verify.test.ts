import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderText } from '../../src/text/index.ts';
import { corporaOf, verify } from './corpora.ts';
import { lostWords } from './words.ts';

const SEEDS = join(import.meta.dirname, '../../content/digests');
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry = (id: string, title: string): string =>
  `# ${title} \n\n**Authors**: Ada Lovelace \n\n**Link**: [PDF](https://arxiv.org/pdf/${id}) \n\n**Abstract**: We count\nwaves. \n\n---\n`;
const record = (id: string, title: string): string =>
  `{'arxiv_id': 'arXiv:${id}', 'title': "${title}", 'authors': 'Ada Lovelace', 'link': 'https://arxiv.org/abs/${id}', 'abstract': 'We count waves.'}\n`;

function corpus(name: string, digest: string, records: string) {
  const path = join(folder, name, 'AI');
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'README.md'), digest);
  writeFileSync(join(path, 'papers.jsonl'), records);
  return verify({ name, folder: join(folder, name) });
}

describe('the digests of the site', () => {
  const all = corporaOf(SEEDS).map(verify);

  it('are four corpora of 250 entries, in which nothing is wrong', () => {
    expect(all.map(({ name, entries }) => [name, entries])).toEqual([
      ['arxiv-daily-reporter', 90],
      ['awesome-daily', 48],
      ['multimodal-notes', 62],
      ['weekly-picks', 50],
    ]);
    for (const { faults } of all) expect(Object.values(faults).flat()).toEqual([]);
  });
});

describe('a corpus with records', () => {
  const [one, two] = [entry('2501.00001', 'Tides'), entry('2501.00002', "Ada's Waves")];
  const [first, second] = [record('2501.00001', 'Tides'), record('2501.00002', "Ada's Waves")];

  it('is right when each entry is equal to its record', () => {
    const { equal, records, faults } = corpus('right', one + two, first + second);
    expect([equal, records, faults.differs]).toEqual([2, 2, []]);
  });

  it('may repeat a paper without a record of its own', () => {
    const other = entry('2501.00001', 'Tides (again)');
    const { equal, repeated, faults } = corpus('repeated', one + other + two, first + second);
    expect([equal, repeated, faults.differs]).toEqual([2, 1, []]);
  });

  it.each([
    ['a value', one + two, first + record('2501.00002', 'Waves'), /:11: title is .*, expected/],
    ['an entry', one, first + second, /:1: no entry of 2501\.00002 after this/],
    ['the first entry', two, first + second, /:1: no entry of 2501\.00001 before this/],
    ['a record', one + two, first, /:11: no record of 2501\.00002/],
  ])('is wrong when it lacks %s', (name, digest, records, message) => {
    const { faults } = corpus(name, digest, records);
    expect(faults.differs).toHaveLength(1);
    expect(faults.differs[0]).toMatch(message);
  });

  it('is one when its folders are days', () => {
    mkdirSync(join(folder, 'days/27-May-2025'), { recursive: true });
    expect(corporaOf(join(folder, 'days'))).toHaveLength(1);
  });
});

describe('the law of words', () => {
  it('holds where a dollar has lost its partner', () => {
    const source = '1.5$^\\circ\\$ resolution while reducing training compute by over 10$\\times$';
    expect(lostWords(source, renderText(source).plain)).toBeUndefined();
  });

  it.each([
    ['MT$^3$ is Gy\\"orgy', 'MT³ is György'],
    ['\\textbf{a b} and $x^a_b$', 'a b and xᵦᵃ'],
    ['$\\alpha$-models cost $5 and $10', 'α-models cost $5 and $10'],
    ['\\name and \\LaTeX', 'name and LaTeX'],
    ['codeat this https URLand', 'codeat this https URL and'],
    ['\\textcolor{red}{x} H$_2$O ½', 'x H₂O ½'],
    ['$n \\log n$, $x_{my word}$ and $\\textbf{a $\\%$ b}$', 'nlogn, xmyword and a % b'],
    ['($/kWh) and demand charges ($/kW)', '($/kWh) and demand charges ($/kW)'],
    ['$HOME/$PATH', '$HOME/$PATH'],
    [
      "Charit\\'e, \\'Swi\\k{e}ty, JOS\\'E, dogs\\' bone, 30\\. A",
      "Charité, Święty, JOSÉ, dogs' bone, 30. A",
    ],
    ['Recall\\@10 of R1\\@.', 'Recall@10 of R1.'],
    ['\\acute{w} and $\\ddot x$ \\"a', 'ẃ and ẍ ä'],
  ])('holds for %j as %j', (source, plain) => {
    expect(
      lostWords(source.replace('x^a_b', 'x^a_i'), plain.replace('xᵦᵃ', 'xᵢᵃ')),
    ).toBeUndefined();
  });

  it.each([
    ['one two three', 'one three'],
    ['one two', 'one two three'],
    ['one two', 'onetwo'],
    ['onetwo', 'one two'],
    ['one two', 'two one'],
    ['x $a b$', 'x a'],
    ['\\name x', 'x'],
    ['a word', 'a wird'],
    ['($/kWh) and demand charges ($/kW)', '(/kWh)anddemandcharges(/kW)'],
    ['($/kWh) and demand charges ($/kW)', '(/kWh) and demand charges (/kW)'],
    ['$r^2 approx 0.98$', 'r²approx0.98'],
    ['$\\exists this http URL$', '∃thishttpURL'],
    ['a $x and 5$ b', 'a xand5 b'],
    ['$HOME/$PATH', 'HOME/PATH'],
    ["radiologists\\' workload", 'radiologistsẃorkload'],
    ["experiments\\' results", 'experimentsŕesults'],
    ['said \\"hello there', 'said ḧello there'],
    ["O\\'Reilly", 'OŔeilly'],
    ["O\\'Neil", 'OŃeil'],
    ['30\\. A', '30Ȧ'],
    ['Recall\\@10', 'Recall10'],
  ])('is broken by %j as %j', (source, plain) => {
    expect(lostWords(source, plain)).toBeDefined();
  });
});
