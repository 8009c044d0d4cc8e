import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { DigestBuilder } from '../../src/digest/builder.ts';
import { digestParser } from '../../src/digest/parser.ts';
import { Source } from '../../src/digest/source.ts';

describe('a builder', () => {
  const source = new Source('one\ntwo');
  const [line] = source.lines;
  if (!line) throw new Error('Expected a line');

  it('leaves a line unclaimed that continues nothing', () => {
    const builder = new DigestBuilder(source, 'test');
    builder.openEntry(line);
    builder.continueField(line);
    expect(builder.finish().roles).toEqual(['unclaimed', 'unclaimed']);
  });

  it('knows a field by its name where an entry has it once, else by its label', () => {
    const builder = new DigestBuilder(source, 'test');
    expect(builder.has({ name: 'title' })).toBe(false);
    builder.openEntry(line);
    builder.openField(line, { name: 'code', label: 'GitHub', valueAt: 0 });
    expect(builder.has({ name: 'code', label: 'GitHub' })).toBe(true);
    expect(builder.has({ name: 'code' })).toBe(false);
  });
});

describe('a source', () => {
  it('takes a place before its beginning for the first line', () => {
    expect(new Source('one').point(-1)).toMatchObject({ line: 1 });
  });
});

describe('the parser', () => {
  it('needs a source to read', () => {
    expect(() => unified().use(digestParser).parse('text')).toThrow('Expected file.data.source');
  });
});
