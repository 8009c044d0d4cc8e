/** The papers to take away as data: what the files hold, field by field, and the files. */
import { paperFields } from '../../src/paper/fields.ts';
import { type DataSummary, summaryOf } from '../../src/site/data-files.ts';
import type { Site } from '../../src/site/site.ts';
import { dataUrl } from '../../src/site/urls.ts';
import { fullDate } from './dates.ts';
import { Layout } from './layout.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { count, number } from './words.ts';

export function DataPageView({ site }: { site: Site }) {
  const months = site.all.dataFiles.map(summaryOf);
  const bytes = months.reduce((sum, month) => sum + month.bytes, 0);
  const page = {
    kind: 'data',
    title: 'Data',
    description: 'The papers of this site as NDJSON, a file of each month.',
    url: dataUrl(),
    crumbs: [{ name: 'Data' }],
  } as const;
  return (
    <Layout site={site} page={page}>
      <PageHead title="Data">
        <p class="standfirst">
          Everything this site knows of its papers, a file of each month, one paper a line.
        </p>
        <Facts facts={[count(site.library.papers.length, 'paper'), size(bytes)]} />
      </PageHead>
      <About site={site} />
      <Months site={site} months={months} />
      <Fields />
    </Layout>
  );
}

/** `340 KB`, `12 MB`: thousands of bytes, as files are counted. */
function size(bytes: number): string {
  if (bytes < 1_000_000) return `${number(Math.ceil(bytes / 1000))} KB`;
  return `${number(Math.round(bytes / 1_000_000))} MB`;
}

function About({ site }: { site: Site }) {
  const file = (name: string) => site.href(dataUrl(name));
  return (
    <p class="data-about">
      The files are NDJSON: each line is a JSON object. A paper is in the file of the month it was
      first listed in. <a href={file('index.json')}>index.json</a> lists the files, for programs;{' '}
      <a href={file('paper.schema.json')}>paper.schema.json</a> is the JSON Schema of a line. Titles
      and abstracts are their authors’, the summaries are the digests’.
    </p>
  );
}

function Months({ site, months }: { site: Site; months: readonly DataSummary[] }) {
  return (
    <section class="group" aria-labelledby="files">
      <div class="group-head">
        <h2 id="files">Files</h2>
      </div>
      <ul class="data-files">
        {months.map(({ month, papers, bytes }) => (
          <li key={month}>
            <a class="action" href={site.href(dataUrl(`${month}.ndjson`))} download>
              {fullDate(month)}
            </a>
            <span class="count">
              {count(papers, 'paper')}, {size(bytes)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fields() {
  return (
    <section class="group" aria-labelledby="fields">
      <div class="group-head">
        <h2 id="fields">Fields</h2>
      </div>
      <dl class="data-fields">
        {paperFields().map(({ path, type, optional, meaning }) => (
          <div key={path}>
            <dt>
              <code>{path}</code>
              <span class="data-type">
                {type}
                {optional && ', may be missing'}
              </span>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
