/** The files the browser searches with: Pagefind's bundle of all papers, and the names of filter values. */
import { compareText } from '../library/order.ts';
import type { SiteFile } from '../site/render.ts';
import type { Site } from '../site/site.ts';
import { bundleRecords } from './pagefind.ts';
import { recordOf, type SearchRecord } from './record.ts';

/** One record per paper, in the order of their ids. */
export function searchRecords({ library }: Site): SearchRecord[] {
  const sourceOf = new Map(library.digests.map(({ path, source }) => [path, source.slug]));
  return [...library.papers]
    .sort((a, b) => compareText(a.id, b.id))
    .map((paper) => {
      const slugs = paper.seenIn.flatMap(({ digest }) => sourceOf.get(digest) ?? []);
      return recordOf(paper, [...new Set(slugs)].sort(compareText));
    });
}

/** Filters hold slugs, as URLs do; this says what each is called. */
function searchNames({ library }: Site): Record<string, Record<string, string>> {
  const named = (values: readonly { slug: string; name: string }[]) =>
    Object.fromEntries(
      values.map(({ slug, name }) => [slug, name] as const).sort(([a], [b]) => compareText(a, b)),
    );
  const tags = (kind: string) => named(library.tags.filter((tag) => tag.kind === kind));
  return {
    subject: tags('subject'),
    topic: tags('topic'),
    category: tags('category'),
    source: named(library.sources),
  };
}

/** All files of the site's search: `pagefind/…` and `search/names.json`. */
export async function searchFiles(site: Site): Promise<SiteFile[]> {
  const names = JSON.stringify(searchNames(site));
  const bundle = await bundleRecords(searchRecords(site), 'pagefind/');
  return [...bundle, { path: 'search/names.json', content: `${names}\n` }].sort((a, b) =>
    compareText(a.path, b.path),
  );
}
