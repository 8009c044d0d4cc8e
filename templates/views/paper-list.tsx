/** Papers as every list shows them. The search page's script writes the same markup. */
import { renderToString } from 'preact-render-to-string';
import { flat } from '../../src/flat.ts';
import type { Library, Listing } from '../../src/library/library.ts';
import type { Paper } from '../../src/paper/schema.ts';
import { Recent } from '../../src/recent.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, paperUrl } from '../../src/site/urls.ts';
import { arxivLink } from './arxiv.ts';
import { ByLine } from './authors.tsx';
import { fullDate } from './dates.ts';
import { leadOf } from './lead.ts';
import { sourcesOf } from './list-tools.tsx';
import { BareFoot, type FootOptions, PaperFoot } from './paper-foot.tsx';
import { RichText, Summary } from './rich-text.tsx';

export interface ListOptions extends FootOptions {
  /** Level of the papers' headings: one below the heading the list stands under. */
  readonly level: 2 | 3;
  /** Each paper says which sources list it here, so that it can be grouped by them. */
  readonly sourced?: boolean;
}

/** Papers by name alone, where a page lists many that are far apart in time: nothing of them is read from disk. */
export function TitleList({ site, papers }: { site: Site; papers: readonly Paper[] }) {
  return (
    <ol class="papers titles">
      {papers.map((paper) => (
        <li key={paper.id} class="paper" data-paper={paper.id}>
          <h3 class="paper-title">
            <a href={site.href(paperUrl(paper.id))}>
              <RichText source={paper.title} unlinked />
            </a>
          </h3>
          <ByLine paper={paper} href={site.href(paperUrl(paper.id))} />
          <BareFoot site={site} paper={paper} dated />
        </li>
      ))}
    </ol>
  );
}

export interface PaperListProps extends ListOptions {
  readonly listings: readonly Listing[];
}

export function PaperList({ listings, ...options }: PaperListProps) {
  return (
    <ol class="papers">
      {listings.map((listing) => (
        <PaperItem key={listing.paper.id} listing={listing} {...options} />
      ))}
    </ol>
  );
}

/** Papers outside any listing, e.g. on a tag page. */
export const asListings = (papers: readonly Paper[]): Listing[] =>
  papers.map((paper) => ({ paper, sightings: paper.seenIn }));

function PaperItem({ listing, ...options }: ListOptions & { listing: Listing }) {
  const { paper, seenBefore } = listing;
  const { site, level, dated, abstracts, sourced } = options;
  // A paper stands on the pages of its days, digests and tags: what they say of it is made once.
  const { heads, feet } = madeFor(site);
  const head = heads.get(`${level} ${paper.id}`, () =>
    flat(renderToString(<Head site={site} paper={paper} level={level} />)),
  );
  const foot = feet.get(`${dated} ${abstracts} ${paper.id}`, () =>
    flat(renderToString(<PaperFoot paper={paper} {...options} />)),
  );
  const before = seenBefore ? renderToString(<Before site={site} date={seenBefore} />) : '';
  const sources = sourced ? sourcesOf(site, listing) : undefined;
  return (
    <li
      class="paper"
      data-paper={paper.id}
      data-date={paper.date.value}
      data-source={sources}
      dangerouslySetInnerHTML={{ __html: before + head + foot }}
    />
  );
}

interface Made {
  readonly heads: Recent<string>;
  readonly feet: Recent<string>;
}

const made = new WeakMap<Library, Map<string, Made>>();
/** Those of some days, a kilobyte or two each. */
const KEPT = 2048;

/** What was made for a site; the same library may stand at several base paths. */
function madeFor({ library, basePath }: Site): Made {
  const sites = made.get(library) ?? new Map<string, Made>();
  made.set(library, sites);
  const known = sites.get(basePath) ?? { heads: new Recent(KEPT), feet: new Recent(KEPT) };
  sites.set(basePath, known);
  return known;
}

function Before({ site, date }: { site: Site; date: string }) {
  return (
    <p class="paper-before">
      <strong>Seen before</strong> on <a href={site.href(dateUrl(date))}>{fullDate(date)}</a>
    </p>
  );
}

type HeadProps = Pick<ListOptions, 'site' | 'level'> & { readonly paper: Paper };

function Head({ site, paper, level }: HeadProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      <Heading class="paper-title">
        <a href={site.href(paperUrl(paper.id))}>
          <RichText source={paper.title} unlinked />
        </a>
      </Heading>
      <ByLine paper={paper} href={site.href(paperUrl(paper.id))} />
      <Digested paper={paper} />
    </>
  );
}

function summaryOf(paper: Paper, kind: string): string | undefined {
  return paper.summaries.find((summary) => summary.kind === kind)?.text;
}

/** Why and how in the digest's words; without them, the abstract's first sentences. */
function Digested({ paper }: { paper: Paper }) {
  const why = summaryOf(paper, 'motivation') ?? paper.summaries[0]?.text;
  const how = summaryOf(paper, 'method');
  if (!why && !how) {
    return paper.abstract ? (
      <RichText
        as="p"
        class="paper-lead"
        source={leadOf(paper.abstract).lead}
        lost={arxivLink(paper, 'abs')}
      />
    ) : null;
  }
  return (
    <>
      {why && <Summary as="p" class="paper-why" source={why} />}
      {how && how !== why && <Summary as="p" class="paper-how" source={how} />}
    </>
  );
}
