import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Taxonomy } from '../../src/library/taxonomy.ts';
import { SiteConfig, Subject } from '../../src/site/config.ts';

const subject = (slug: string, patterns: { title?: string[]; text?: string[] }): Subject =>
  Subject.parse({ slug, name: slug, description: slug, ...patterns });

const matches = (pattern: string, text: string): boolean =>
  new Taxonomy([subject('s', { text: [pattern] })]).subjectsOf('', text).length === 1;

const LANGUAGE: Record<string, { pattern: string; yes: string[]; no: string[] }> = {
  'whole words only': {
    pattern: 'speech',
    yes: ['speech', 'of speech.', '(speech)', 'text-to-speech', "speech's", '«speech»'],
    no: ['speechless', 'outspeech', 'speech_2', 'speech2', ''],
  },
  'letters of every script bound a word': {
    pattern: 'code',
    yes: ['“code”', 'code—that'],
    no: ['décode', 'codeé', 'codeе', 'code\u0301', 'π_code', 'codeπ'],
  },
  'any case': {
    pattern: 'vision Transformer',
    yes: ['Vision transformer', 'VISION TRANSFORMER'],
    no: ['vision'],
  },
  'accents, composed or not': {
    pattern: 'naïve Élan',
    yes: ['NAÏVE élan', 'nai\u0308ve E\u0301lan'],
    no: ['naive elan'],
  },
  'acronyms in their own case': {
    pattern: 'RAG',
    yes: ['RAG', 'RAGs', 'a RAG-based'],
    no: ['rag', 'Rag', 'rags', 'RAGS', 'DRAG'],
  },
  'acronyms inside a phrase': {
    pattern: 'GUI agent',
    yes: ['GUI agents', 'GUI Agent', 'GUI-agent'],
    no: ['gui agent'],
  },
  'one capital is not an acronym': { pattern: '3D', yes: ['3D', '3d'], no: ['3DGS'] },
  'plural of the last word': {
    pattern: 'loss of a box',
    yes: ['loss of a box', 'loss of a boxes', 'loss of a boxs'],
    no: ['losses of a box', 'loss of a boxed'],
  },
  'hyphen and space are the same': {
    pattern: 'vision-language model',
    yes: [
      'vision language model',
      'vision–language models',
      'vision-language\n  model',
      'vision-language-model',
    ],
    no: ['visionlanguage model', 'vision, language model'],
  },
  'any ending': {
    pattern: 'hallucinat*',
    yes: ['hallucinate', 'Hallucinations', 'hallucinat', 'hallucinatión'],
    no: ['hallucinogen', 'unhallucinated'],
  },
  'any ending inside a phrase': {
    pattern: 'mitigat* hallucination',
    yes: ['mitigating hallucinations', 'mitigate hallucination'],
    no: ['mitigating all hallucinations', 'mitigation'],
  },
  'any beginning': {
    pattern: '*bench',
    yes: ['ReadBench: a', 'VTC-Bench', 'bench'],
    no: ['benchmark', 'benching'],
  },
  'both, with an acronym': { pattern: '*VLA*', yes: ['DiffVLA', 'ForceVLA2'], no: ['Tesvla'] },
  'one word': {
    pattern: 'introduce * a benchmark',
    yes: ['introduce X, a benchmark', 'Introduce Foo-Bench-2.0, a benchmark'],
    no: ['introduce a benchmark', 'introduce X Y, a benchmark', 'introduce it. A benchmark'],
  },
  'up to three words': {
    pattern: 'a ** benchmark',
    yes: ['a benchmark', 'a new benchmark', 'a large, text-rich new benchmark'],
    no: ['a one two three four benchmark', 'a method. New benchmark', 'a method; benchmark'],
  },
  'metacharacters are themselves': {
    pattern: 'C++',
    yes: ['C++', 'c++', 'in C++, too', '(C++)'],
    no: ['C', 'CC', 'C+', 'ccc'],
  },
  'more metacharacters': {
    pattern: '[a|b](c)?$^\\d/.',
    yes: ['[a|b](c)?$^\\d/.'],
    no: ['a', 'ab', 'ac1'],
  },
};

