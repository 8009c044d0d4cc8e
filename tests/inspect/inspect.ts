/** All checks of a built site. */
import type { BuiltSite } from './built-site.ts';
import { type Check, number } from './check.ts';
import { checkCitations } from './citations.ts';
import { checkFeeds } from './feeds.ts';
import { checkLinks } from './links.ts';
import { Listed } from './listed.ts';
import type { PageFacts } from './page-facts.ts';
import { readPapers } from './papers.ts';
import { readPages } from './read-pages.ts';
import { scriptsOf } from './scripts.ts';
import { checkSitemaps } from './sitemaps.ts';
import { checkWeights, kindsOf, table } from './weights.ts';

export interface InspectOptions {
  /** Whether html-validate looks at every page. */
  readonly validates: boolean;
  /** Whether Chromium is asked which scripts a page loads. */
  readonly loads: boolean;
  /** Called with each check as it is made, and the lines of its table. */
  readonly tell: (check: Check, lines?: readonly string[]) => void;
}

/** Looks at a site; all checks are made, whatever they find. Gives those that found something. */
export async function inspect(site: BuiltSite, options: InspectOptions): Promise<Check[]> {
  const { validates, loads } = options;
  const wrong: Check[] = [];
  const tell: InspectOptions['tell'] = (check, lines) => {
    options.tell(check, lines);
    if (check.faults.length > 0) wrong.push(check);
  };
  const pages = await readPages(site, { validates });
  if (validates) tell(ofPages('HTML', pages, ({ invalid }) => invalid));
  tell(ofPages('JSON-LD', pages, ({ structured }) => structured));
  tell(checkLinks(site, pages));
  const { all, check } = readPapers(site, pages);
  tell(check);
  const listed = new Listed(all, pages);
  tell(checkFeeds(site, listed));
  tell(checkSitemaps(site, pages));
  tell(checkCitations(site, pages, listed));
  const kinds = kindsOf(pages, loads ? await scriptsOf(site, pages) : new Map());
  tell(checkWeights(site, kinds), table(kinds));
  return wrong;
}

function ofPages(
  name: string,
  pages: readonly PageFacts[],
  of: (page: PageFacts) => readonly string[],
): Check {
  const faults = pages.flatMap((page) => of(page).map((fault) => `${page.path}: ${fault}`));
  const figures = `${number(pages.length)} pages, ${number(faults.length)} errors`;
  return { name, figures, faults };
}
