import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/site/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = `title: Test
description: A site for tests.
baseUrl: https://example.org/
`;

function settings(text: string) {
  const path = join(folder, 'site.yaml');
  writeFileSync(path, text);
  return readSettings(path);
}

const problems = (text: string): string[] =>
  settings(text).file.messages.map(
    ({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`,
  );

describe('settings that are right', () => {
  it('are those of the site itself', () => {
    const { config, file } = readSettings(join(import.meta.dirname, '../../content/site.yaml'));
    expect(file.messages.map(String)).toEqual([]);
    expect(config?.subjects.length).toBeGreaterThanOrEqual(25);
  });

  it('need a title, a description and a URL, and no more', () => {
    expect(settings(HEAD).config).toMatchObject({
      title: 'Test',
      description: 'A site for tests.',
      baseUrl: 'https://example.org/',
      language: 'en',
      sources: {},
      subjects: [],
      authors: {},
      rules: {},
    });
  });

  it('may give rules other severities', () => {
    const rules = { 'duplicate-entry': 'warning', mojibake: 'off' };
    expect(
      settings(`${HEAD}rules: { duplicate-entry: warning, mojibake: off }\n`).config,
    ).toMatchObject({ rules });
  });
});

describe('settings that are wrong', () => {
  it.each([
    ['an unknown key', `${HEAD}colour: red\n`, '4:1 site-setting Unexpected key `colour`'],
    [
      'an unknown key with its value in the next lines',
      `${HEAD}colours:\n  text: red\n  page: white\n`,
      '4:1 site-setting Unexpected key `colours`',
    ],
    [
      'an unknown key within a list',
      `${HEAD}subjects:\n  - slug: sea\n    name: Sea\n    description: Salt.\n    colour:\n      - blue\n`,
      '8:5 site-setting Unexpected key `subjects.0.colour`',
    ],
    ['a wrong type', `${HEAD}language: [en]\n`, '4:1 site-setting Unexpected value of `language`'],
    [
      'a map in the place of a list',
      `${HEAD}# comment\nsubjects:\n  sea: Salt water\n`,
      '5:1 site-setting Unexpected value of `subjects`',
    ],
    [
      'a pattern without a word at an end',
      `${HEAD}subjects:\n  - slug: sea\n    name: Sea\n    description: Salt.\n    text:\n      - tide\n      - '* wave'\n`,
      '10:9 site-setting Unexpected value of `subjects.0.text.1`: expected a word at both ends',
    ],
    [
      'a slug the site itself uses',
      `${HEAD}subjects:\n  - { slug: topic, name: Topic, description: A topic. }\n`,
      '5:7 site-setting Unexpected value of `subjects.0.slug`: is a name the site itself uses',
    ],
    [
      'a URL of another kind',
      HEAD.replace('https://example.org/', 'javascript:alert(1)'),
      '3:1 site-setting Unexpected value of `baseUrl`',
    ],
    [
      'a rule that does not exist',
      `${HEAD}rules:\n  mojibake: off\n  mojibakes: off\n`,
      '6:3 site-setting Unexpected key `rules.mojibakes`',
    ],
    [
      'the rule that is about settings themselves',
      `${HEAD}rules: { site-setting: off }\n`,
      '4:10 site-setting Unexpected key `rules.site-setting`',
    ],
    [
      'a severity that does not exist',
      `${HEAD}rules:\n  mojibake: fatal\n`,
      '5:3 site-setting Unexpected value of `rules.mojibake`: Invalid option: expected one of "off"|"info"|"warning"|"error"',
    ],
    [
      'a missing key',
      HEAD.replace(/^title.*\n/, ''),
      '1:1 site-setting Unexpected value of `title`',
    ],
    ['a YAML error', `${HEAD}sources: { a: b\n`, '5:1 site-setting Flow map'],
    ['a key given twice', `${HEAD}title: Again\n`, '4:1 site-setting Map keys must be unique'],
    ['no map at all', '- a\n- b\n', '1:1 site-setting Unexpected value'],
    ['nothing', '', '1:1 site-setting Unexpected value'],
  ])('are reported with their place: %s', (_, text, expected) => {
    expect(settings(text).config).toBeUndefined();
    const [first, ...others] = problems(text);
    expect(first?.slice(0, expected.length)).toBe(expected);
    expect(others).toEqual([]);
  });

  it('are all reported at once', () => {
    expect(
      problems(`${HEAD}a: 1\nb: 2\nlanguage: 3\n`)
        .map((line) => line.slice(0, 3))
        .sort(),
    ).toEqual(['4:1', '5:1', '6:1']);
  });

  it('cannot grow by aliases without bound', () => {
    const levels = Array.from({ length: 12 }, (_, index) =>
      index === 0 ? 'a0: &a0 [x]' : `a${index}: &a${index} [${Array(9).fill(`*a${index - 1}`)}]`,
    );
    expect(problems(`${HEAD}${levels.join('\n')}\n`)).toHaveLength(1);
  });

  it('say so when there is no such file', () => {
    const { config, file } = readSettings(join(folder, 'nowhere.yaml'));
    expect(config).toBeUndefined();
    expect(file.messages.map(({ reason }) => reason)).toEqual([expect.stringContaining('ENOENT')]);
  });
});
