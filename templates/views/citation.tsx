/** The citation of a paper: BibTeX to read and copy, and metadata for reference managers and search engines. */
import { bibtex } from '../../src/cite/bibtex.ts';
import { citableOfPaper } from '../../src/cite/of-paper.ts';
import { arxivUrl, monthOf } from '../../src/paper/identifier.ts';
import type { Paper } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { cardUrl, paperUrl } from '../../src/site/urls.ts';
import { plainText } from '../../src/text/index.ts';
import { arxivLink } from './arxiv.ts';
import { DataBlock } from './data-block.tsx';

/** `cite.js` offers it in all formats, to copy and to download; without script, BibTeX can be copied by hand. */
export function Cite({ paper }: { paper: Paper }) {
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">Cite</h2>
      <pre id="bibtex" dir="ltr">
        <code>{bibtex(citableOfPaper(paper, { abstract: false }))}</code>
      </pre>
    </section>
  );
}

interface MetaProps {
  readonly site: Site;
  readonly paper: Paper;
}

/** Highwire tags, as Google Scholar, Zotero and `cite.js` read them, and what search engines read. */
export function CitationMeta({ site, paper }: MetaProps) {
  return (
    <>
      <meta name="citation_title" content={plainText(paper.title)} />
      {paper.authors.map(({ name }, index) => (
        <meta key={`${index} ${name}`} name="citation_author" content={name} />
      ))}
      <meta name="citation_publication_date" content={monthOf(paper.id).replace('-', '/')} />
      <meta name="citation_arxiv_id" content={paper.id} />
      <meta name="citation_pdf_url" content={arxivLink(paper, 'pdf')} />
      <meta name="citation_abstract_html_url" content={site.absolute(paperUrl(paper.id))} />
      {paper.tags.map(({ name, slug }) => (
        <meta key={slug} name="citation_keywords" content={name} />
      ))}
      <DataBlock type="application/ld+json" value={scholarlyArticle({ site, paper })} />
    </>
  );
}

/** The paper in the words of schema.org. */
function scholarlyArticle({ site, paper }: MetaProps): unknown {
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: plainText(paper.title),
    author: paper.authors.map(({ name }) => ({ '@type': 'Person', name })),
    datePublished: monthOf(paper.id),
    identifier: `arXiv:${paper.id}`,
    url: site.absolute(paperUrl(paper.id)),
    ...(paper.date.precision === 'day' && { image: site.absolute(cardUrl(paper.date.value)) }),
    sameAs: arxivUrl(paper.id, 'abs'),
    publisher: { '@type': 'Organization', name: 'arXiv' },
  };
}
