/** What a field with a link holds: the address of the paper, others, and words that belong to no field. */
import { addressesIn, BARE_ADDRESS } from './field-reader.ts';
import { parseIdentifier } from './identifier.ts';
import { fold } from './prose.ts';

/** A Markdown link to an address, which may be missing or have parentheses of its own. */
const LINK = /\]\(((?:[^()\s]|\([^()\s]*\))*)\)/;
/** The same with the words that it is shown by. */
const WHOLE_LINK = /!?\[[^[\]]*\]\((?:[^()\s]|\([^()\s]*\))*\)/g;
/** What links are called. */
const NAMES =
  /\b(?:arxiv(?:\.org)?|pdf|abs(?:tract)?|html|links?|url|paper|page|doi|code|project|github|and|or)\b/gi;

/**
 * The address in a value: of a Markdown link, in angle brackets, or bare; empty where a link leads nowhere. One of arXiv
 * before others.
 */
export function addressIn(value: string): string {
  const linked = LINK.exec(value)?.[1];
  const paper = addressesIn(value).find((address) => parseIdentifier(address));
  if (paper && !parseIdentifier(linked ?? '')) return paper;
  return linked || (BARE_ADDRESS.exec(value)?.[0] ?? linked ?? fold(value));
}

interface Beside {
  /** Addresses of something else than the paper. */
  readonly others: readonly string[];
  /** Words, and addresses of other papers. */
  readonly rest: string;
}

/** What stands beside the address of a value. */
export function besideAddress(value: string): Beside {
  const own = addressIn(value);
  if (!/^https?:/i.test(own)) return { others: [], rest: '' };
  const id = parseIdentifier(own)?.id;
  const beside = value.replace(own, ' ');
  const named = addressesIn(beside).map((url) => ({ url, id: parseIdentifier(url)?.id }));
  const papers = named.filter((other) => other.id && other.id !== id);
  const words = addressesIn(beside)
    .reduce((text, url) => text.replace(url, ' '), beside.replace(WHOLE_LINK, ' '))
    .replace(/\[[^[\]]*\]\(\s*\)/g, ' ')
    .replace(NAMES, ' ');
  const isText = /\p{L}{2}|\p{N}/u.test(words);
  return {
    others: named.filter((other) => other.id === undefined).map(({ url }) => url),
    rest: [...(isText ? [fold(words)] : []), ...papers.map(({ url }) => url)].join(' '),
  };
}
