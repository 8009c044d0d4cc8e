import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('a field that is too long', () => {
  const text = `# Long\n\n**Link**: https://arxiv.org/abs/2501.00001\n\n**Abstract**: ${'word '.repeat(20_000)}\n`;
  const { digestFile, entries } = read(Buffer.from(text), 'long.md');

  it('is cut, and reported where it stands', () => {
    expect(entries[0]?.abstract?.value.length).toBeLessThanOrEqual(65_536);
    const [message] = digestFile.file.messages;
    expect([message?.ruleId, message?.line, message?.column]).toEqual(['field-too-long', 5, 15]);
  });

  it('stays whole as it was in the file', () => {
    expect(entries[0]?.abstract?.from.raw).toHaveLength('word '.length * 20_000 - 1);
  });
});

describe('a line that is too long', () => {
  const limit = 1024 * 1024;
  const text = `# Long\n\n**Link**: https://arxiv.org/abs/2501.00001\n\n**Abstract**: ${'√©'.repeat(limit / 2)}\n\n---\n\n# Next\n\n**Link**: https://arxiv.org/abs/2501.00002\n`;
  const { digestFile, entries } = read(Buffer.from(text), 'long.md');

  it('is cut and reported, and the next entry is read', () => {
    expect(entries.map(({ id }) => id)).toEqual(['2501.00001', '2501.00002']);
    const cut = digestFile.file.messages.filter(({ ruleId }) => ruleId === 'line-too-long');
    expect(cut.length).toBeLessThanOrEqual(1);
    expect(Math.max(...digestFile.source.lines.map(({ text }) => text.length))).toBeLessThan(limit);
  });

  it('can be had back as it was', () => {
    expect(digestFile.source.rawSlice(0, digestFile.source.text.length)).toBe(text);
  });

  it('leads to no more messages than can be read', () => {
    expect(digestFile.file.messages.length).toBeLessThan(510);
  });

  it('is named', () => {
    const long = read(
      `# Long\n\n**Link**: x\n\n**Abstract**: ${'a'.repeat(2 * limit)}\n`,
      'long.md',
    );
    expect(long.digestFile.file.messages.map(({ ruleId }) => ruleId)).toContain('line-too-long');
  });
});

describe('front matter that is too long', () => {
  it('is reported and left out', () => {
    const text = `---\ntags: [${'a,'.repeat(5000)}]\n---\n\n# T\n\n**Link**: https://arxiv.org/abs/2501.00001\n`;
    const { digestFile, entries } = read(text);
    expect(digestFile.file.messages.map(({ ruleId }) => ruleId)).toEqual(['front-matter']);
    expect(entries).toHaveLength(1);
  });

  it('may be a lone word', () => {
    expect(read('---yaml\nword\n---\n').digestFile.frontMatter).toEqual({});
  });
});

describe('the largest digest that is known', () => {
  const entries = 717;
  const text = Array.from(
    { length: entries },
    (_, n) =>
      `# Paper ${n} \n\n**Authors**: Ada Lovelace  \n\n**Link**: [PDF](https://arxiv.org/pdf/2501.${String(n + 1).padStart(5, '0')})  \n\n**Abstract**: ${'word '.repeat(400)} \n\n---\n`,
  ).join('');

  it('is read whole, with every entry', () => {
    expect(text.length).toBeGreaterThan(1_460_000);
    const result = read(text);
    expect(new Set(result.entries.map(({ id }) => id)).size).toBe(entries);
    expect(result.digestFile.file.messages).toEqual([]);
  });
});
