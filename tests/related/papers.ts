/** Papers made up for tests: their words are all they have. */
import { Library } from '../../src/library/library.ts';
import { Paper } from '../../src/paper/schema.ts';
import type { PaperText } from '../../src/related/text.ts';
import { TermReader, type VolumeTerms } from '../../src/related/volume-terms.ts';
import { SiteConfig } from '../../src/site/config.ts';
import { Site } from '../../src/site/site.ts';

export interface Sketch {
  readonly id: string;
  /** `2025-10-08`, or `2025-10`. */
  readonly date?: string;
  readonly title: string;
  readonly abstract?: string;
  readonly summary?: string;
  /** How often digests list it. */
  readonly seen?: number;
}

export function paperOf({
  id,
  date: value = '2025-10-08',
  title,
  abstract,
  summary,
  seen = 1,
}: Sketch): Paper {
  const date = { precision: value.length === 10 ? 'day' : 'month', value };
  return Paper.parse({
    id,
    versions: [],
    title,
    authors: [],
    truncated: false,
    ...(abstract && { abstract }),
    summaries: summary ? [{ kind: 'motivation', label: 'Motivation', text: summary }] : [],
    translations: [],
    categories: [],
    tags: [],
    links: [],
    date,
    seenIn: Array.from({ length: seen }, (_, index) => ({ digest: 'a.md', line: index + 1, date })),
    failures: [],
    earlier: [],
    provenance: {},
  });
}

export const libraryOf = (sketches: readonly Sketch[]): Library =>
  new Library({ papers: sketches.map(paperOf), digests: [] });

/** The terms of one volume, read by a reader that knows no other. */
export const readTerms = (texts: readonly PaperText[]): VolumeTerms => new TermReader().read(texts);

const config = SiteConfig.parse({
  title: 'Test',
  description: 'Test',
  baseUrl: 'https://example.org/',
});

export const siteOf = (library: Library): Site =>
  new Site({ config, library, basePath: '/', baseUrl: config.baseUrl });
