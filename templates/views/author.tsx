/** The papers that carry one name, and who else stands on them. */
import type { AuthorName } from '../../src/library/library.ts';
import type { ListPage } from '../../src/library/pages.ts';
import type { Paper } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { authorUrl, listPage, searchFor } from '../../src/site/urls.ts';
import { Block, SubjectsOf } from './aside.tsx';
import { coauthorsOf } from './author-list.tsx';
import { fullDate, span } from './dates.ts';
import { Layout } from './layout.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { PageSteps, partSuffix } from './page-numbers.tsx';
import { asListings, TitleList } from './paper-list.tsx';
import { TakeAway } from './take-away.tsx';
import { count, number } from './words.ts';

export interface AuthorProps {
  readonly site: Site;
  readonly author: AuthorName;
  readonly list: ListPage<Paper>;
}

export function AuthorView({ site, author, list }: AuthorProps) {
  const { name, slug, papers } = author;
  const url = authorUrl(slug);
  // Totals stand on the first page alone: on the others, each new paper would change them all.
  const isFirst = list.number === 1;
  const page = {
    kind: 'author',
    title: name + partSuffix(list),
    description: isFirst
      ? `${count(papers.length, 'paper')} by the name ${name}.`
      : `Papers by the name ${name}, ${datesOf(list.items)}.`,
    url: listPage(url, list.number),
    crumbs: [{ name: 'Authors', url: authorUrl() }, { name }],
  };
  const aside = isFirst && (
    <>
      <Coauthors site={site} author={author} />
      <SubjectsOf site={site} title="Subjects" listings={asListings(papers)} />
      <TakeAway site={site} url={url} papers={papers.length} />
    </>
  );
  return (
    <Layout site={site} page={page} aside={aside} asideLabel="Coauthors and subjects">
      <PageHead title={page.title} kicker="Papers by this name">
        <Facts
          facts={isFirst ? [count(papers.length, 'paper'), datesOf(papers)] : [datesOf(list.items)]}
        />
        <p class="origin">
          <Spellings author={author} />A name is not a person: namesakes share this page, and papers
          that print the name in yet another way may stand elsewhere.{' '}
          <a href={site.href(searchFor(name))}>Search for the name</a>
        </p>
      </PageHead>
      <h2 class="visually-hidden">Papers</h2>
      <TitleList site={site} papers={list.items} />
      <PageSteps site={site} url={url} list={list} />
    </Layout>
  );
}

function datesOf(papers: readonly Paper[]): string {
  const [newest, oldest] = [papers[0]?.date.value, papers.at(-1)?.date.value];
  if (!newest || !oldest) return '';
  const sameKind = newest.length === oldest.length;
  return sameKind ? span(oldest, newest) : `${fullDate(oldest)} – ${fullDate(newest)}`;
}

function Spellings({ author: { spellings } }: { author: AuthorName }) {
  if (spellings.length === 0) return null;
  return <>Also printed as {spellings.join(', ')}. </>;
}

const SHOWN = 12;

function Coauthors({ site, author }: { site: Site; author: AuthorName }) {
  const coauthors = coauthorsOf(site, author);
  if (coauthors.length === 0) return null;
  const more = coauthors.length - SHOWN;
  return (
    <Block title="On the same papers">
      <ul class="counted">
        {coauthors.slice(0, SHOWN).map(({ name, href, papers }) => (
          <li key={href}>
            <a href={href}>{name}</a> <span class="count">{number(papers)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="block-more">and {count(more, 'other name')}</p>}
    </Block>
  );
}
