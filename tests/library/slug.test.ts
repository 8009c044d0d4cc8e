import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestSlugs, sourceFolder, topicOfPath } from '../../src/library/origin.ts';
import { slugOf } from '../../src/library/slug.ts';
import { sourceUrl, tagUrl } from '../../src/site/urls.ts';

const name = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc
    .array(
      fc.constantFrom('José', 'LLM', '..', '/', '-', ' ', 'index', 'İ', 'ß', 'con', 'page-2', '.'),
    )
    .map((parts) => parts.join('')),
);

describe('a name as a URL segment', () => {
  it('is always one that a URL of the site may have', () => {
    fc.assert(
      fc.property(name, (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(/^[a-z0-9](?:[a-z0-9.-]{0,118}[a-z0-9-])?$/);
        expect(() => tagUrl({ kind: 'topic', slug })).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same in every letter case and Unicode form', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aÉéñÑøŁßåÅ中文 -_.Жж') });
    fc.assert(
      fc.property(letters, (text) => {
        const slug = slugOf(text);
        for (const form of [
          text.normalize('NFD'),
          text.normalize('NFC'),
          text.toLowerCase(),
          text.toLowerCase().normalize('NFD'),
        ])
          expect(slugOf(form)).toBe(slug);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['Multimodal', 'multimodal'],
    ['3D_Generation', '3d-generation'],
    ['Test-Time Scaling', 'test-time-scaling'],
    ['cs.CV', 'cs.cv'],
    ['José Müller', 'jose-muller'],
    ['Łukasz Ørsted Weiß', 'lukasz-orsted-weiss'],
    ["Grasping (and) Walking, it's: a/b", 'grasping-and-walking-it-s-a-b'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('is plain where nothing is lost: %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it.each(['C++', '多模态', 'index', 'CON', 'page-2', '', '...', ':', 'a'.repeat(300), 'Жанна'])(
    'ends in a hash where letters are lost or the segment is taken: %j',
    (text) => {
      expect(slugOf(text)).toMatch(/(?:^|-)[0-9a-f]{6}$/);
    },
  );

  it('tells names apart that differ in more than letter case', () => {
    const names = [
      'C',
      'C++',
      'C#',
      '多模态',
      '单模态',
      `${'a'.repeat(99)}b`,
      `${'a'.repeat(99)}c`,
    ];
    expect(new Set(names.map(slugOf)).size).toBe(names.length);
  });
});

describe('the path of a digest', () => {
  it.each([
    ['multimodal-notes/2025-10.md', 'multimodal-notes'],
    ['2025-10-04/MLLM.md', 'input'],
    ['27-May-2025/topic/LLM.md', 'input'],
    ['2025/10/04.md', 'input'],
    ['llm.md', 'input'],
  ])('names its source: %s', (path, folder) => {
    expect(sourceFolder(path, 'input')).toBe(folder);
  });

  it.each([
    ['arxiv/27-May-2025/topic/Multimodal_related_papers.md', 'Multimodal'],
    ['arxiv/27-May-2025/AI/README.md', 'AI'],
    ['awesome/2025-10-04/3D_Generation.md', '3D Generation'],
    ['27-May-2025/IR/README.md', 'IR'],
    ['weekly-picks/llm.md', 'llm'],
    ['notes/2025-10.md', undefined],
    ['2025-10-04.md', undefined],
    ['notes/2025/10/04.md', undefined],
    ['daily/README.md', undefined],
    ['x/related_papers.md', undefined],
  ])('names its topic: %s', (path, topic) => {
    expect(topicOfPath(path)).toBe(topic);
  });

  it('makes one URL for each digest, whatever the paths', () => {
    const segment = fc.oneof(
      name.map((text) => text.replaceAll('/', '') || 'x'),
      fc.constantFrom('LLM', 'llm'),
    );
    const path = fc
      .array(segment, { minLength: 1, maxLength: 4 })
      .map((parts) => `${parts.join('/')}.md`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 8 }), (paths) => {
        const slugs = digestSlugs(
          paths.map((path) => ({ path, folder: sourceFolder(path, 'in') })),
        );
        expect(new Set(slugs.values()).size).toBe(paths.length);
        for (const slug of slugs.values()) expect(() => sourceUrl(slug)).not.toThrow();
      }),
    );
  });

  it('makes the same URL whatever other digests there are, when it is the first of its name', () => {
    const files = ['a/LLM.md', 'a/llm.md'].map((path) => ({ path, folder: 'a' }));
    const slugs = digestSlugs([...files].reverse());
    expect(slugs.get('a/LLM.md')).toBe('a/llm');
    expect(slugs.get('a/llm.md')).toMatch(/^a\/llm-[0-9a-f]{6}$/);
  });
});
