import { afterEach, describe, expect, it } from 'vitest';
import { messagesOf, read } from './read.ts';

const ENTRY = '\n### Tides\n\n**Link:** https://arxiv.org/pdf/2501.00001\n';
const rulesOf = (text: string): (string | undefined)[] =>
  read(text).digestFile.file.messages.map(({ ruleId }) => ruleId);

const pristine = Object.getOwnPropertyNames(Object.prototype);
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(pristine);
  expect('polluted' in {}).toBe(false);
});

describe('front matter in a language other than YAML', () => {
  const code = '{ title: (globalThis.executed = "yes") }';

  it.each([
    'js',
    'javascript',
    'JS',
    'JavaScript',
    'coffee',
    'coffeescript',
    'cson',
    'json',
    'toml',
  ])('is refused and never run: ---%s', (language) => {
    const { digestFile, entries } = read(`---${language}\n${code}\n---\n${ENTRY}`);
    expect(globalThis).not.toHaveProperty('executed');
    expect(digestFile.file.messages.map(({ ruleId }) => ruleId)).toEqual(['front-matter-refused']);
    expect(digestFile.frontMatter).toEqual({});
    expect(entries.map(({ id }) => id)).toEqual(['2501.00001']);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'is refused when the language is a name every object has: ---%s',
    (language) => {
      expect(rulesOf(`---${language}\na: b\n---\n${ENTRY}`)).toEqual(['front-matter-refused']);
    },
  );

  it('is not looked for within YAML', () => {
    const text = `---\ntitle: !!js/function "function () { globalThis.executed = 1 }"\n---\n${ENTRY}`;
    expect(read(text).entries).toHaveLength(1);
    expect(globalThis).not.toHaveProperty('executed');
  });

  it('may be named yaml', () => {
    const { digestFile } = read(`---yaml\ntitle: Notes\n---\n${ENTRY}`);
    expect(digestFile.frontMatter).toEqual({ title: 'Notes' });
  });
});

describe('hostile YAML', () => {
  it('cannot grow by aliases without bound', () => {
    const levels = Array.from({ length: 12 }, (_, i) => {
      const inner =
        i === 0
          ? 'x'
          : Array(9)
              .fill(`*a${i - 1}`)
              .join(', ');
      return `  a${i}: &a${i} [${inner}]`;
    });
    const { digestFile, entries } = read(`---\ntitle:\n${levels.join('\n')}\n---\n${ENTRY}`);
    expect(digestFile.frontMatter).toEqual({});
    expect(messagesOf({ digestFile, entries })[0]).toMatch(/^\d+:1 front-matter .*alias/i);
    expect(entries).toHaveLength(1);
  });

  it.each([
    ['20,000 brackets', `tags: ${'['.repeat(20_000)}`],
    ['20,000 pairs of brackets', `tags: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['20,000 braces', `title: ${'{a: '.repeat(20_000)}`],
    ['20,000 hyphens', `tags:\n  ${'- '.repeat(20_000)}`],
    ['more nesting than is let through', `tags: ${'['.repeat(300)}${']'.repeat(300)}`],
    ['as much nesting as is let through', `tags: ${'['.repeat(200)}${']'.repeat(200)}`],
  ])('may hold %s', (_, line) => {
    const { digestFile, entries } = read(`---\n${line}\n---\n${ENTRY}`);
    expect(digestFile.file.messages.map(({ ruleId }) => ruleId)).toEqual(['front-matter']);
    expect(entries).toHaveLength(1);
  });

  it.each([
    '__proto__: { polluted: yes }',
    '"__proto__": { polluted: yes }',
    'constructor: { prototype: { polluted: yes } }',
    '<<: { __proto__: { polluted: yes } }',
    'tags: [{ __proto__: { polluted: yes } }]',
    'source: __proto__',
  ])('cannot reach the prototype of objects: %s', (line) => {
    const { digestFile, entries } = read(`---\ntitle: x\n${line}\n---\n${ENTRY}`);
    expect(digestFile.frontMatter.title).toBe('x');
    expect(Object.getPrototypeOf(digestFile.frontMatter)).toBe(Object.prototype);
    expect(entries).toHaveLength(1);
  });

  it('is read slowly by no line of spaces', () => {
    const spaces = ' '.repeat(100_000);
    expect(read(`---\ntitle: x\nkey${spaces}!\n---\n${ENTRY}`).entries).toHaveLength(1);
  });
});

describe('what only looks like front matter', () => {
  it.each([
    [
      'a separator before plain labels',
      '---\nTitle: One\nPDF: https://arxiv.org/pdf/2501.00001\n---\n',
    ],
    [
      'a separator before a title in bold',
      '---\n# One\n\n**Link**: [PDF](https://arxiv.org/pdf/2501.00001)\n\n---\n',
    ],
    ['a separator and labels that YAML could read', '---\nTitle: One\nLink: 2501.00001\n---\n'],
    [
      'a separator and an entry with a key of front matter',
      '---\nTitle: One\nPDF: https://arxiv.org/pdf/2501.00001\nSummary: a\ndate: 2025-01-02\n---\n',
    ],
    ['a separator without a second one', `---\n${ENTRY}`],
  ])('stays part of the digest: %s', (_, text) => {
    const { digestFile, entries } = read(text);
    expect(digestFile.frontMatter).toEqual({});
    expect(entries.map(({ id }) => id)).toEqual(['2501.00001']);
  });
});

describe('values of front matter', () => {
  it('stay text, whatever YAML would make of them', () => {
    const { frontMatter } = read(
      `---\ntitle: 2505.20290\ntags: [0701001, true, null, 1e3, 2025-01-02]\nsource: ~\n---\n${ENTRY}`,
    ).digestFile;
    expect(frontMatter).toEqual({
      title: '2505.20290',
      tags: ['0701001', 'true', 'null', '1e3', '2025-01-02'],
      source: '~',
    });
  });

  it('may be lists over several lines', () => {
    const text = `---\ntags: [\n  Robotics,\n  Sea\n]\ndate: 2025-01-05\n---\n${ENTRY}`;
    expect(read(text).digestFile.frontMatter).toEqual({
      tags: ['Robotics', 'Sea'],
      date: '2025-01-05',
    });
  });

  it('that are wrong are left out, each with its line, and the others stay', () => {
    const result = read(`---\ndate: 2025-01-05\ntitle: [a]\nsource:\n---\n${ENTRY}`);
    expect(result.digestFile.frontMatter).toEqual({ date: '2025-01-05' });
    expect(messagesOf(result).map((message) => message.replace(/: .*/, ''))).toEqual([
      '3:1 front-matter Unexpected title in front matter',
      '4:1 front-matter Unexpected source in front matter',
    ]);
  });
});
