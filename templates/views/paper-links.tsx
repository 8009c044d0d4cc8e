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

export function PaperLinks({ paper }: { paper: Paper }) {
  const others = paper.links.filter(({ kind }) => kind !== 'abs' && kind !== 'pdf');
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
