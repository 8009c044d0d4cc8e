import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Loaded, loadLibrary } from '../../src/library/load.ts';
import { SiteConfig } from '../../src/site/config.ts';

const root = mkdtempSync(join(tmpdir(), 'broadsheet-load-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const config = SiteConfig.parse({
  title: 'Test',
  description: 'A site for tests.',
  baseUrl: 'https://example.org/',
  sources: { notes: 'My notes' },
  authors: { 'Ada Lovelace': ['A. Lovelace', 'Ada, Countess'] },
  subjects: [{ slug: 'sea', name: 'The sea', description: 'Salt water.', text: ['tide*', 'wave'] }],
});

let folders = 0;
/** The library of a folder with these files. */
function load(files: Readonly<Record<string, string>>): Loaded {
  folders += 1;
  const folder = join(root, String(folders));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(folder, { recursive: true });
  return loadLibrary({ folder }, config);
}

const dated = (title: string, id: string, labels = ''): string =>
  `### ${title}\n\n**Link:** https://arxiv.org/abs/${id}\n${labels}\n`;
const plain = (title: string, id: string): string =>
  `Title: ${title}\nPDF: https://arxiv.org/pdf/${id}\nSummary: About it.\n`;
const messagesOf = ({ files }: Loaded): string[] =>
  files.flatMap(({ messages, path }) =>
    messages.map(({ line, ruleId }) => `${path?.split('/').at(-1)}:${line} ${ruleId}`),
  );

describe('a library', () => {
  const loaded = load({
    'notes/2025-01.md': `## 2025-01-02\n\n${dated('On Tides', '2501.00001', '**Authors:** A. Lovelace')}\n${dated(
      'Ships',
      '2412.00002v2',
    )}\n## 2025-01-03\n\n${dated('On Tides, Again', '2501.00001v2')}\n${dated('Ships', '2412.00002')}`,
    'picks/llm.md': `${plain('Ships', '2412.00002')}---\n${plain('Undated', '2412.00003')}`,
    'awesome/2024-12-31/MLLM.md': `---\ntags: Sea, \n---\n${dated('On Tides', '2501.00001')}`,
    'awesome/README.md': '- [a](a.md)\n',
    'awesome/empty.md': '',
  });
  const { library } = loaded;

  it('has one paper for each identifier, newest first', () => {
    expect(library.papers.map(({ id, date }) => `${id} ${date.value}`)).toEqual([
      '2501.00001 2024-12-31',
      '2412.00002 2024-12',
      '2412.00003 2024-12',
    ]);
    expect(library.paper('2501.00001')?.title).toBe('On Tides, Again');
    expect(library.paper('2501.99999')).toBeUndefined();
    expect(library.paper('__proto__')).toBeUndefined();
  });

  it('counts entries, and says which repeat a paper within a digest or give it another title', () => {
    expect(library.entries).toBe(7);
    expect(messagesOf(loaded).sort()).toEqual([
      '2025-01.md:15 duplicate-entry',
      '2025-01.md:20 duplicate-entry',
      '2025-01.md:3 conflicting-title',
      'MLLM.md:4 conflicting-title',
      'README.md:1 index-not-digest',
      'empty.md:1 empty-digest',
    ]);
  });

  it('has days and months, with what was listed before', () => {
    expect(library.days.map(({ date, entries }) => `${date} ${entries}`)).toEqual([
      '2025-01-03 2',
      '2025-01-02 2',
      '2024-12-31 1',
    ]);
    const [last] = library.days;
    expect(last?.listings.map(({ paper, seenBefore }) => `${paper.id} ${seenBefore}`)).toEqual([
      '2501.00001 2024-12-31',
      '2412.00002 2024-12',
    ]);
    expect(library.months).toMatchObject([
      { value: '2025-01', entries: 4, papers: 2, firstSeen: 0, undated: [] },
      { value: '2024-12', entries: 3, papers: 3, firstSeen: 3 },
    ]);
    const [january, december] = library.months;
    expect(january?.days.map(({ date }) => date)).toEqual(['2025-01-02', '2025-01-03']);
    expect(december?.undated.map(({ paper }) => paper.id)).toEqual(['2412.00002', '2412.00003']);
    expect(library.years.map(({ value }) => value)).toEqual(['2025', '2024']);
  });

  it('has tags of every kind, with their papers and months', () => {
    expect(
      library.tags.map(({ kind, slug, papers }) => `${kind} ${slug} ${papers.length}`),
    ).toEqual(['subject sea 1', 'topic llm 2', 'topic mllm 1', 'topic sea 1']);
    expect(library.tag('subject', 'sea')).toMatchObject({
      name: 'The sea',
      description: 'Salt water.',
      months: [{ month: '2024-12', papers: 1 }],
    });
    expect(library.tag('category', 'sea')).toBeUndefined();
  });

  it('has sources and digests, named by settings and paths', () => {
    expect(library.sources.map(({ slug, name }) => [slug, name])).toEqual([
      ['awesome', 'awesome'],
      ['notes', 'My notes'],
      ['picks', 'picks'],
    ]);
    expect(library.digests.map(({ slug, title, entries }) => [slug, title, entries])).toEqual([
      ['awesome/2024-12-31/mllm', 'MLLM, 31 December 2024', 1],
      ['notes/2025-01', 'January 2025', 4],
      ['picks/llm', 'llm, December 2024', 2],
    ]);
  });

  it('lists the papers of a digest in file order, each once', () => {
    const [, notes] = library.digests;
    const listings = notes ? library.listingsOf(notes) : [];
    expect(
      listings.map(({ paper, sightings }) => [paper.id, sightings.map(({ line }) => line)]),
    ).toEqual([
      ['2501.00001', [3, 15]],
      ['2412.00002', [8, 20]],
    ]);
  });

  it('shows authors under the names that the settings give', () => {
    expect(library.paper('2501.00001')?.authors).toEqual([
      { name: 'Ada Lovelace', printed: 'A. Lovelace' },
    ]);
  });
});

