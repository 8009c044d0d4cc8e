import { stripVTControlCharacters } from 'node:util';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { report } from '../../src/diagnostics.ts';
import { formatDetail } from '../../src/report/detail.ts';
import { read } from '../digest/read.ts';

/** Line and mark of the first message about a line with this text, at the place of `‸` (to the second, if any). */
function shown(marked: string): [string, string] {
  const [before = '', span = '', after] = marked.split('‸');
  const text = before + span + (after ?? '');
  const file = new VFile({ path: 'a.md', value: text });
  const start = { line: 1, column: before.length + 1 };
  const end = { line: 1, column: before.length + span.length + 1 };
  report(file, 'unclaimed-line', 'Unexpected', after === undefined ? start : { start, end });
  const [, , line = '', mark = ''] = formatDetail([file], { all: false, colour: false }).split(
    '\n',
  );
  return [line.slice('  1 │ '.length), mark.slice('    │ '.length)];
}

describe('the line of a message', () => {
  it.each([
    ['a point', 'one ‸two', 'one two', '    ^'],
    ['a span', 'one ‸two‸ three', 'one two three', '    ^~~'],
    ['the end of the line', 'one‸', 'one', '   ^'],
    ['a tab before', '\tone ‸two', '    one two', '        ^'],
    ['Chinese before', '摘要 ‸two', '摘要 two', '     ^'],
    ['Chinese within', '‸摘要‸ two', '摘要 two', '^~~~'],
    ['an emoji before', '📌 ‸two', '📌 two', '   ^'],
    ['an accent that joins a letter', 'e\u0301 ‸two', 'e\u0301 two', '  ^'],
    ['control characters', 'a\0\x1b[31m\x7f‸b', 'a␀␛[31m␡b', '        ^'],
    ['a character that reorders text', '‸\u202e‸b', '<U+202E>b', '^~~~~~~~'],
  ])('has its mark below %s', (_, marked, line, mark) => {
    expect(shown(marked)).toEqual([line, mark]);
  });

  it('is cut around a place far to the right', () => {
    const [line, mark] = shown(`${'word '.repeat(200)}‸here‸ ${'more '.repeat(200)}`);
    expect(line).toMatch(/^….{32}here more .+…$/);
    expect(line.length).toBeLessThan(100);
    expect(line.slice(mark.indexOf('^'), mark.length)).toBe('here');
  });

  it('is cut within its first words when these fill it', () => {
    const [line, mark] = shown(`‸${'汉'.repeat(5000)}‸`);
    expect(line).toBe(`${'汉'.repeat(48)}…`);
    expect(mark).toBe('^');
  });

  it('is as it stands in the file, not as it was repaired', () => {
    const { digestFile } = read('\ufeff# \uf8ffüîç MLLM Papers\r\n\r\nnothing\r\n');
    const out = formatDetail([digestFile.file], { all: true, colour: false });
    expect(out).toContain('  1 │ <U+FEFF># \uf8ffüîç MLLM Papers\n    │           ^~~~\n');
  });

  it('of front matter is not blank', () => {
    const { digestFile } = read('---\ntitle: x\ndate: [never]\n---\n');
    const out = formatDetail([digestFile.file], { all: true, colour: false });
    expect(out).toContain('  3 │ date: [never]\n');
  });
});

describe('messages for people', () => {
  const { digestFile } = read('# \uf8ffüîç MLLM Papers ¬∑ 2025-10-04\n\nNo digest.\n');
  const options = { all: false, colour: false };

  it('stand by file, with counts of their severities, and a table of their rules', () => {
    expect(formatDetail([digestFile.file], options).split('\n')).toEqual([
      'digest.md  1 warning, 2 notes',
      expect.stringMatching(/^digest\.md:1:1: warning: Skipped: .+ \[unknown-format\]$/),
      '  1 │ # \uf8ffüîç MLLM Papers ¬∑ 2025-10-04',
      '    │ ^',
      expect.stringMatching(/^digest\.md:1:3: info: .+ \[mojibake\]$/),
      '  1 │ # \uf8ffüîç MLLM Papers ¬∑ 2025-10-04',
      '    │   ^~~~',
      expect.stringMatching(/^digest\.md:1:20: info: .+ \[mojibake\]$/),
      '  1 │ # \uf8ffüîç MLLM Papers ¬∑ 2025-10-04',
      expect.stringMatching(/^ {4}│ +\^~$/),
      '',
      '1  warning  unknown-format  docs/rules/unknown-format.md',
      '2  info     mojibake        docs/rules/mojibake.md',
      '',
    ]);
  });

  it('are nothing where there are none', () => {
    expect(formatDetail([new VFile({ path: 'a.md', value: 'x' })], options)).toBe('');
  });

  it('have the same words in colour', () => {
    const coloured = formatDetail([digestFile.file], { ...options, colour: true });
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured)).toBe(formatDetail([digestFile.file], options));
  });
});
