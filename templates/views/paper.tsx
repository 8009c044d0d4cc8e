/** The page of one paper: everything the digests gave, and where they gave it. */

import { papersBeside } from '../../src/library/lookup.ts';
import type { Paper } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { cardUrl, dateUrl, paperUrl } from '../../src/site/urls.ts';
import { plainText } from '../../src/text/index.ts';
import { arxivLink } from './arxiv.ts';
import { Authors } from './authors.tsx';
import { CitationMeta, Cite } from './citation.tsx';
import { dateCrumbs } from './crumbs.tsx';
import { fullDate } from './dates.ts';
import { Earlier } from './earlier.tsx';
import { Keeping } from './keeping.tsx';
import { Layout } from './layout.tsx';
import { leadOf } from './lead.ts';
import { PaperAside } from './paper-aside.tsx';
import { PaperLinks } from './paper-links.tsx';
import { RelatedPapers } from './related.tsx';
import { RichText, Summary } from './rich-text.tsx';

export function PaperView({ site, paper }: { site: Site; paper: Paper }) {
  const page = {
    kind: 'paper-page',
    title: plainText(paper.title),
    description: plainText(descriptionOf(paper)),
    url: paperUrl(paper.id),
    crumbs: [...dateCrumbs(paper.date.value), { name: paper.id }],
    scripts: ['cite.js'],
    ...(paper.date.precision === 'day' && { image: cardUrl(paper.date.value) }),
  };
  return (
    <Layout
      site={site}
      page={page}
      head={<CitationMeta site={site} paper={paper} />}
      aside={<PaperAside site={site} paper={paper} />}
      asideLabel="About this paper"
    >
      <article>
        <RichText as="h1" class="paper-heading" source={paper.title} />
        {paper.translations.map(
          ({ lang, title }) =>
            title && (
              <RichText
                key={lang}
                as="p"
                class="title-other"
                lang={lang}
                dir="auto"
                source={title}
              />
            ),
        )}
        <Authors site={site} paper={paper} />
        <PaperLinks paper={paper} />
        <Keeping paper={paper} />
        <Summaries paper={paper} />
        <Abstracts paper={paper} />
        <Earlier site={site} paper={paper} />
        <Cite paper={paper} />
      </article>
      <RelatedPapers site={site} paper={paper} />
      <Beside site={site} paper={paper} />
    </Layout>
  );
}

function descriptionOf(paper: Paper): string {
  const [summary] = paper.summaries;
  if (summary) return summary.text;
  return paper.abstract ? leadOf(paper.abstract).lead : paper.title;
}

const LABELS: ReadonlyMap<string, string> = new Map([
  ['motivation', 'Why'],
  ['method', 'How'],
]);

/** The digests' own words, under short labels. */
function Summaries({ paper }: { paper: Paper }) {
  if (paper.summaries.length === 0) return null;
  return (
    <dl class="summaries">
      {paper.summaries.map(({ kind, label, text }) => (
        <div key={label} class={`summary-${kind === 'method' ? 'how' : 'why'}`}>
          <dt>{LABELS.get(kind) ?? label}</dt>
          <Summary as="dd" source={text} />
        </div>
      ))}
    </dl>
  );
}

function Abstracts({ paper }: { paper: Paper }) {
  return (
    <>
      {paper.abstract && (
        <section class="abstract" aria-labelledby="abstract">
          <h2 id="abstract">Abstract</h2>
          <RichText as="p" source={paper.abstract} lost={arxivLink(paper, 'abs')} />
        </section>
      )}
      {paper.translations.map(
        ({ lang, abstract }) =>
          abstract && (
            <section key={lang} class="abstract" aria-labelledby={`abstract-${lang}`}>
              <h2 id={`abstract-${lang}`}>Abstract in {languageName(lang)}</h2>
              <RichText
                as="p"
                lang={lang}
                dir="auto"
                source={abstract}
                lost={arxivLink(paper, 'abs')}
              />
            </section>
          ),
      )}
    </>
  );
}

/** English names; a code Intl does not know stands for itself. */
function languageName(lang: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
}

/** The papers before and after this one on the same day (or in the same undated month). */
function Beside({ site, paper }: { site: Site; paper: Paper }) {
  const { before, after } = papersBeside(site.library, paper);
  if (!before && !after) return null;
  return (
    <nav class="beside" aria-label={`Other papers of ${fullDate(paper.date)}`}>
      {before && <BesideLink site={site} paper={before} rel="prev" label="Previous" />}
      {after && <BesideLink site={site} paper={after} rel="next" label="Next" />}
      <a class="beside-all" href={site.href(dateUrl(paper.date))}>
        All papers of {fullDate(paper.date)}
      </a>
    </nav>
  );
}

interface BesideLinkProps {
  readonly site: Site;
  readonly paper: Paper;
  readonly rel: 'prev' | 'next';
  readonly label: string;
}

function BesideLink({ site, paper, rel, label }: BesideLinkProps) {
  return (
    <a class={`beside-${rel}`} rel={rel} href={site.href(paperUrl(paper.id))}>
      <span class="beside-label">{label}</span>
      <RichText class="beside-title" source={paper.title} unlinked />
    </a>
  );
}
