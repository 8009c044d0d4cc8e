/** What the search page shows before anything is asked: how to ask, and ways in for who has no words yet. */
import type { Month } from '../../src/library/library.ts';
import type { Site } from '../../src/site/site.ts';
import { archiveUrl, dateUrl, searchUrl, tagIndexUrl } from '../../src/site/urls.ts';
import { Block, type Counted, CountedList, countedTag } from './aside.tsx';
import { fullDate, shortDate, weekday } from './dates.ts';

const DAYS = 5;
const TAGS = 5;

/** Script shows it where nothing is asked; without script, what leads to papers is there at once. */
export function SearchGuide({ site }: { site: Site }) {
  return (
    <div id="search-guide" class="search-guide">
      <HowToSearch site={site} />
      <NewestDays site={site} />
      <LargestTags site={site} />
    </div>
  );
}

/** With a name and an identifier of this site, so that both can be tried. */
function HowToSearch({ site }: { site: Site }) {
  const paper = site.library.months[0]?.listings[0]?.paper;
  const name = paper?.authors[0]?.name;
  return (
    <section class="block how-to-search">
      <h2>How to search</h2>
      <dl>
        <dt>two words</dt>
        <dd>Papers that have both, in any order.</dd>
        <dt>"two words"</dt>
        <dd>In quotes: one after the other.</dd>
        {name && (
          <>
            <dt>
              <Example site={site} words={name} />
            </dt>
            <dd>A name: its papers come first.</dd>
          </>
        )}
        {paper && (
          <>
            <dt>
              <Example site={site} words={paper.id} />
            </dt>
            <dd>An arXiv identifier or link opens its paper.</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Example({ site, words }: { site: Site; words: string }) {
  return <a href={`${site.href(searchUrl())}?q=${encodeURIComponent(words)}`}>{words}</a>;
}

const countedMonth = ({ value, papers }: Month): Counted => ({
  name: fullDate(value),
  url: dateUrl(value),
  papers,
});

/** Or the newest months, where no digest gives a day. */
function NewestDays({ site }: { site: Site }) {
  const { days, months } = site.library;
  if (months.length === 0) return null;
  const newest = days.slice(0, DAYS).map(({ date, listings }) => ({
    name: `${shortDate(date)} ${weekday(date)}`,
    url: dateUrl(date),
    papers: listings.length,
  }));
  const items = newest.length > 0 ? newest : months.slice(0, DAYS).map(countedMonth);
  return (
    <Block title={newest.length > 0 ? 'Newest days' : 'Newest months'}>
      <CountedList site={site} items={items} />
      <p class="block-more">
        <a href={site.href(archiveUrl())}>The whole archive</a>
      </p>
    </Block>
  );
}

/** Subjects first: they are this site's own, for what digests and arXiv call by many names. */
function LargestTags({ site }: { site: Site }) {
  const { tags } = site.library;
  if (tags.length === 0) return null;
  const subjects = tags.filter(({ kind }) => kind === 'subject');
  const items = (subjects.length > 0 ? subjects : tags).slice(0, TAGS).map(countedTag);
  return (
    <Block title="Tags of most papers">
      <CountedList site={site} items={items} />
      <p class="block-more">
        <a href={site.href(tagIndexUrl())}>All tags</a>
      </p>
    </Block>
  );
}
