/** The producers of digests: all of them, and one of them with its digests. */
import type { DigestRecord, Source } from '../../src/library/library.ts';
import { papersOfSource } from '../../src/library/lookup.ts';
import { type ListPage, pagesFromOldest } from '../../src/library/pages.ts';
import type { Site } from '../../src/site/site.ts';
import { listPage, sourceUrl } from '../../src/site/urls.ts';
import { Block, SubjectsOf } from './aside.tsx';
import { entriesBeside } from './counts.ts';
import { span } from './dates.ts';
import { FeedLinks, Follow } from './follow.tsx';
import { Layout } from './layout.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { PageSteps, partSuffix } from './page-numbers.tsx';
import { Trend } from './trend.tsx';
import { count, number } from './words.ts';

export function SourceIndexView({ site }: { site: Site }) {
  const { sources, digests } = site.library;
  const page = {
    kind: 'source-index',
    title: 'Sources',
    description: 'The digests this site is made from, and who makes them.',
    url: sourceUrl(),
    section: 'sources',
    crumbs: [{ name: 'Sources' }],
  } as const;
  return (
    <Layout site={site} page={page}>
      <PageHead title="Sources">
        <p class="standfirst">The digests this site is made from, by who makes them.</p>
        <Facts facts={[count(sources.length, 'source'), count(digests.length, 'digest')]} />
      </PageHead>
      <div class="source-groups">
        {sources.map((source) => (
          <SourceGroup key={source.slug} site={site} source={source} />
        ))}
      </div>
    </Layout>
  );
}

function SourceGroup({ site, source }: { site: Site; source: Source }) {
  return (
    <section class="group">
      <div class="group-head">
        <h2>
          <a href={site.href(sourceUrl(source.slug))}>{source.name}</a>
        </h2>
        <p class="count">{factsOf(site, source).join(' · ')}</p>
      </div>
      <Digests site={site} digests={source.digests.slice(0, 5)} />
      {source.digests.length > 5 && (
        <p class="block-more">
          <a href={site.href(sourceUrl(source.slug))}>
            All {count(source.digests.length, 'digest')}
          </a>
        </p>
      )}
    </section>
  );
}

export interface SourceProps {
  readonly site: Site;
  readonly source: Source;
  readonly list: ListPage<DigestRecord>;
}

export function SourceView({ site, source, list }: SourceProps) {
  const url = sourceUrl(source.slug);
  const title = source.name + partSuffix(list);
  // Totals stand on the first page alone: on the others, each new digest would change them all.
  const isFirst = list.number === 1;
  const dates = [datesOf(site, list.items)].filter(Boolean);
  const page = {
    kind: 'source',
    title,
    description: isFirst
      ? `${count(source.digests.length, 'digest')} of ${source.name}.`
      : `Digests of ${[source.name, ...dates].join(', ')}.`,
    url: listPage(url, list.number),
    section: 'sources',
    crumbs: [{ name: 'Sources', url: sourceUrl() }, { name: source.name }],
  } as const;
  const aside = isFirst && <SourceAside site={site} source={source} />;
  return (
    <Layout
      site={site}
      page={page}
      head={<FeedLinks site={site} url={url} />}
      aside={aside}
      asideLabel="About this source"
    >
      <PageHead title={title} kicker="Source">
        <Facts facts={isFirst ? factsOf(site, source) : dates} />
      </PageHead>
      <Digests site={site} digests={list.items} />
      <PageSteps site={site} url={url} list={list} />
    </Layout>
  );
}

function SourceAside({ site, source }: { site: Site; source: Source }) {
  const papers = papersOfSource(site.library, source);
  return (
    <>
      <Trend site={site} papers={papers} />
      <SubjectsOf site={site} title="Subjects" listings={papers.map((paper) => ({ paper }))} />
      <Parts site={site} source={source} />
      <Follow site={site} url={sourceUrl(source.slug)} />
    </>
  );
}

/** Leads to each page of a long list, by its dates. */
function Parts({ site, source: { slug, digests } }: { site: Site; source: Source }) {
  const parts = pagesFromOldest(digests);
  if (parts.length === 1) return null;
  return (
    <Block title="Digests by date">
      <ul class="counted">
        {parts.map(({ number: part, items }) => (
          <li key={part}>
            <a href={site.href(listPage(sourceUrl(slug), part))}>
              {datesOf(site, items) || `Part ${part}`}
            </a>{' '}
            <span class="count">{number(items.length)}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** `69 digests`, `1,234 papers`, and `5,024 entries` when papers are listed more than once. */
function factsOf(site: Site, source: Source): string[] {
  const { digests } = source;
  const entries = digests.reduce((sum, digest) => sum + digest.entries, 0);
  const papers = papersOfSource(site.library, source).length;
  return [
    count(digests.length, 'digest'),
    count(papers, 'paper'),
    ...entriesBeside(papers, entries),
  ];
}

function Digests({ site, digests }: { site: Site; digests: readonly DigestRecord[] }) {
  return (
    <ul class="digests">
      {digests.map((digest) => (
        <li key={digest.slug}>
          <a href={site.href(sourceUrl(digest.slug))}>{digest.title}</a>
          {/* Most titles end in their date. */}
          {!digest.title.endsWith(datesOf(site, [digest])) && (
            <span class="digest-dates">{datesOf(site, [digest])}</span>
          )}
          <span class="count">{count(digest.entries, 'entry')}</span>
        </li>
      ))}
    </ul>
  );
}

/** From the first to the last date of their papers: `3–13 November 2025`. */
export function datesOf(site: Site, digests: readonly DigestRecord[]): string {
  const dates = digests.flatMap((digest) => site.library.datesOf(digest)).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return '';
  return span(first, last);
}
