/** The links of a paper: arXiv's pages, and the code and project pages its digests name. */
import type { Link, Paper } from '../../src/paper/schema.ts';
import { arxivLink } from './arxiv.ts';

/** `github.com/owner/name`: what a reader wants to know before following a link. */
function shortAddress(url: string): string {
  const { host, pathname } = new URL(url);
  const path = pathname.replace(/\/$/, '').split('/').slice(0, 3).join('/');
  return host.replace(/^www\./, '') + path;
}

function nameOf({ kind, url }: Link): string {
  if (kind === 'html') return 'HTML';
  return `${kind === 'code' ? 'Code' : 'Project'}: ${shortAddress(url)}`;
}

/** arXiv makes HTML of papers since December 2023. */
const FIRST_HTML = '2312';

/** Where else a paper is shown and talked about. */
export function elsewhere({
  id,
}: Pick<Paper, 'id'>): { readonly name: string; readonly url: string }[] {
  const isNew = /^\d{4}\./.test(id);
  return [
    ...(isNew ? [{ name: 'Hugging Face', url: `https://huggingface.co/papers/${id}` }] : []),
    { name: 'alphaXiv', url: `https://www.alphaxiv.org/abs/${id}` },
    { name: 'Semantic Scholar', url: `https://www.semanticscholar.org/arxiv/${id}` },
    {
      name: 'Google Scholar',
      url: `https://scholar.google.com/scholar_lookup?arxiv_id=${encodeURIComponent(id)}`,
    },
  ];
}

export function PaperLinks({ paper }: { paper: Paper }) {
  const others = paper.links.filter(({ kind }) => kind !== 'abs' && kind !== 'pdf');
  const isKnown = others.some(({ kind }) => kind === 'html');
  const hasHtml = !isKnown && /^\d{4}\./.test(paper.id) && paper.id.slice(0, 4) >= FIRST_HTML;
  return (
    <ul class="paper-links">
      <li>
        <a class="button primary" href={arxivLink(paper, 'pdf')}>
          PDF
        </a>
      </li>
      <li>
        <a class="action" href={arxivLink(paper, 'abs')}>
          arXiv {paper.id}
        </a>
      </li>
      {hasHtml && (
        <li>
          <a class="action" href={`https://arxiv.org/html/${paper.id}`}>
            HTML
          </a>
        </li>
      )}
      {others.map((link) => (
        <li key={`${link.kind} ${link.url}`}>
          <a class="action" href={link.url}>
            {nameOf(link)}
          </a>
        </li>
      ))}
      <li>
        <a class="action" href="#cite">
          Cite
        </a>
      </li>
    </ul>
  );
}
