/** Which papers belong to a page that has feeds or files of citations. */

import type { PageFacts } from './page-facts.ts';
import type { KnownPaper } from './papers.ts';

/** Those of times and tags are known from the data, those of sources and names from the lists below their pages. */
export class Listed {
  readonly #all: readonly KnownPaper[];
  readonly #byTag = new Map<string, KnownPaper[]>();
  readonly #byId: ReadonlyMap<string, KnownPaper>;
  readonly #pages: readonly PageFacts[];

  constructor(all: readonly KnownPaper[], pages: readonly PageFacts[]) {
    this.#all = all;
    this.#byId = new Map(all.map((paper) => [paper.id, paper]));
    this.#pages = pages.filter(({ papers }) => papers.length > 0);
    for (const paper of all) {
      for (const tag of paper.tags) {
        const papers = this.#byTag.get(tag) ?? [];
        papers.push(paper);
        this.#byTag.set(tag, papers);
      }
    }
  }

  /** The papers of a page; `path` is that of its folder: `tag/benchmark/`, `2025/10/08/`, or empty for the site. */
  papersAt(path: string): readonly KnownPaper[] {
    if (path === '') return this.#all;
    const [, date] = /^(\d{4}(?:\/\d\d){1,2})\/$/.exec(path) ?? [];
    if (date) return this.#on(date.replaceAll('/', '-'));
    return this.#byTag.get(`/${path}`) ?? this.#below(path);
  }

  /** Dates with papers, as a feed has an item of each; unknown for a source, whose digests may differ from others. */
  datesAt(path: string): number | undefined {
    if (path === '') return new Set(this.#all.flatMap(({ dates }) => dates)).size;
    const papers = this.#byTag.get(`/${path}`);
    return papers && new Set(papers.map(({ date }) => date)).size;
  }

  #on(date: string): KnownPaper[] {
    return this.#all.filter(({ dates }) =>
      dates.some((one) => one === date || one.startsWith(`${date}-`)),
    );
  }

  #below(path: string): KnownPaper[] {
    const ids = this.#pages
      .filter((page) => page.path.startsWith(path))
      .flatMap(({ papers }) => papers);
    return [...new Set(ids)].flatMap((id) => this.#byId.get(id) ?? []);
  }
}
