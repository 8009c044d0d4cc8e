/** Whether everything that the site names is there: pages, anchors, pictures, styles, scripts. */
import type { BuiltSite } from './built-site.ts';
import { type Check, number } from './check.ts';
import { isToRead, type PageFacts } from './page-facts.ts';

/** Files for programs that name pages by their whole address. */
const FOR_PROGRAMS = /\.(?:xml|opml|txt)$|(?:feed|days|index|schema)\.json$/;
/** Where links lead that readers send each other, and where hosts send those who are lost. */
const LINKED_BY_NONE = /^(?:404\.html|library\/shared\/index\.html)$/;

const isPage = (path: string): boolean => path.endsWith('.html');

/** Follows every address of every page and file. */
export function checkLinks(site: BuiltSite, pages: readonly PageFacts[]): Check {
  const targets = new Targets(site);
  for (const { path, addresses } of pages) targets.add(path, addresses);
  for (const path of site.paths(FOR_PROGRAMS))
    targets.add(path, wholeIn(site.read(path), site.base));
  for (const path of site.paths(/^assets\/[^/]+\.(?:css|js)$/))
    targets.add(path, besideIn(site.read(path)));
  const anchors = new Set(
    pages.flatMap(({ path, anchors }) => anchors.map((id) => `${path}#${id}`)),
  );
  return {
    name: 'links',
    figures: `${number(targets.links)} links to ${number(targets.files.size)} files and ${number(targets.fragments.length)} anchors`,
    faults: [
      ...targets.missing(anchors),
      ...pages.flatMap((page) => canonicalFaults(site, page)),
      ...pages
        .filter(({ path }) => !targets.files.has(path) && !LINKED_BY_NONE.test(path))
        .map(({ path }) => `${path}: no page has a link to it`),
    ],
  };
}

/** Each target once, with the first page or file that names it. */
class Targets {
  readonly #site: BuiltSite;
  readonly #from = new Map<string, string>();
  /** Files that another page names. */
  readonly files = new Set<string>();
  links = 0;

  constructor(site: BuiltSite) {
    this.#site = site;
  }

  add(from: string, addresses: readonly string[]): void {
    for (const address of addresses) {
      const target = this.#site.targetOf(address, from);
      if (target === undefined) continue;
      this.links += 1;
      const file = target.replace(/#.*/, '');
      if (file !== from && isPage(from)) this.files.add(file);
      for (const one of [target, file]) if (!this.#from.has(one)) this.#from.set(one, from);
    }
  }

  get fragments(): string[] {
    return [...this.#from.keys()].filter((target) => target.includes('#'));
  }

  missing(anchors: ReadonlySet<string>): string[] {
    return [...this.#from]
      .filter(([target]) => !this.#site.files.has(target) && !anchors.has(target))
      .map(([target, from]) => `${from}: leads to ${target}, which is not there`);
  }
}

/** Whole addresses of the site in a text; their fragments are identifiers of feeds, no anchors. */
function wholeIn(text: string, base: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(base); at >= 0; at = text.indexOf(base, at + 1)) {
    const [address = ''] = /^[^\s"'<>\\&{}?#]*/.exec(text.slice(at, at + 500)) ?? [];
    found.push(address);
  }
  return found;
}

/** What styles and scripts load from beside them. */
const besideIn = (text: string): string[] =>
  [...text.matchAll(/url\(["']?(?!data:)([^"')]+)|["'](\.\/[\w-]+\.js)["']/g)].map(
    ([, style, script]) => style ?? script ?? '',
  );

/** The address that a page says it has is the one it has; that of a list to read, the one of the list to scan. */
function canonicalFaults(site: BuiltSite, { path, canonical }: PageFacts): string[] {
  const own = isToRead(path) ? path.replace('read/', '') : path;
  const expected = path === '404.html' ? undefined : site.addressOf(own);
  return canonical === expected ? [] : [`${path}: says that its address is ${canonical}`];
}