describe('a folder', () => {
  it('without digests makes an empty library, and is reported', () => {
    const { library, files } = load({});
    const lists = [library.papers, library.days, library.months, library.tags];
    expect(lists).toEqual([[], [], [], []]);
    expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
      'empty-digest',
    ]);
  });

  it('with one bad file gives the papers of the others', () => {
    const { library } = load({
      'bad.md': 'no digest',
      'good.md': dated('Tides', '2501.00001'),
      'worse.md': '\0\0\0',
    });
    expect(library.papers.map(({ id }) => id)).toEqual(['2501.00001']);
  });

  it('may hold hostile names in every field', () => {
    const names = ['__proto__', 'constructor', 'toString', '../../x', '<script>', '{{ x }}', 'İ'];
    const { library } = load(
      Object.fromEntries(
        names.map((name, index) => [
          `${index}.md`,
          `---\ntitle: "${name}"\ntags: ["${name}", "${name}"]\nsource: "${name}"\n---\n\n## ${name}\n\n${dated(
            name,
            `2501.0000${index}`,
            `**Authors:** ${name}\n**Code:** ${name}\n**${name}:** ${name}\n**Abstract:** ${name}`,
          )}`,
        ]),
      ),
    );
    expect(library.papers.map(({ title }) => title).sort()).toEqual([...names].sort());
    expect(new Set(library.tags.map(({ slug }) => slug)).size).toBe(names.length);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('one broken file of a hundred', () => {
  const entry = (n: number) =>
    `# Paper ${n}\n\n**Link**: https://arxiv.org/abs/2501.${String(n).padStart(5, '0')}\n\n---\n`;
  const files = Object.fromEntries(
    Array.from({ length: 99 }, (_, n) => [`2025-01-02/${n}.md`, entry(n + 1)]),
  );

  it.each([
    ['of bytes that are no text', '\0\x1b\ufffd\u202e'.repeat(1000)],
    ['of front matter that is code', '---js\nprocess.exit(1)\n---\n'],
    ['of brackets', '['.repeat(100_000)],
    ['that is empty', ''],
  ])('leaves the ninety-nine others: one %s', (_, broken) => {
    const loaded = load({ ...files, '2025-01-02/broken.md': broken });
    expect(loaded.library.papers).toHaveLength(99);
    const reported = loaded.files.filter(({ messages }) => messages.length > 0);
    expect(reported.map(({ path }) => path.endsWith('broken.md'))).toEqual([true]);
  });
});
