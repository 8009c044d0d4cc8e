/** The ways in of the search page, where digests give no day or no tag, or there are none. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { SiteConfig } from '../../src/site/config.ts';
import { Site } from '../../src/site/site.ts';
import { SearchGuide } from '../../templates/views/search-guide.tsx';
import { libraryOf, type Sketch } from '../related/papers.ts';

function headingsOf(...sketches: readonly Sketch[]): string[] {
  const baseUrl = 'https://example.org/';
  const config = SiteConfig.parse({ title: 'Test', description: 'Test', baseUrl });
  const site = new Site({ config, library: libraryOf(sketches), basePath: '/', baseUrl });
  const html = renderToString(<SearchGuide site={site} />);
  return [...html.matchAll(/<h2>([^<]*)<|<dt>([^<]*)</g)].map(([, h2, dt]) => h2 ?? dt ?? '');
}

describe('the guide of the search page', () => {
  it('names months where no day is known', () => {
    expect(headingsOf({ id: '2501.00001', date: '2025-01', title: 'Whales' })).toContain(
      'Newest months',
    );
  });

  it('tells how to search even before there are papers', () => {
    expect(headingsOf()).toEqual(['How to search', 'two words', '&quot;two words&quot;']);
  });
});