describe('the language of the patterns', () => {
  for (const [rule, { pattern, yes, no }] of Object.entries(LANGUAGE)) {
    it(`${rule}: ${pattern}`, () => {
      expect(yes.filter((text) => !matches(pattern, text))).toEqual([]);
      expect(no.filter((text) => matches(pattern, text))).toEqual([]);
    });
  }

  it.each(['*', '**', ' - ', '* benchmark', 'benchmark **'])('refuses %j', (pattern) => {
    expect(() => matches(pattern, 'x')).toThrow(/expected a word at both ends/);
  });

  it('finds a phrase wherever it stands as written', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,9}$/u);
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(phrase, fc.string(), fc.string(), (pattern, before, after) =>
        matches(pattern, `${before} ${pattern} ${after}`),
      ),
    );
  });

  it('takes any text for a pattern and itself for a match', () => {
    const pattern = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[*\s\-‐-—]/u.test(text));
    fc.assert(fc.property(pattern, (text) => matches(text, `a ${text} z`)));
  });

  it('stays linear on hostile text', () => {
    const taxonomy = new Taxonomy([subject('s', { text: ['a ** ** * z', 'b* z', '*c z'] })]);
    for (const unit of ['a ', 'a-', 'a b ', 'c', '  - ', 'b', 'a\u0301']) {
      const start = performance.now();
      expect(taxonomy.subjectsOf('', unit.repeat(50_000))).toEqual([]);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});

describe('Taxonomy', () => {
  const taxonomy = new Taxonomy([
    subject('zeta', { title: ['video'] }),
    subject('alpha', { text: ['long video'], title: ['speech'] }),
    subject('empty', {}),
  ]);
  const slugs = (title: string, abstract?: string): string[] =>
    taxonomy.subjectsOf(title, abstract).map(({ slug }) => slug);

  it('gives tags in the order of the taxonomy, each once', () => {
    expect(slugs('Speech and long video', 'Long videos')).toEqual(['zeta', 'alpha']);
  });

  it('looks for title patterns in the title alone, for text patterns in both', () => {
    expect(slugs('Nothing', 'speech, video')).toEqual([]);
    expect(slugs('Nothing', 'a long video')).toEqual(['alpha']);
    expect(slugs('A long video')).toEqual(['zeta', 'alpha']);
  });

  it('does not join title and abstract', () => {
    expect(slugs('How long', 'video')).toEqual([]);
  });

  it('makes references of kind subject', () => {
    expect(taxonomy.subjectsOf('Video', undefined)).toEqual([
      { kind: 'subject', slug: 'zeta', name: 'zeta' },
    ]);
  });

  it('may be empty', () => {
    expect(new Taxonomy([]).subjectsOf('Video', 'Video')).toEqual([]);
  });
});

describe('content/site.yaml', () => {
  const site = SiteConfig.parse(
    parse(readFileSync(new URL('../../content/site.yaml', import.meta.url), 'utf8')),
  );

  it('has subjects with their own slug and name, and patterns that compile', () => {
    expect(site.subjects.length).toBeGreaterThanOrEqual(30);
    expect(new Set(site.subjects.map(({ slug }) => slug)).size).toBe(site.subjects.length);
    expect(new Set(site.subjects.map(({ name }) => name)).size).toBe(site.subjects.length);
    expect(() => new Taxonomy(site.subjects)).not.toThrow();
  });

  it.each([
    ['ReadBench: Measuring the Visual Reading Ability of VLMs', ['benchmark', 'documents']],
    ['Taming Object Hallucinations with Verified Confidence', ['hallucination']],
    [
      'VLA-RL: General Robotic Manipulation with Scalable Reinforcement Learning',
      ['reinforcement-learning', 'robotics', 'vision-language-action'],
    ],
    ['The Role of Computing Resources in Publishing', []],
  ])('tags %s', (title, expected) => {
    const tags = new Taxonomy(site.subjects).subjectsOf(title, undefined);
    expect(tags.map(({ slug }) => slug)).toEqual(expected);
  });
});
