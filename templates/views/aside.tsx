/** The pieces an aside is made of. */
import type { ComponentChildren } from 'preact';
import type { Tag } from '../../src/library/library.ts';
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

/** The most frequent subjects, and the way to all of them. */
export function TopSubjects({ site, limit = 10 }: { site: Site; limit?: number }) {
  const subjects = site.library.tags.filter((tag) => tag.kind === 'subject');
  if (subjects.length === 0) return null;
  return (
    <Block title="Subjects">
      <CountedList site={site} items={subjects.slice(0, limit).map(countedTag)} />
      <p class="block-more">
        <a href={site.href(tagIndexUrl())}>All {count(site.library.tags.length, 'tag')}</a>
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
