/** Links of a paper: arXiv's pages, and code and project pages named in its text. */
import { renderText } from '../text/index.ts';
import { arxivUrl } from './identifier.ts';
import type { Identifier, Link } from './schema.ts';

const CODE_HOSTS =
  /^(?:www\.)?(?:github\.com|gitlab\.[a-z.]+|bitbucket\.org|codeberg\.org|gitee\.com|huggingface\.co|modelscope\.cn|anonymous\.4open\.science|zenodo\.org|kaggle\.com)$/;

function kindOf(url: URL): Link['kind'] | undefined {
  if (/(?:^|\.)arxiv\.org$/.test(url.hostname) || /^(?:dx\.)?doi\.org$/.test(url.hostname))
    return undefined;
  return CODE_HOSTS.test(url.hostname) ? 'code' : 'project';
}

/** The address as a link, when it is one that a page may hold: `http` or `https`, with a host. */
export function parseLink(address: string): Link | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const kind = url.username === '' && url.hostname.includes('.') ? kindOf(url) : undefined;
  return kind && { kind, url: url.href };
}

/** The paper's pages on arXiv, then the code and project links its texts and `code` fields name, each once. */
export function linksOf(
  id: Identifier,
  texts: readonly string[],
  addresses: readonly string[],
): Link[] {
  const found = [
    ...addresses,
    ...texts.flatMap((text) =>
      text.includes('://') || text.includes('\\') ? renderText(text).links : [],
    ),
  ];
  const named = found.map(parseLink).filter((link) => link !== undefined);
  const unique = new Map(named.map((link) => [link.url, link]));
  return [
    { kind: 'abs', url: arxivUrl(id, 'abs') },
    { kind: 'pdf', url: arxivUrl(id, 'pdf') },
    { kind: 'html', url: arxivUrl(id, 'html') },
    ...unique.values(),
  ];
}
