/** Irregularities that concern several digests: a folder of them, and the papers that are made of it. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
import { SiteConfig } from '../../src/site/config.ts';
import { FIXTURES, stored } from '../digest/fixtures.ts';

const config = SiteConfig.parse({
  title: 'Test',
  description: 'A site for tests.',
  baseUrl: 'https://example.org/',
});

describe('a folder of digests', () => {
  const names = readdirSync(join(FIXTURES, 'library'));

  it.each(names)('%s gives the papers of its JSON file', (name) => {
    const folder = join(FIXTURES, 'library', name);
    const { library, files } = loadLibrary({ folder }, config);
    const messages = files.flatMap(({ path, messages }) =>
      messages.map(({ line, column, ruleId, reason }) => {
        const digest = relative(folder, path).replaceAll('\\', '/');
        return `${digest}:${line}:${column} ${ruleId} ${reason}`;
      }),
    );
    const outcome = JSON.parse(JSON.stringify({ messages, papers: library.papers }));
    expect(outcome).toEqual(stored(`library/${name}/papers.json`, outcome));
  });
});
