/** Every file of citations, read back by citation-js. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { MOST_CITED } from '../../src/site/citation-files.ts';
import type { BuiltSite } from './built-site.ts';
import { type Check, number, repeated } from './check.ts';
import { cslFaults } from './csl.ts';
import type { Listed } from './listed.ts';
import type { PageFacts } from './page-facts.ts';

/** Counts entries, and compares them with what their page says and which papers it is about. */
export function checkCitations(
  site: BuiltSite,
  pages: readonly PageFacts[],
  listed: Listed,
): Check {
  const said = new Map(pages.map(({ path, cited }) => [path, cited]));
  const paths = site.paths(/(?:^|\/)papers\.(?:bib|ris|csl\.json)$/);
  let entries = 0;
  const faults = paths.flatMap((path) => {
    const folder = path.replace(/[^/]+$/, '');
    const text = site.read(path);
    const { data } = new Cite(text);
    entries += data.length;
    const urls = listed.papersAt(folder).map(({ id }) => `https://arxiv.org/abs/${id}`);
    const expected = folder.startsWith('tag/') ? Math.min(MOST_CITED, urls.length) : urls.length;
    const claim = said.get(`${folder}index.html`);
    const own = new Set(urls);
    return [
      ...(path.endsWith('.csl.json') ? cslFaults(text) : []),
      ...(data.length === claim ? [] : [`${data.length} entries, its page says ${claim}`]),
      ...(data.length === expected ? [] : [`${data.length} entries of ${expected} papers`]),
      ...repeated(data.map(({ id }) => id)).map((id) => `the key ${id} comes twice`),
      ...data.filter(({ title }) => !title).map(({ id }) => `${id} has no title`),
      ...data.filter(({ URL = '' }) => !own.has(URL)).map(({ id }) => `${id} is not on its page`),
    ].map((fault) => `${path}: ${fault}`);
  });
  const figures = `${number(paths.length)} files with ${number(entries)} entries`;
  return { name: 'citations', figures, faults };
}
