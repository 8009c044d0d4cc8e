/** The health of one source: its days and those it lacks, and what is reported of each digest. */
import { sumByRule, warningsOf } from '../../src/diagnostics.ts';
import type { Coverage, Gap } from '../../src/library/coverage.ts';
import type { DigestRecord, Source } from '../../src/library/library.ts';
import type { ListPage } from '../../src/library/pages.ts';
import type { Site } from '../../src/site/site.ts';
import { healthUrl, listPage, sourceUrl } from '../../src/site/urls.ts';
import { span } from './dates.ts';
import {
  daysOf,
  Figure,
  figuresOf,
  NOT_INDEXED,
  Reports,
  RuleTable,
  Table,
  warningsInWords,
} from './health-parts.tsx';
import { Layout } from './layout.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { PageSteps, partSuffix } from './page-numbers.tsx';
import { datesOf } from './source.tsx';
import { count, number } from './words.ts';

export interface HealthSourceProps {
  readonly site: Site;
  readonly source: Source;
  /** The digests of this page, newest first. */
  readonly list: ListPage<DigestRecord>;
}

export function HealthSourceView({ site, source, list }: HealthSourceProps) {
  const url = healthUrl(source.slug);
  const title = source.name + partSuffix(list);
  // Totals stand on the first page alone: on the others, each new digest would change them all.
  const isFirst = list.number === 1;
  const page = {
    kind: 'health',
    title: `Health of ${title}`,
    description: `How well the digests of ${source.name} could be read.`,
    url: listPage(url, list.number),
    crumbs: [{ name: 'Health', url: healthUrl() }, { name: source.name }],
  } as const;
  return (
    <Layout site={site} page={page} head={NOT_INDEXED}>
      <PageHead title={title} kicker="Health">
        <Facts
          facts={[
            ...(isFirst ? totalsOf(site, source) : [datesOf(site, list.items)].filter(Boolean)),
            <a key="source" href={site.href(sourceUrl(source.slug))}>
              Source page
            </a>,
          ]}
        />
      </PageHead>
      {isFirst && <Days days={daysOf(site, source.digests)} />}
      <section class="health-part">
        <h2>Digests</h2>
        <Digests site={site} digests={list.items} />
        <PageSteps site={site} url={url} list={list} />
      </section>
      <section class="health-part">
        <h2>What is reported</h2>
        <RuleTable reports={sumByRule(list.items.flatMap((digest) => digest.reports))} />
      </section>
    </Layout>
  );
}

function totalsOf(site: Site, { digests }: Source): string[] {
  const { entries, papers, firstSeen } = figuresOf(site, digests);
  return [
    count(digests.length, 'digest'),
    count(entries, 'entry'),
    count(papers, 'paper'),
    `${number(firstSeen)} first seen here`,
    warningsInWords(warningsOf(digests.flatMap(({ reports }) => reports))),
  ];
}

/** So many gaps stand open, so many more can be opened; the newest matter. */
const [OPEN_GAPS, MOST_GAPS] = [12, 200];

function Days({ days }: { days: Coverage | undefined }) {
  if (!days) return null;
  const { missing } = days;
  const gaps = [...missing].reverse();
  const earlier = gaps.slice(OPEN_GAPS);
  return (
    <section class="health-part">
      <h2>Days missing</h2>
      <p class="health-note">
        {daysInWords(days)} {verdict(days)}
      </p>
      <Gaps gaps={gaps.slice(0, OPEN_GAPS)} />
      {earlier.length > 0 && (
        <details class="earlier">
          <summary>{count(earlier.length, 'earlier gap')}</summary>
          <Gaps gaps={earlier.slice(0, MOST_GAPS)} />
          {earlier.length > MOST_GAPS && (
            <p class="health-note">And {number(earlier.length - MOST_GAPS)} before these.</p>
          )}
        </details>
      )}
    </section>
  );
}

function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null;
  return (
    <ul class="gaps">
      {gaps.map(({ first, last, weekdays }) => (
        <li key={first}>
          {span(first, last)}
          {weekdays > 1 && <span class="count"> {count(weekdays, 'weekday')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** `Digests on 13 days, 8 October – 13 November 2025.` */
const daysInWords = ({ days, first, last }: Coverage): string =>
  `Digests on ${count(days, 'day')}, ${span(first, last)}.`;

function verdict({ rhythm, covered, weekdays }: Coverage): string {
  const share = `${number(covered)} of ${count(weekdays, 'weekday')}`;
  if (rhythm === 'unknown') return 'These are too few to say whether days are missing.';
  if (rhythm === 'irregular') return `With ${share} it is not daily, so no day counts as missing.`;
  return covered === weekdays
    ? 'No weekday is missing.'
    : `${count(weekdays - covered, 'weekday')} of ${number(weekdays)} without a digest:`;
}

const COLUMNS = [
  { name: 'Digest' },
  { name: 'Dates' },
  { name: 'Entries', figures: true },
  { name: 'Papers', figures: true },
  { name: 'First seen', figures: true },
  { name: 'Reported' },
] as const;

function Digests({ site, digests }: { site: Site; digests: readonly DigestRecord[] }) {
  return (
    <Table label="Digests" columns={COLUMNS}>
      {digests.map((digest) => {
        const { papers, firstSeen } = figuresOf(site, [digest]);
        return (
          <tr key={digest.slug}>
            <th scope="row">
              <a href={site.href(sourceUrl(digest.slug))}>{digest.title}</a>
              <code class="file">{digest.path}</code>
            </th>
            <td>{datesOf(site, [digest])}</td>
            <Figure value={digest.entries} />
            <Figure value={papers} />
            <Figure value={firstSeen} />
            <td>
              <Reports reports={digest.reports} />
            </td>
          </tr>
        );
      })}
    </Table>
  );
}
