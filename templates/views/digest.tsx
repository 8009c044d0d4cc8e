/** One digest file: what it is, what it says of itself, its papers in the order of the file. */

import { warningsOf } from '../../src/diagnostics.ts';
import type { DigestRecord, Listing } from '../../src/library/library.ts';
import type { ListPage } from '../../src/library/pages.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, listPage, sourceUrl } from '../../src/site/urls.ts';
import { Block } from './aside.tsx';
import { countsOf } from './counts.ts';
import { fullDate } from './dates.ts';
import { Layout } from './layout.tsx';
import { ListTools } from './list-tools.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { PageNumbers, pageSuffix } from './page-numbers.tsx';
import { PaperList } from './paper-list.tsx';
import { Prose } from './rich-text.tsx';
import { datesOf } from './source.tsx';
import { count, number } from './words.ts';

export interface DigestProps {
  readonly site: Site;
  readonly digest: DigestRecord;
  readonly list: ListPage<Listing>;
}

export function DigestView({ site, digest, list }: DigestProps) {
  const { source } = digest;
  const url = sourceUrl(digest.slug);
  const title = digest.title + pageSuffix(list);
  const listings = site.library.listingsOf(digest);
  const page = {
    kind: 'digest',
    title: `${title}, ${source.name}`,
    description: `${count(listings.length, 'paper')} in the digest ${digest.title} of ${source.name}.`,
    url: listPage(url, list.number),
    section: 'sources',
    crumbs: [
      { name: 'Sources', url: sourceUrl() },
      { name: source.name, url: sourceUrl(source.slug) },
      { name: digest.title },
    ],
  } as const;
  return (
    <Layout
      site={site}
      page={page}
      aside={<AboutDigest site={site} digest={digest} />}
      asideLabel="About this digest"
    >
      <PageHead title={title} kicker={source.name}>
        <Facts facts={[datesOf(site, [digest]), ...countsOf(listings, digest.entries)]} />
      </PageHead>
      {list.number === 1 && digest.notes.length > 0 && (
        <section class="notes" aria-labelledby="notes">
          <h2 id="notes">The digest’s own notes</h2>
          {digest.notes.map((note) => (
            <Prose key={note} markdown={note} />
          ))}
        </section>
      )}
      <h2 class="visually-hidden">Papers</h2>
      <ListTools site={site} />
      <PaperList site={site} level={3} dated listings={list.items} />
      <PageNumbers site={site} url={url} list={list} />
    </Layout>
  );
}

function AboutDigest({ site, digest }: { site: Site; digest: DigestRecord }) {
  const listings = site.library.listingsOf(digest);
  const dates = new Set(
    listings.flatMap(({ sightings }) => sightings.map(({ date }) => date.value)),
  );
  const warnings = warningsOf(digest.reports);
  return (
    <Block title="About this digest">
      <dl class="about">
        <Fact term="Source">
          <a href={site.href(sourceUrl(digest.source.slug))}>{digest.source.name}</a>
        </Fact>
        {digest.topic && <Fact term="Topic">{digest.topic}</Fact>}
        <Fact term="File">
          <code>{digest.path}</code>
        </Fact>
        <Fact term="Format">{digest.format}</Fact>
        <Fact term="Entries">{number(digest.entries)}</Fact>
        <Fact term="Papers">{number(listings.length)}</Fact>
        <Fact term="Warnings">{warnings === 0 ? 'none' : number(warnings)}</Fact>
        <Fact term="Dates">
          <ul>
            {[...dates].sort().map((date) => (
              <li key={date}>
                <a href={site.href(dateUrl(date))}>{fullDate(date)}</a>
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
    </Block>
  );
}

function Fact({ term, children }: { term: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
