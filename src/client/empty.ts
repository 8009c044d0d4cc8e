/** What the search page says when nothing was found: where to look, or what else to ask. */
import { count } from '../../templates/views/words.ts';
import { arxivUrl, type VersionedIdentifier } from '../paper/identifier.ts';
import { archiveUrl, searchUrl, tagIndexUrl } from '../site/urls.ts';
import type { Archive } from './archive.ts';
import { element } from './element.ts';
import { widerQueries } from './find.ts';
import { href } from './place.ts';
import { formatQuery, identifierOf, isFiltered, type Query } from './query.ts';
import { SearchRun } from './search-run.ts';
import { corrected, knownWords } from './spelling.ts';

function nameOf(query: Query, wider: Query): string {
  if (wider.words !== query.words) return `Search for ${wider.words}`;
  return 'Search without the filters';
}

/** Wider queries that do find papers, as links with their counts. */
async function widerLinks(archive: Archive, query: Query): Promise<HTMLElement[]> {
  const items = await Promise.all(
    widerQueries(query).map(async (wider) => {
      const run = await SearchRun.begin(archive, wider, false);
      while (run.wants(1)) await run.goOn();
      if (run.total === 0) return [];
      const most = run.left.length > 0 ? 'at least ' : '';
      const link = element('a', { href: href(searchUrl()) + formatQuery(wider) });
      link.append(nameOf(query, wider));
      return [element('li', {}, link, ` (${most}${count(run.total, 'paper')})`)];
    }),
  );
  return items.flat();
}

/** The words as they may have been meant, where these do find papers. */
async function meantLink(archive: Archive, query: Query): Promise<HTMLElement[]> {
  const words = query.words && corrected(query.words, await knownWords());
  if (!words) return [];
  const asked = { ...query, words };
  const run = await SearchRun.begin(archive, asked, false);
  while (run.wants(1)) await run.goOn();
  if (run.total === 0) return [];
  const link = element('a', { href: href(searchUrl()) + formatQuery(asked) }, words);
  return [element('p', { class: 'search-meant' }, 'Did you mean ', link, '?')];
}

function missingPaper({ id, version }: VersionedIdentifier): HTMLElement {
  const link = element('a', { href: arxivUrl(id, 'abs', version) }, `Look up ${id} on arXiv`);
  return element('p', {}, link);
}

/** Where no other question finds anything, either. */
function otherWays({ words }: Query): HTMLElement {
  const said = words.includes(' ')
    ? 'Fewer, shorter or English words may find it; or walk the '
    : 'Another word, or an English one, may find it; or walk the ';
  const tags = element('a', { href: href(tagIndexUrl()) }, 'tags');
  const archive = element('a', { href: href(archiveUrl()) }, 'archive');
  return element('p', {}, said, tags, ' and the ', archive, '.');
}

export async function emptyNote(archive: Archive, query: Query): Promise<HTMLElement> {
  const note = element('div', { class: 'search-empty' });
  const named = identifierOf(query);
  if (named && !isFiltered(query)) {
    note.append(missingPaper(named));
    return note;
  }
  if (!query.words && !isFiltered(query)) {
    note.append(element('p', {}, 'Papers stand here once digests have come.'));
    return note;
  }
  const [meant, links] = await Promise.all([meantLink(archive, query), widerLinks(archive, query)]);
  note.append(element('p', {}, 'No paper of this site matches all of that.'), ...meant);
  if (links.length > 0) note.append(element('ul', {}, ...links));
  else note.append(otherWays(query));
  return note;
}
