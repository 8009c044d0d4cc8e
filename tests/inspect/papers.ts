/** The papers of a site as its data files hold them: what all else is compared with. */
import * as z from 'zod';
import { Paper } from '../../src/paper/schema.ts';
import { idListPath, readDirectory } from '../../src/search/directory.ts';
import { paperUrl, tagUrl } from '../../src/site/urls.ts';
import type { BuiltSite } from './built-site.ts';
import { type Check, number, repeated, unequal } from './check.ts';
import type { PageFacts } from './page-facts.ts';

const List = z.object({
  papers: z.int(),
  schema: z.url(),
  months: z.array(z.object({ month: z.string(), papers: z.int(), bytes: z.int(), url: z.url() })),
});
const Ids = z.array(z.string());

/** What is kept of a paper while its site is looked at. */
export interface KnownPaper {
  readonly id: string;
  /** The path of its page. */
  readonly page: string;
  /** When it was first listed: `2025-10-08`, or `2025-10`. */
  readonly date: string;
  /** Dates of all its sightings. */
  readonly dates: readonly string[];
  /** Addresses of the pages of its tags, as `/tag/benchmark/`. */
  readonly tags: readonly string[];
}

export interface Papers {
  readonly all: readonly KnownPaper[];
  readonly check: Check;
}

/** Reads the data files, and compares them with their list, the pages of papers and the lists of search. */
export function readPapers(site: BuiltSite, pages: readonly PageFacts[]): Papers {
  const { all, faults } = readData(site);
  const ids = all.map(({ id }) => id);
  const own = new Set(all.map(({ page }) => page));
  const found = pages.filter(({ kind }) => kind === 'paper-page').map(({ path }) => path);
  const searched = searchedIn(site);
  const searchable = searched ?? ids;
  const figures = `${number(all.length)} in data files, ${number(found.length)} pages, ${searched ? number(searched.length) : 'none'} in search`;
  return {
    all,
    check: {
      name: 'papers',
      figures,
      faults: [
        ...faults,
        ...repeated(ids).map((id) => `data: ${id} comes twice`),
        ...unequal(new Set(found), own, ['is the page of no paper', 'is missing']),
        ...repeated(searchable).map((id) => `pagefind: ${id} comes twice`),
        ...unequal(new Set(searchable), new Set(ids), [
          'is found, but no paper',
          'is not found by search',
        ]),
      ],
    },
  };
}

function readData(site: BuiltSite): { all: KnownPaper[]; faults: string[] } {
  const list = List.parse(JSON.parse(site.read('data/index.json')));
  const faults: string[] = [];
  const all = site.paths(/^data\/[^/]+\.ndjson$/).flatMap((path) => {
    const papers = papersIn(site, path, faults);
    const said = list.months.find(({ url }) => url === site.addressOf(path));
    const bytes = site.bytes(path).length;
    if (said?.papers !== papers.length || said.bytes !== bytes) {
      const words = `data/index.json says ${said?.papers} and ${said?.bytes}`;
      faults.push(`${path}: ${papers.length} papers in ${bytes} bytes, ${words}`);
    }
    return papers;
  });
  if (list.papers !== all.length) {
    faults.push(`data/index.json: says ${list.papers} papers, there are ${all.length}`);
  }
  return { all, faults };
}

function papersIn(site: BuiltSite, path: string, faults: string[]): KnownPaper[] {
  const lines = site.read(path).split('\n').filter(Boolean);
  return lines.flatMap((line, at) => {
    const { data, error } = Paper.safeParse(JSON.parse(line));
    if (error) faults.push(`${path}:${at + 1}: ${error.issues[0]?.message}`);
    if (!data) return [];
    const { id, date, seenIn, tags } = data;
    const dates = [...new Set(seenIn.map((sighting) => sighting.date.value))];
    const page = `${paperUrl(id).slice(1)}index.html`;
    return [{ id, page, date: date.value, dates, tags: tags.map(tagUrl) }];
  });
}

/** The identifiers in the lists that search looks them up in; none on a site without search. */
function searchedIn(site: BuiltSite): string[] | undefined {
  if (!site.files.has('pagefind/shards.json')) return undefined;
  const shards = readDirectory(JSON.parse(site.read('pagefind/shards.json')));
  return shards.flatMap(({ name, ids }) =>
    Object.keys(ids).flatMap((prefix) =>
      Ids.parse(JSON.parse(site.read(`pagefind/${idListPath(name, prefix)}`))),
    ),
  );
}
