/** The pieces an aside is made of. */
import type { ComponentChildren } from 'preact';
import type { Listing, Tag } from '../../src/library/library.ts';
import { countSubjects } from '../../src/library/subjects.ts';
import type { Site } from '../../src/site/site.ts';
import { sourceUrl, tagIndexUrl, tagUrl } from '../../src/site/urls.ts';
import { count, number } from './words.ts';

/** A titled block of the aside. */
export function Block({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="block">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export interface Counted {
  readonly name: string;
  readonly url: string;
  readonly papers: number;
}

/** Names with their number of papers, in one column of figures. */
export function CountedList({ site, items }: { site: Site; items: readonly Counted[] }) {
  return (
    <ul class="counted">
      {items.map(({ name, url, papers }) => (
        <li key={url}>
          <a href={site.href(url)}>{name}</a> <span class="count">{number(papers)}</span>
        </li>
      ))}
    </ul>
  );
}

export const countedTag = (tag: Tag): Counted => ({
  name: tag.name,
  url: tagUrl(tag),
  papers: tag.papers.length,
});

const MOST_SUBJECTS = 10;

/** The most frequent subjects of the whole site. */
export function TopSubjects({ site }: { site: Site }) {
  const subjects = site.library.tags.filter((tag) => tag.kind === 'subject');
  return <SubjectBlock site={site} title="Subjects" items={subjects.map(countedTag)} />;
}

/** The most frequent subjects among the papers that a page lists. */
export function SubjectsOf({
  site,
  title,
  listings,
}: {
  site: Site;
  title: string;
  listings: Iterable<Pick<Listing, 'paper'>>;
}) {
  const papers = new Set(Array.from(listings, (listing) => listing.paper));
  const items = countSubjects(papers).map(({ subject, papers }) => ({
    name: subject.name,
    url: tagUrl(subject),
    papers,
  }));
  return <SubjectBlock site={site} title={title} items={items} />;
}

function SubjectBlock({
  site,
  title,
  items,
}: {
  site: Site;
  title: string;
  items: readonly Counted[];
}) {
  if (items.length === 0) return null;
  return (
    <Block title={title}>
      <CountedList site={site} items={items.slice(0, MOST_SUBJECTS)} />
      <p class="block-more">
        <a href={site.href(tagIndexUrl())}>All tags</a>
      </p>
    </Block>
  );
}

/** Where the site's papers come from. */
export function SourceList({ site }: { site: Site }) {
  return (
    <Block title="Sources">
      <ul class="counted">
        {site.library.sources.map(({ slug, name, digests }) => (
          <li key={slug}>
            <a href={site.href(sourceUrl(slug))}>{name}</a>{' '}
            <span class="count">{count(digests.length, 'digest')}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
