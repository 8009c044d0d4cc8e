import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermReader } from '../../src/related/volume-terms.ts';
import { readTerms } from './papers.ts';

/** The terms of each paper: form and count. */
function read(...texts: { title?: string; body?: string }[]): Record<string, [string, number]>[] {
  const { terms, forms, termOfForm, starts, uses, counts } = readTerms(
    texts.map(({ title = '', body = '' }) => ({ title, body })),
  );
  return texts.map((_, paper) => {
    const places = Array.from(uses.keys()).slice(starts[paper], starts[paper + 1]);
    return Object.fromEntries(
      places.map((place) => {
        const form = uses[place] ?? 0;
        return [terms[termOfForm[form] ?? 0], [forms[form] ?? '', counts[place] ?? 0]];
      }),
    );
  });
}

const termsIn = (body: string): string[] => Object.keys(read({ body })[0] ?? {});

describe('the terms of a text', () => {
  it('are its words, without those that every text has', () => {
    expect(termsIn('We propose a novel diffusion sampler, which is the state of the art.')).toEqual(
      ['diffusion', 'sampler'],
    );
  });

  it('are one for both numbers of a word', () => {
    expect(
      termsIn('image images, theory theories, class classes, branch branches, bias biases'),
    ).toEqual(['bias', 'branch', 'class', 'image', 'theory']);
    expect(termsIn('synthesis corpus GPU GPUs LLM LLMs')).toEqual([
      'corpus',
      'gpu',
      'llm',
      'synthesis',
    ]);
  });

  it('are parts of compounds, and prefixes with what they belong to', () => {
    expect(termsIn('vision-language LLM-based text-to-image')).toEqual([
      'image',
      'language',
      'llm',
      'text',
      'vision',
    ]);
    expect(termsIn('multi-modal multimodal, fine-tuning finetuning, self‑supervised, re-')).toEqual(
      ['finetuning', 'multimodal', 'selfsupervised'],
    );
  });

  it('are what TeX prints', () => {
    expect(termsIn('\\textbf{microCLIP} by Schr\\"odinger, $\\mathcal{L}_2$ and $x$')).toEqual([
      'microclip',
      'schrodinger',
    ]);
  });

  it('are no addresses, numbers or short words', () => {
    expect(
      termsIn('See https://github.com/example/tides.git or www.tides.org: 3D, 1024, v2, qwen2.'),
    ).toEqual(['qwen2']);
  });

  it('are none of a text that does not part its words', () => {
    expect(termsIn('我们提出了一种新的扩散模型 LLM 方法')).toEqual(['llm']);
    expect(termsIn('')).toEqual([]);
  });

  it('count twice in the title', () => {
    expect(read({ title: 'Tides', body: 'Of tides.' })[0]).toEqual({ tide: ['tides', 3] });
  });

  it('are printed as the paper does mostly, capitals that any word would have set aside', () => {
    const [terms] = read({
      title: 'Watermarks, Diffusion and Basque',
      body: 'Diffusion models. ReLU helps diffusion in Basque; CLIPs and a CLIP, a clip and CLIPs.',
    });
    expect(terms).toMatchObject({
      watermark: ['watermarks', 2],
      diffusion: ['diffusion', 4],
      basque: ['Basque', 3],
      relu: ['ReLU', 1],
      clip: ['CLIPs', 4],
    });
    expect(read({ body: 'a Tide and a tide' })[0]).toEqual({ tide: ['tide', 2] });
  });

  it('do not depend on other papers', () => {
    const [a, b] = [{ body: 'whales and tides' }, { title: 'Tides', body: 'Apes or whales' }];
    expect(read(a, b)).toEqual([...read(a), ...read(b)]);
    expect(read(b, a)).toEqual([...read(b), ...read(a)]);
  });
});

describe('a reader of several volumes', () => {
  const words = [
    'Whale',
    'whales',
    'vision-language',
    'LLM-based',
    'Long-horizon',
    'tides.',
    'GPUs',
  ];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((list) => list.join(' '));
  const volume = fc.array(fc.record({ title: text, body: text }), { maxLength: 4 });

  it('reads each as if it knew no other', () => {
    fc.assert(
      fc.property(fc.array(volume, { maxLength: 4 }), (volumes) => {
        const reader = new TermReader();
        expect(volumes.map((texts) => reader.read(texts))).toEqual(volumes.map(readTerms));
      }),
    );
  });
});
