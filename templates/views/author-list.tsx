/** Names with the papers they carry: coauthors, the most frequent names of a site. */
import type { AuthorName } from '../../src/library/library.ts';
import type { Paper } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { authorUrl, searchFor } from '../../src/site/urls.ts';

/** Where a name on a paper leads: to its page, or to a search for it where it has none. */
export function authorHref(site: Site, paper: Pick<Paper, 'id'>, name: string): string {
  const author = site.library.authors.of(paper, name);
  return author ? site.href(authorUrl(author.slug)) : site.href(searchFor(name));
}

export interface Coauthor {
  readonly name: string;
  readonly href: string;
  readonly papers: number;
}

/** Who stands on the papers of a name beside it, the most frequent first. */
export function coauthorsOf(site: Site, { papers, slug }: AuthorName): Coauthor[] {
  const own = site.href(authorUrl(slug));
  const found = new Map<string, Coauthor>();
  for (const paper of papers) {
    for (const { name } of paper.authors) {
      const href = authorHref(site, paper, name);
      if (href === own) continue;
      const known = found.get(href);
      found.set(href, { name: known?.name ?? name, href, papers: (known?.papers ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.papers - a.papers);
}
