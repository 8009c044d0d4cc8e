/** The citation of a paper: BibTeX to copy, and metadata for reference managers. */
import { bibtex } from '../../src/cite/bibtex.ts';
import { citableOfPaper } from '../../src/cite/of-paper.ts';
import { monthOf } from '../../src/paper/identifier.ts';
import type { Paper } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { paperUrl } from '../../src/site/urls.ts';
import { plainText } from '../../src/text/index.ts';
import { arxivLink } from './arxiv.ts';

/** `site.js` shows the button and copies the text of the element its `data-copy` names. */
export function Cite({ paper }: { paper: Paper }) {
  return (
    <section class="cite" aria-labelledby="cite">
      <div class="cite-head">
        <h2 id="cite">Cite</h2>
        <button class="button" type="button" data-copy="bibtex" hidden>
          Copy BibTeX
        </button>
      </div>
      <pre id="bibtex">
        <code>{bibtex(citableOfPaper(paper))}</code>
      </pre>
    </section>
  );
}

/** Highwire tags, as Google Scholar and Zotero read them. */
export function CitationMeta({ site, paper }: { site: Site; paper: Paper }) {
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
    </>
  );
}
