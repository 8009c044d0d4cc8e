/** The archive in numbers: papers over time, tags over time, names, sources; each picture with its figures. */
import type { Source, Tag } from '../../src/library/library.ts';
import { papersOfSource } from '../../src/library/lookup.ts';
import { countsOn, weeksBetween } from '../../src/library/series.ts';
import { timelineOf } from '../../src/library/timeline.ts';
import type { Paper } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { authorUrl, sourceUrl, statisticsUrl, tagIndexUrl, tagUrl } from '../../src/site/urls.ts';
import { Bars, BarTable } from './chart.tsx';
import { fullDate } from './dates.ts';
import { Layout } from './layout.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { barOf, barsOf } from './trend.tsx';
import { count, number } from './words.ts';

const TAGS = 12;
const NAMES = 20;

export function StatisticsView({ site }: { site: Site }) {
  const { library } = site;
  const page = {
    kind: 'statistics',
    title: 'Statistics',
    description: `${count(library.papers.length, 'paper')} by week, subject, author and source.`,
    url: statisticsUrl(),
    section: 'archive',
    crumbs: [{ name: 'Statistics' }],
  } as const;
  return (
    <Layout site={site} page={page}>
      <PageHead title="Statistics">
        <Facts
          facts={[
            count(library.papers.length, 'paper'),
            count(library.entries, 'entry'),
            count(library.digests.length, 'digest'),
            count(library.days.length, 'day'),
          ]}
        />
      </PageHead>
      <Weeks site={site} />
      <Tags site={site} kind="subject" title="Subjects over time" />
      <Tags site={site} kind="category" title="arXiv categories over time" />
      <Sources site={site} />
      <Names site={site} />
    </Layout>
  );
}

function Weeks({ site }: { site: Site }) {
  const { weeks } = site.library;
  const [last, first] = [weeks[0]?.value, weeks.at(-1)?.value];
  if (!first || !last) return null;
  const counts = weeks.map(({ value, papers }) => ({ value, papers }));
  const bars = countsOn(weeksBetween(first, last), counts).map((one) => barOf('week', one));
  return (
    <section class="statistic" aria-labelledby="weeks">
      <h2 id="weeks">Papers per week</h2>
      <Bars title="Papers per week" bars={bars} />
      <WeeksNote papers={site.library.papers} listed={sumOf(weeks)} />
      <BarTable site={site} title="Papers per week" unit="Week" bars={bars} />
    </section>
  );
}

const sumOf = (weeks: readonly { readonly papers: number }[]): number =>
  weeks.reduce((sum, { papers }) => sum + papers, 0);

/** Why the bars do not add up to the papers of the site. */
function WeeksNote({ papers, listed }: { papers: readonly Paper[]; listed: number }) {
  const isDated = ({ seenIn }: Paper) => seenIn.some(({ date }) => date.precision === 'day');
  const undated = papers.filter((paper) => !isDated(paper)).length;
  const notes = [
    listed > papers.length - undated && 'A paper listed in two weeks counts in both.',
    undated > 0 &&
      `${count(undated, 'paper')} without a day ${undated === 1 ? 'is' : 'are'} in none.`,
  ].filter(Boolean);
  return notes.length > 0 ? <p class="note">{notes.join(' ')}</p> : null;
}

interface TagsProps {
  readonly site: Site;
  readonly kind: Tag['kind'];
  readonly title: string;
}

/** The largest tags of a kind, each in a picture of its own, all to the same scale. */
function Tags({ site, kind, title }: TagsProps) {
  const tags = site.library.tags.filter((tag) => tag.kind === kind).slice(0, TAGS);
  const { unit, values } = timelineOf(site.library);
  if (tags.length === 0 || values.length < 2) return null;
  const rows = tags.map((tag) => ({ tag, bars: barsOf(site, tag.papers) }));
  const most = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ papers }) => papers)));
  return (
    <section class="statistic" aria-labelledby={`${kind}-over-time`}>
      <h2 id={`${kind}-over-time`}>{title}</h2>
      <ul class="small-multiples">
        {rows.map(({ tag, bars }) => (
          <li key={tag.slug}>
            <h3>
              <a href={site.href(tagUrl(tag))}>{tag.name}</a>{' '}
              <span class="count">{number(tag.papers.length)}</span>
            </h3>
            <Bars title={`Papers per ${unit}`} bars={bars} most={most} />
          </li>
        ))}
      </ul>
      <Figures
        title={title}
        unit={unit}
        columns={rows.map(({ tag }) => tag.name)}
        rows={values.map((value, place) => ({
          name: barOf(unit, { value, papers: 0 }).name,
          figures: rows.map(({ bars }) => bars[place]?.papers ?? 0),
        }))}
      />
      <p class="block-more">
        <a href={site.href(tagIndexUrl(kind === 'category' ? kind : undefined))}>
          {kind === 'category' ? 'All arXiv categories' : 'All tags'}
        </a>
      </p>
    </section>
  );
}

interface FiguresProps {
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly string[];
  /** In order of time. */
  readonly rows: readonly { readonly name: string; readonly figures: readonly number[] }[];
}

/** The figures of several pictures in one table, newest first. */
function Figures({ title, unit, columns, rows }: FiguresProps) {
  return (
    <details class="chart-table">
      <summary>As a table</summary>
      <section class="table-scroll" tabindex={0} aria-label={`${title}, as a table`}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{unit === 'week' ? 'Week' : 'Month'}</th>
              {columns.map((name) => (
                <th key={name} scope="col" class="figure">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map(({ name, figures }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {figures.map((papers, place) => (
                  <td key={columns[place]} class="figure">
                    {number(papers)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Sources({ site }: { site: Site }) {
  const { sources } = site.library;
  if (sources.length === 0) return null;
  return (
    <section class="statistic" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <section class="table-scroll" tabindex={0} aria-label="Sources, as a table">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col" class="figure">
                Digests
              </th>
              <th scope="col" class="figure">
                Papers
              </th>
              <th scope="col">Newest</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <SourceRow key={source.slug} site={site} source={source} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function SourceRow({ site, source }: { site: Site; source: Source }) {
  const [newest] = source.digests;
  const date = newest && site.library.datesOf(newest).at(-1);
  return (
    <tr>
      <th scope="row">
        <a href={site.href(sourceUrl(source.slug))}>{source.name}</a>
      </th>
      <td class="figure">{number(source.digests.length)}</td>
      <td class="figure">{number(papersOfSource(site.library, source).length)}</td>
      <td>{date && fullDate(date)}</td>
    </tr>
  );
}

function Names({ site }: { site: Site }) {
  const { all } = site.library.authors;
  if (all.length === 0) return null;
  return (
    <section class="statistic" aria-labelledby="names">
      <h2 id="names">Names on most papers</h2>
      <ol class="author-index">
        {all.slice(0, NAMES).map(({ slug, name, papers }) => (
          <li key={slug}>
            <a href={site.href(authorUrl(slug))}>{name}</a>
            <span class="count">{number(papers.length)}</span>
          </li>
        ))}
      </ol>
      <p class="block-more">
        <a href={site.href(authorUrl())}>More names</a>
      </p>
    </section>
  );
}
