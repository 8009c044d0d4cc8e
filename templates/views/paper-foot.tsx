/** The last line of a paper in a list: its abstract on demand, date, identifier, tags, PDF. */
import { arxivUrl } from '../../src/paper/identifier.ts';
import type { Paper, TagRef } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, paperUrl, tagUrl } from '../../src/site/urls.ts';
import { arxivLink } from './arxiv.ts';
import { shortDate } from './dates.ts';
import { leadOf } from './lead.ts';
import { RichText } from './rich-text.tsx';

export interface FootOptions {
  readonly site: Site;
  /** Show each paper's date, on pages that are not about one date. */
  readonly dated?: boolean;
  /** Whether each paper's abstract is there, opened; else a link leads to it. */
  readonly abstracts?: boolean;
}

type Footed = FootOptions & { readonly paper: Paper };

export function PaperFoot({ paper, site, dated, abstracts }: Footed) {
  return (
    <div class="paper-foot">
      <Marks site={site} paper={paper} dated={dated ?? false} />
      <span class="paper-actions">
        <a class="action" href={arxivLink(paper, 'pdf')}>
          PDF
        </a>
      </span>
      {abstracts ? <Abstract paper={paper} /> : <AbstractLink site={site} paper={paper} />}
    </div>
  );
}

/** The same of what is at hand of every paper. */
export function BareFoot({ paper, site, dated }: Footed) {
  return (
    <div class="paper-foot">
      <Marks site={site} paper={paper} dated={dated ?? false} />
      <span class="paper-actions">
        <a class="action" href={arxivUrl(paper.id, 'pdf')}>
          PDF
        </a>
      </span>
    </div>
  );
}

/** Date, identifier and tags. */
function Marks({ paper, site, dated }: { paper: Paper; site: Site; dated: boolean }) {
  const tags = shownTags(paper);
  return (
    <div class="paper-marks">
      {dated && (
        <a class="paper-date" href={site.href(dateUrl(paper.date))}>
          <time datetime={paper.date.value}>{shortDate(paper.date)}</time>
        </a>
      )}
      <span class="paper-id">{paper.id}</span>
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((ref) => (
            <li key={tagUrl(ref)}>
              <a href={site.href(tagUrl(ref))}>{ref.name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** To the paper's page; script opens the abstract here. */
function AbstractLink({ site, paper }: { site: Site; paper: Paper }) {
  if (!paper.abstract) return null;
  return (
    <a class="abstract-link" href={`${site.href(paperUrl(paper.id))}#abstract`}>
      Abstract
    </a>
  );
}

/** The abstract, or what the lead has left of it, to be folded away without script. */
function Abstract({ paper }: { paper: Paper }) {
  if (!paper.abstract) return null;
  const whole = paper.summaries.length > 0;
  const text = whole ? paper.abstract : leadOf(paper.abstract).rest;
  if (!text) return null;
  return (
    <details class="paper-abstract" open>
      <summary>{whole ? 'Abstract' : 'Read on'}</summary>
      <RichText as="p" source={text} lost={arxivLink(paper, 'abs')} />
    </details>
  );
}

/** Four at most: subjects first, then arXiv's categories, then topics. */
function shownTags({ tags }: Paper): TagRef[] {
  return (['subject', 'category', 'topic'] as const)
    .flatMap((kind) => tags.filter((tag) => tag.kind === kind))
    .slice(0, 4);
}
