/** A month or a week: its papers, newest day first, in parts that keep what they hold. */
import { groupBy } from '../../src/library/group.ts';
import type { Listing, Period } from '../../src/library/library.ts';
import type { ListPage } from '../../src/library/pages.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, listPage } from '../../src/site/urls.ts';
import { entriesBeside, seenBefore } from './counts.ts';
import { fullDate, longDate, span } from './dates.ts';
import { ListTools } from './list-tools.tsx';
import { Facts } from './page-head.tsx';
import { PageSteps } from './page-numbers.tsx';
import { PaperList } from './paper-list.tsx';
import { count } from './words.ts';

export interface PeriodProps {
  readonly site: Site;
  readonly period: Period;
  readonly list: ListPage<Listing>;
  readonly read: boolean;
}

const dateOf = ({ sightings }: Listing): string => sightings[0]?.date.value ?? '';

/** `48 papers · 52 entries · 9 days · 3 seen before` */
export function PeriodCounts({ period }: { period: Period }) {
  const facts = [
    count(period.papers, 'paper'),
    ...entriesBeside(period.papers, period.entries),
    period.days.length > 1 && count(period.days.length, 'day'),
    ...seenBefore(period.papers - period.firstSeen, period.papers),
  ];
  return <Facts facts={facts} />;
}

/** ` (3–7 October 2025, part 2)`: parts are counted from the oldest, so that they keep their numbers. */
export function partSuffix({ number, items }: ListPage<Listing>): string {
  const dates = items.map(dateOf).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (number === 1 || !first || !last) return '';
  const when = first.length === last.length ? span(first, last) : fullDate(last);
  return ` (${when}, part ${number})`;
}

export function PeriodList({
  site,
  period,
  url,
  list,
  read,
}: PeriodProps & { readonly url: string }) {
  const groups = groupBy(list.items, dateOf);
  return (
    <>
      <ListTools
        site={site}
        grouped="day"
        listings={list.items}
        url={listPage(url, list.number)}
        read={read}
      />
      {[...groups].map(([date, listings]) => (
        <Group key={date} site={site} period={period} date={date} listings={listings} read={read} />
      ))}
      <PageSteps site={site} url={url} list={list} read={read} />
    </>
  );
}

interface GroupProps {
  readonly site: Site;
  readonly period: Period;
  readonly date: string;
  readonly listings: readonly Listing[];
  readonly read: boolean;
}

function Group({ site, period, date, listings, read }: GroupProps) {
  const day = period.days.find((one) => one.date === date);
  return (
    <section class="group" aria-labelledby={day ? `d-${date}` : 'day-unknown'}>
      <div class="group-head">
        {day ? (
          <h2 id={`d-${date}`}>
            <a href={site.href(dateUrl(date))}>{longDate(date)}</a>
          </h2>
        ) : (
          <h2 id="day-unknown">Day unknown</h2>
        )}
        <p class="count">{day ? count(day.listings.length, 'paper') : ''}</p>
      </div>
      {!day && (
        <p class="note">
          The digests of these papers give no day; their arXiv identifiers say {fullDate(date)}.
        </p>
      )}
      <PaperList site={site} level={3} sourced abstracts={read} listings={listings} />
    </section>
  );
}
