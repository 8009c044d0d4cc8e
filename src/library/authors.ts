/** Names that stand on several papers. A name is not a person: namesakes share one, and some people print several. */
import type { Identifier, Paper } from '../paper/schema.ts';
import type { AuthorName } from './library.ts';
import { compareText } from './order.ts';
import { slugOf } from './slug.ts';

/** Papers of a name that belong to a namesake of its own; the rest stay with the name. */
export interface Namesake {
  /** What the namesake's page is called: `Wei Wang (UCLA)`. */
  readonly as: string;
  readonly papers: readonly Identifier[];
}

export interface AuthorOptions {
  /** A name has a page from so many papers on. */
  readonly authorPages: number;
  /** By name. */
  readonly namesakes: Readonly<Record<string, readonly Namesake[]>>;
}

/** Pages for all names: what the settings say by default. */
export const ALL_NAMES: AuthorOptions = { authorPages: 2, namesakes: {} };

/** The names that have pages, and which of them a name on a paper leads to. */
export class AuthorNames {
  /** Most papers first. */
  readonly all: readonly AuthorName[];
  /** By each way a name is printed: nothing is folded when papers ask. */
  readonly #byName: ReadonlyMap<string, AuthorName>;
  readonly #namesakePages: ReadonlyMap<string, AuthorName>;
  readonly #slugs = new Map<string, string>();
  /** What papers of namesakes are called, by name and paper. */
  readonly #namesakes: ReadonlyMap<string, string>;

  /** `papers` are newest first. */
  constructor(papers: readonly Paper[], { authorPages, namesakes }: AuthorOptions) {
    this.#namesakes = new Map(
      Object.entries(namesakes).flatMap(([name, all]) =>
        all.flatMap((one) =>
          one.papers.map((id) => [`${id} ${this.#slugOf(name)}`, one.as] as const),
        ),
      ),
    );
    // Most names stand on one paper: only the others get a list.
    const listed = new Map<string, Paper | Paper[]>();
    for (const paper of papers) {
      for (const slug of this.#slugsOf(paper)) {
        const own = listed.get(slug);
        if (own === undefined) listed.set(slug, paper);
        else if (Array.isArray(own)) own.push(paper);
        else listed.set(slug, [own, paper]);
      }
    }
    this.all = [...listed]
      .flatMap(([slug, own]) => {
        if ((Array.isArray(own) ? own.length : 1) < authorPages) return [];
        return this.#nameOf(slug, Array.isArray(own) ? own : [own]);
      })
      .sort((a, b) => b.papers.length - a.papers.length || compareText(a.slug, b.slug));
    const pages = new Map(this.all.map((author) => [author.slug, author]));
    this.#byName = new Map(
      this.all.flatMap((author) =>
        [author.name, ...author.spellings]
          .filter((name) => this.#slugOf(name) === author.slug)
          .map((name) => [name, author] as const),
      ),
    );
    this.#namesakePages = new Map(
      [...this.#namesakes].flatMap(([key, as]) => {
        const page = pages.get(this.#slugOf(as));
        return page ? [[key, page] as const] : [];
      }),
    );
    this.#slugs.clear();
  }

  /** The page of a name on a paper, where it has one. */
  of({ id }: Pick<Paper, 'id'>, name: string): AuthorName | undefined {
    if (this.#namesakes.size === 0) return this.#byName.get(name);
    const key = `${id} ${this.#slugOf(name)}`;
    return this.#namesakes.has(key) ? this.#namesakePages.get(key) : this.#byName.get(name);
  }

  #slugsOf(paper: Paper): Set<string> {
    return new Set(paper.authors.map(({ name }) => this.#pageOf(paper, name)));
  }

  #pageOf({ id }: Pick<Paper, 'id'>, name: string): string {
    const slug = this.#slugOf(name);
    if (this.#namesakes.size === 0) return slug;
    const own = this.#namesakes.get(`${id} ${slug}`);
    return own === undefined ? slug : this.#slugOf(own);
  }

  #slugOf(name: string): string {
    const known = this.#slugs.get(name) ?? slugOf(name);
    this.#slugs.set(name, known);
    return known;
  }

  /** Called by the spelling that most papers have, the newest one of several. */
  #nameOf(slug: string, papers: readonly Paper[]): AuthorName {
    const spellings = new Map<string, number>();
    for (const paper of papers) {
      const name = paper.authors.find((author) => this.#pageOf(paper, author.name) === slug)?.name;
      if (name) spellings.set(name, (spellings.get(name) ?? 0) + 1);
    }
    const [printed = slug, ...others] = [...spellings]
      .sort((a, b) => b[1] - a[1])
      .map(([name]) => name);
    const [first] = papers;
    const name = (first && this.#namesakes.get(`${first.id} ${this.#slugOf(printed)}`)) ?? printed;
    return { slug, name, spellings: others, papers };
  }
}
