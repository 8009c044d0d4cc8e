/** How well the digests could be read, for those who keep the site: what is reported, by rule and by source. */
import { SEVERITIES, sumByRule, warningsOf } from '../../src/diagnostics.ts';
import type { Coverage } from '../../src/library/coverage.ts';
import type { SkippedFile, Source } from '../../src/library/library.ts';
import type { Site } from '../../src/site/site.ts';
import { healthUrl } from '../../src/site/urls.ts';
import { span } from './dates.ts';
import {
  daysOf,
  Figure,
  figuresOf,
  NOT_INDEXED,
  Nothing,
  Reports,
  RuleTable,
  Table,
  warningsInWords,
} from './health-parts.tsx';
import { Layout } from './layout.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { count, number } from './words.ts';

export function HealthView({ site }: { site: Site }) {
  const { digests, skipped, sources, entries, papers } = site.library;
  const reports = sumByRule([...digests, ...skipped].flatMap((file) => file.reports));
  const page = {
    kind: 'health',
    title: 'Health',
    description: 'How well the digests of this site could be read.',
    url: healthUrl(),
    crumbs: [{ name: 'Health' }],
  } as const;
  return (
    <Layout site={site} page={page} head={NOT_INDEXED}>
      <PageHead title="Health">
        <p class="standfirst">How well the digests could be read: for those who keep this site.</p>
        <Facts
          facts={[
            count(digests.length, 'digest'),
            count(entries, 'entry'),
            count(papers.length, 'paper'),
            warningsInWords(warningsOf(reports)),
          ]}
        />
      </PageHead>
      <section class="health-part">
        <h2>Sources</h2>
        <Sources site={site} sources={sources} />
      </section>
      <section class="health-part">
        <h2>What is reported</h2>
        <RuleTable reports={reports} />
      </section>
      {skipped.length > 0 && <Skipped files={skipped} />}
    </Layout>
  );
}

const COLUMNS = [
  { name: 'Source' },
  { name: 'Digests', figures: true },
  { name: 'Entries', figures: true },
  { name: 'Papers', figures: true },
  { name: 'First seen', figures: true },
  { name: 'Warnings', figures: true },
  { name: 'Dates' },
  { name: 'Weekdays missing' },
] as const;

function Sources({ site, sources }: { site: Site; sources: readonly Source[] }) {
  return (
    <Table label="Sources" columns={COLUMNS}>
      {sources.map(({ slug, name, digests }) => {
        const { entries, papers, firstSeen } = figuresOf(site, digests);
        const days = daysOf(site, digests);
        return (
          <tr key={slug}>
            <th scope="row">
              <a href={site.href(healthUrl(slug))}>{name}</a>
            </th>
            <Figure value={digests.length} />
            <Figure value={entries} />
            <Figure value={papers} />
            <Figure value={firstSeen} />
            <Figure value={warningsOf(digests.flatMap(({ reports }) => reports))} />
            <td>{days ? span(days.first, days.last) : 'no day known'}</td>
            <td>{days ? <Missing days={days} /> : <Nothing />}</td>
          </tr>
        );
      })}
    </Table>
  );
}

function Missing({ days: { rhythm, covered, weekdays } }: { days: Coverage }) {
  if (rhythm !== 'daily') return <>{rhythm === 'irregular' ? 'not daily' : 'too few days'}</>;
  const missing = weekdays - covered;
  return missing === 0 ? (
    <Nothing />
  ) : (
    <>
      {number(missing)} of {number(weekdays)}
    </>
  );
}

/** As many are named, the gravest first; the rest is a number. */
const MOST_FILES = 100;

function Skipped({ files }: { files: readonly SkippedFile[] }) {
  const rank = ({ reports }: SkippedFile) => SEVERITIES.indexOf(reports[0]?.severity ?? 'info');
  const shown = [...files].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_FILES);
  const more = files.length - shown.length;
  return (
    <section class="health-part">
      <h2>Files without papers</h2>
      <Table label="Files without papers" columns={[{ name: 'File' }, { name: 'Reported' }]}>
        {shown.map(({ path, reports }) => (
          <tr key={path}>
            <th scope="row">
              <code>{path}</code>
            </th>
            <td>
              <Reports reports={reports} />
            </td>
          </tr>
        ))}
      </Table>
      {more > 0 && (
        <p class="health-note">
          And {number(more)} more; <code>npm run check</code> names them all.
        </p>
      )}
    </section>
  );
}
