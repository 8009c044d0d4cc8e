import { describe, expect, it } from 'vitest';
import { failuresIn, isFailure, withoutFailures } from '../../src/paper/failure.ts';
import { entry } from '../library/entries.ts';

const fails = (text: string, kind = 'summary') => isFailure({ kind, text });

describe('a summary', () => {
  it.each([
    'Error: 429 Too Many Requests',
    "Error code: 429 - {'error': {'message': 'You exceeded your current quota'}}",
    'API Error: something went wrong',
    'openai.RateLimitError: slow down',
    '⚠️ Error: x',
    '{"error": {"code": 503}}',
    'An error occurred while generating the summary.',
    'Gemini API quota exceeded',
    'Rate limit reached for gpt-4o',
    'HTTP 500',
    'Request timed out.',
    '❌ Failed to generate summary',
    'Traceback (most recent call last):',
    '<!DOCTYPE html><title>502</title>',
  ])('is a failure when it is the message of a program: %s', (text) => {
    expect(fails(text)).toBe(true);
  });

  it.each([
    "I'm sorry, but I cannot help with that.",
    'I’m sorry, I can’t',
    'Sorry, I cannot',
    'As an AI language model, I cannot browse',
    'Please provide the abstract of the paper.',
    '<think>\nOkay, the user wants',
    'so much for that\n</think>\nThe paper',
    '抱歉，我无法总结',
    '作为一个AI语言模型，我无法',
  ])('is a failure when a model refuses, asks back or thinks aloud: %s', (text) => {
    expect(fails(text)).toBe(true);
  });

  it.each(['**N/A**', 'None', '[TODO]', '-', 'Summary not available.', '无'])(
    'is a failure when it says nothing: %s',
    (text) => {
      expect(fails(text)).toBe(true);
    },
  );

  it.each([
    'Error analysis: we show',
    'Prediction error: the gap',
    'Error rates of 404 pages',
    'An error occurred in 5% of trials',
    'None of the benchmarks measure x',
    'Unknown objects are detected',
    'Models answer "I\'m sorry, I cannot" too often.',
    'Wraps reasoning in <think> and </think> tags.',
    'As an AI model grows, it answers',
    'Sorry-Bench is extended',
    '作为大型语言模型的应用',
    '500 models',
    'HTTP 404 pages are studied.',
    '500 internal server rooms were studied',
    'Failed to parse answers are a problem for LLM judges.',
    '403 forbidden words are found',
    '翻译错误在这里很常见',
  ])('may speak of errors, refusals and thoughts: %s', (text) => {
    expect(fails(text)).toBe(false);
  });

  it('may be one word under a label that asks for one', () => {
    expect(fails('none', 'venue')).toBe(false);
    expect(fails('none', 'method')).toBe(true);
  });

  it.each(['.', '"', 'a ', 'error '])('may be 100,000 times %j', (piece) => {
    expect(fails(`x${piece.repeat(100_000)}x`)).toBe(false);
  });
});

describe('a translation', () => {
  const failed = (text: string, field: 'title' | 'abstract' = 'abstract'): boolean =>
    failuresIn({
      ...entry({}),
      translations: [
        {
          value: { lang: 'zh', field, text },
          from: { digest: 'a.md', line: 1, column: 1, raw: text },
        },
      ],
    }).length > 0;

  it.each([
    '翻译失败',
    '请求失败，请稍后重试',
    '服务器繁忙，请稍后再试。',
    'Internal Server Error',
    'Service Unavailable',
    '503 Service Unavailable',
    '[ERROR] timeout',
    "HTTPSConnectionPool(host='x', port=443): Read timed out.",
    '```json\n{"error": 1}\n```',
    '<|im_start|>assistant 本文',
    '<think>本文研究',
    '本文。</think>然后',
  ])('is a failure: %j', (text) => {
    expect(failed(text)).toBe(true);
  });

  it.each([
    '我们在请求失败时重试。',
    '<think>标记被计数。',
    '<think> 与 </think> 之间',
    '我们在句末加上</think>。',
    '在推理后。<think>思考</think>然后',
  ])('is none: %j', (text) => {
    expect(failed(text)).toBe(false);
  });

  it.each(['N/A', '翻译错误'])('of a title is a failure: %j', (text) => {
    expect(failed(text, 'title')).toBe(true);
  });
});

describe('an abstract', () => {
  const failed = (abstract: string): boolean => {
    const told = entry({ abstract });
    const from = { digest: 'a.md', line: 1, column: 1, raw: abstract };
    return failuresIn({ ...told, abstract: { value: abstract, from } }).length > 0;
  };

  it.each([
    'API Error: quota exceeded',
    '<think>The user wants waves.</think>',
    '<think>\nOkay, the user wants waves.',
    '<think>Hmm. </think> We count waves.',
    'so much for that\n</think>\nThe paper',
    'N/A',
  ])('is a failure: %j', (text) => {
    expect(failed(text)).toBe(true);
  });

  it.each([
    'We count waves.',
    'I’m sorry, but I cannot do that: how models refuse.',
    '<think> and </think> mark thoughts.',
    '<think>...</think> blocks are long.',
    '<think> tokens are counted.',
    '<thinking> is no thought',
    'Errors are made.',
  ])('is none: %j', (text) => {
    expect(failed(text)).toBe(false);
  });
});

describe('an entry without its failures', () => {
  const zh = (field: 'title' | 'abstract', text: string) => ({ lang: 'zh', field, text });

  it('keeps what is right', () => {
    const told = entry({
      abstract: 'We count waves.',
      translations: [zh('title', 'Error: 429 Too Many Requests'), zh('abstract', '我们数波浪。')],
    });
    const { abstract, translations } = withoutFailures(told);
    expect(abstract?.value).toBe('We count waves.');
    expect(translations.map(({ value }) => value)).toEqual([zh('abstract', '我们数波浪。')]);
    expect(failuresIn(told).map(({ value }) => value)).toEqual([
      { kind: 'title (zh)', label: 'Title (ZH)', text: 'Error: 429 Too Many Requests' },
    ]);
  });

  it('is the same where there are none', () => {
    const told = entry({ title: 'T' });
    expect(withoutFailures(told)).toBe(told);
  });

  it('has no abstract where that is one', () => {
    expect(withoutFailures(entry({ abstract: 'API Error: quota exceeded' })).abstract).toBe(
      undefined,
    );
  });
});
