/** Papers with more authors than a page has room for. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
import { readSettings } from '../../src/site/settings.ts';
import { Site } from '../../src/site/site.ts';
import { Authors } from '../../templates/views/authors.tsx';

function authorsOf(people: number): string {
  const { config } = readSettings('tests/seeds/site.yaml');
  if (!config) throw new Error('The settings of the seeds cannot be used');
  const { library } = loadLibrary({ folder: 'tests/seeds/digests' }, config);
  const site = new Site({ config, library, basePath: '/', baseUrl: config.baseUrl });
  const paper = library.papers[0];
  if (!paper) throw new Error('The seeds have no paper');
  const authors = Array.from({ length: people }, (_, place) => {
    const name = `Author ${place + 1}`;
    return { name, printed: name };
  });
  return renderToString(<Authors site={site} paper={{ ...paper, authors }} />);
}

const names = (html: string) => html.match(/Author \d+(?=<\/a>)/g) ?? [];

describe('the authors of a paper', () => {
  it('are all shown where they are as many as a large team', () => {
    const html = authorsOf(60);
    expect(names(html)).toHaveLength(60);
    expect(html).not.toContain('<details>');
  });

  it('are folded after the first thirty where they are a crowd, and all there in their order', () => {
    const html = authorsOf(2000);
    const [shown = '', folded = ''] = html.split('<details>');
    expect(names(shown)).toHaveLength(30);
    expect(folded).toContain('<summary>and 1,970 more</summary>');
    expect(names(html)).toHaveLength(2000);
    expect(names(html).at(-1)).toBe('Author 2000');
  });
});
