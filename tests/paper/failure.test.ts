import { describe, expect, it } from 'vitest';
import { isFailure } from '../../src/paper/failure.ts';

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
