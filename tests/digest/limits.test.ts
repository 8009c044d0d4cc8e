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
