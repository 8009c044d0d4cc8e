/** A small site made by hand, and Pagefind's browser module run in Node over its bundle. */
import type { Archive } from '../../src/client/archive.ts';
import { Engines } from '../../src/client/engines.ts';
import { type Found, find, loadHits } from '../../src/client/find.ts';
import { locate } from '../../src/client/shards.ts';
import { Library } from '../../src/library/library.ts';
import { Paper } from '../../src/paper/schema.ts';
import { readDirectory } from '../../src/search/directory.ts';
import { SiteConfig } from '../../src/site/config.ts';
import type { SiteFile } from '../../src/site/output/index.ts';
import { Site } from '../../src/site/site.ts';

export interface PaperSketch {
  readonly id: string;
  readonly title: string;
  readonly authors?: readonly string[];
  readonly truncated?: boolean;
  readonly abstract?: string;
  readonly summary?: string;
  readonly chinese?: string;
  readonly date?: string;
  readonly subjects?: readonly string[];
  readonly categories?: readonly string[];
}

const DIGEST = 'notes/2025-10.md';

function tags(kind: string, names: readonly string[] = []) {
  return names.map((name) => ({ kind, slug: name.toLowerCase().replaceAll(' ', '-'), name }));
}

export function paper(sketch: PaperSketch): Paper {
  const { id, title, authors = [], truncated = false, abstract, summary, chinese } = sketch;
  const value = sketch.date ?? '2025-10-08';
  const date = { precision: value.length === 10 ? 'day' : 'month', value };
  return Paper.parse({
    id,
    versions: [],
    title,
    authors: authors.map((name) => ({ name, printed: name })),
    truncated,
    ...(abstract && { abstract }),
    summaries: summary ? [{ kind: 'motivation', label: 'Motivation', text: summary }] : [],
    translations: chinese ? [{ lang: 'zh', title: chinese }] : [],
    categories: sketch.categories ?? [],
    tags: [...tags('subject', sketch.subjects), ...tags('category', sketch.categories)],
    links: [],
    date,
    seenIn: [{ digest: DIGEST, line: 1, date }],
    failures: [],
    earlier: [],
    provenance: {},
  });
}

export function siteOf(sketches: readonly PaperSketch[]): Site {
  const source = { slug: 'notes', name: 'Multimodal notes' };
  const digest = {
    path: DIGEST,
    slug: 'notes/2025-10',
    source,
    title: 'Notes',
    format: 'sections',
  };
  const library = new Library({
    papers: sketches.map(paper),
    digests: [{ ...digest, notes: [], sections: [], entries: sketches.length, reports: [] }],
  });
  const config = SiteConfig.parse({
    title: 'Test',
    description: 'Test',
    baseUrl: 'https://example.org/',
  });
  return new Site({ config, library, basePath: '/', baseUrl: 'https://example.org/' });
}

const PLACE = 'https://search.test/';

/** Reads the bundle among these files as a browser would; `fetched` names every file that was asked for. */
function serveFiles(files: readonly SiteFile[]): {
  fetched: string[];
  textOf(path: string): string;
} {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const fetched: string[] = [];
  globalThis.fetch = async (input) => {
    const path = new URL(String(input)).pathname.slice(1);
    fetched.push(path);
    const content = contents.get(path);
    return new Response(content === undefined ? null : Buffer.from(content), {
      status: content === undefined ? 404 : 200,
    });
  };
  return { fetched, textOf: (path) => Buffer.from(contents.get(path) ?? '').toString() };
}

/** The search over these files as the worker runs it, but in Node. */
export async function archiveOver(
  files: readonly SiteFile[],
): Promise<{ archive: Archive; fetched: string[] }> {
  const { fetched, textOf } = serveFiles(files);
  const shards = readDirectory(JSON.parse(textOf('pagefind/shards.json')));
  const script = Buffer.from(textOf('pagefind/pagefind.js')).toString('base64');
  // The comment makes each module a new one, with its own index.
  const url = `data:text/javascript;base64,${script}#${Math.random()}`;
  const module: unknown = await import(/* @vite-ignore */ url);
  const engines = new Engines(async () => module, PLACE);
  const kept: Found[] = [];
  const archive: Archive = {
    shards,
    find: async (shard, query, counting) => {
      const found = await find(await engines.of(shard), query, counting);
      const matches = found.matches.map(({ match, tier, score }) => ({
        id: match.id,
        tier,
        score,
      }));
      return { ticket: kept.push(found) - 1, matches, counts: found.counts, all: found.all };
    },
    load: async (_, ticket, places) => {
      const found = kept[ticket];
      return found ? await loadHits(found, places) : [];
    },
    locate: (id) => locate(shards, id, PLACE),
  };
  return { archive, fetched };
}
