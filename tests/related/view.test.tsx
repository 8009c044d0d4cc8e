import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Related } from '../../src/related/related.ts';
import { SiteConfig } from '../../src/site/config.ts';
import { Site } from '../../src/site/site.ts';
import { RelatedPapers } from '../../templates/views/related.tsx';
import { libraryOf, type Sketch } from './papers.ts';

const SKETCHES: Sketch[] = [
  { id: '2501.00001', date: '2025-01-02', title: 'Whale songs', abstract: 'Whales sing songs.' },
  {
    id: '2501.00002',
    date: '2025-01',
    title: 'Songs of whales: $x^2$ < 3 at https://example.org/a&b',
  },
  { id: '2501.00003', title: 'Apes' },
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-related-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function view(id: string): string {
  const config = SiteConfig.parse({
    title: 'Test',
    description: 'Test',
    baseUrl: 'https://example.org/digests/',
  });
  const library = libraryOf(SKETCHES);
  const related = Related.open(folder, library, { most: config.related });
  const site = new Site({
    config,
    library,
    related: () => related,
    basePath: '/digests/',
    baseUrl: config.baseUrl,
  });
  const paper = library.paper(id);
  return paper ? renderToString(<RelatedPapers site={site} paper={paper} />) : '';
}

it('names related papers, with dates and the terms they share', () => {
  expect(view('2501.00002')).toBe(
    '<section class="related" aria-labelledby="related"><h2 id="related">Related papers</h2><ul><li>' +
      '<a href="/digests/paper/2501.00001/"><span>Whale songs</span></a><span class="related-why">' +
      '<time datetime="2025-01-02">2 January 2025</time> · shares songs, whales</span></li></ul></section>',
  );
});

it('shows a title that holds a link as plain text', () => {
  const html = view('2501.00001');
  expect(html).toContain('<span>Songs of whales: x² &lt; 3 at https://example.org/a&amp;b</span>');
  expect(html).toContain('<time datetime="2025-01">January 2025</time>');
  expect(html.match(/<a /g)).toHaveLength(1);
});

it('shows nothing where no paper is related', () => {
  expect(view('2501.00003')).toBe('');
});
