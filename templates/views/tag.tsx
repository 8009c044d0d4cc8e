/** One tag: what it means, where its papers come from, and the papers, newest first, by month. */
import type { Tag } from '../../src/library/library.ts';
import { type ListPage, pagesFromOldest } from '../../src/library/pages.ts';
import { companionsOf } from '../../src/library/together.ts';
import type { Paper } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, listPage, tagIndexUrl, tagUrl } from '../../src/site/urls.ts';
import { Block, CountedList } from './aside.tsx';
import { fullDate, span } from './dates.ts';
import { FeedLinks, Follow } from './follow.tsx';
import { Layout } from './layout.tsx';
import { ListTools } from './list-tools.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { PageSteps } from './page-numbers.tsx';
import { asListings, PaperList } from './paper-list.tsx';
import { TagOrigin } from './tag-origin.tsx';
import { kindName, tagTitle } from './tag-words.ts';
import { TakeAwayNewest } from './take-away.tsx';
import { Trend } from './trend.tsx';
import { count } from './words.ts';

export interface TagProps {
  readonly site: Site;
  readonly tag: Tag;
  readonly list: ListPage<Paper>;
}

export function TagView({ site, tag, list }: TagProps) {
  const url = tagUrl(tag);
  const title = tagTitle(tag);
  const kindUrl = tag.kind === 'subject' ? undefined : tagIndexUrl(tag.kind);
  const page = {
    kind: 'tag',
    title: title + partSuffix(list),
    description: tag.description ?? `Papers tagged ${title}.`,
    url: listPage(url, list.number),
    section: 'tags',
    crumbs: [
      { name: 'Tags', url: tagIndexUrl() },
      ...(kindUrl ? [{ name: kindName(tag.kind).plural, url: kindUrl }] : []),
      { name: tag.name },
    ],
  } as const;
  // Totals stand on the first page alone: on the others, each new paper would change them all.
  const isFirst = list.number === 1;
  const aside = isFirst && (
    <>
      <TagAside site={site} tag={tag} />
      <Follow site={site} url={url} />
      <TakeAwayNewest site={site} url={url} papers={tag.papers.length} />
    </>
  );
  return (
    <Layout
      site={site}
      page={page}
      head={<FeedLinks site={site} url={url} />}
      aside={aside}
      asideLabel="About this tag"
    >
      <PageHead title={page.title} kicker={kindName(tag.kind).singular}>
        {tag.description && <p class="standfirst">{tag.description}</p>}
        {isFirst && <TagOrigin site={site} tag={tag} />}
        {isFirst && (
          <Facts facts={[count(tag.papers.length, 'paper'), count(tag.months.length, 'month')]} />
        )}
      </PageHead>
      <ListTools site={site} />
      <ByMonth site={site} tag={tag} list={list} />
      <PageSteps site={site} url={url} list={list} />
    </Layout>
  );
}

const monthOf = (paper: Paper): string => paper.date.value.slice(0, 7);

/** ` (March 2025 – April 2025, part 7)`: parts are counted from the oldest, so that they keep their numbers. */
function partSuffix({ number, items }: ListPage<Paper>): string {
  const [newest, oldest] = [items[0], items.at(-1)];
  if (number === 1 || !newest || !oldest) return '';
  return ` (${span(monthOf(oldest), monthOf(newest))}, part ${number})`;
}

function ByMonth({ site, tag, list }: TagProps) {
  const months = [...new Set(list.items.map(monthOf))];
  return months.map((month) => (
    <section key={month} class="group" aria-labelledby={`m-${month}`}>
      <div class="group-head">
        <h2 id={`m-${month}`}>
          <a href={site.href(dateUrl(month))}>{fullDate(month)}</a>
        </h2>
        {list.number === 1 && (
          <p class="count">
            {count(tag.months.find((other) => other.month === month)?.papers ?? 0, 'paper')}
          </p>
        )}
      </div>
      <PaperList
        site={site}
        level={3}
        dated
        listings={asListings(list.items.filter((paper) => monthOf(paper) === month))}
      />
    </section>
  ));
}

/** How the tag has fared, what goes with it, and the months to walk. */
function TagAside({ site, tag }: { site: Site; tag: Tag }) {
  const companions = companionsOf(site.library, tag);
  return (
    <>
      <Trend site={site} papers={tag.papers} />
      {companions.length > 0 && (
        <Block title="Goes with">
          <CountedList
            site={site}
            items={companions.map(({ tag: other, papers }) => ({
              name: other.name,
              url: tagUrl(other),
              papers,
            }))}
          />
        </Block>
      )}
      {tag.months.length > 1 && <Months site={site} tag={tag} />}
    </>
  );
}

/** Each month leads to where its papers begin, on whichever page of the list that is. */
function Months({ site, tag }: { site: Site; tag: Tag }) {
  const begin = new Map<string, number>();
  for (const { number, items } of pagesFromOldest(tag.papers)) {
    for (const month of items.map(monthOf)) if (!begin.has(month)) begin.set(month, number);
  }
  const items = tag.months.toReversed().map(({ month, papers }) => {
    const url = `${listPage(tagUrl(tag), begin.get(month) ?? 1)}#m-${month}`;
    return { name: fullDate(month), url, papers };
  });
  return (
    <Block title="Months">
      <CountedList site={site} items={items} />
    </Block>
  );
}
