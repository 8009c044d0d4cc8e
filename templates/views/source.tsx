/** The producers of digests: all of them, and one of them with its digests. */
import type { DigestRecord, Source } from '../../src/library/library.ts';
import type { Site } from '../../src/site/site.ts';
import { sourceUrl } from '../../src/site/urls.ts';
import { entriesBeside } from './counts.ts';
import { span } from './dates.ts';
import { Layout } from './layout.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { count } from './words.ts';

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
      {sources.map((source) => (
        <section key={source.slug} class="group">
          <div class="group-head">
            <h2>
              <a href={site.href(sourceUrl(source.slug))}>{source.name}</a>
            </h2>
            <p class="count">{factsOf(site, source).join(' · ')}</p>
          </div>
          <Digests site={site} digests={source.digests.slice(-5)} />
          {source.digests.length > 5 && (
            <p class="block-more">
              <a href={site.href(sourceUrl(source.slug))}>
                All {count(source.digests.length, 'digest')}
              </a>
            </p>
          )}
        </section>
      ))}
    </Layout>
  );
}

export function SourceView({ site, source }: { site: Site; source: Source }) {
  const page = {
    kind: 'source',
    title: source.name,
    description: `${count(source.digests.length, 'digest')} of ${source.name}.`,
    url: sourceUrl(source.slug),
    section: 'sources',
    crumbs: [{ name: 'Sources', url: sourceUrl() }, { name: source.name }],
  } as const;
  return (
    <Layout site={site} page={page}>
      <PageHead title={source.name} kicker="Source">
        <Facts facts={factsOf(site, source)} />
      </PageHead>
      <Digests site={site} digests={source.digests} />
    </Layout>
  );
}

/** `69 digests`, `1,234 papers`, and `5,024 entries` when papers are listed more than once. */
function factsOf({ library }: Site, { digests }: Source): string[] {
  const entries = digests.reduce((sum, digest) => sum + digest.entries, 0);
  const listed = digests.flatMap((digest) => library.listingsOf(digest));
  const papers = new Set(listed.map(({ paper }) => paper)).size;
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
          <span class="digest-dates">{datesOf(site, digest)}</span>
          <span class="count">{count(digest.entries, 'entry')}</span>
        </li>
      ))}
    </ul>
  );
}

/** From the first to the last date of its papers: `3–13 November 2025`. */
export function datesOf(site: Site, digest: DigestRecord): string {
  const dates = site.library.datesOf(digest);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return '';
  return span(first, last);
}
