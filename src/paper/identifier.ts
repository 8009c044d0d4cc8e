/** arXiv identifiers: parse, format, compare. Also used in the browser, so it imports types only. */
import type { Identifier } from './schema.ts';

export interface VersionedIdentifier {
  readonly id: Identifier;
  readonly version?: number;
}

/** Since April 2007: `2510.06077`; until December 2014 with four digits after the point, since then with five. */
const NEW_STYLE =
  /^((?:07(?:0[4-9]|1[0-2])|(?:0[89]|1[0-4])(?:0[1-9]|1[0-2]))\.\d{4}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5})(?:v([1-9]\d{0,3}))?$/i;
/** Before: `hep-th/9901001`. A subject (`math.GT/0309136`) is no part of it: numbers are given by archive. */
const OLD_STYLE =
  /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v([1-9]\d{0,3}))?$/i;
const PREFIX =
  /^(?:(?:https?:\/\/)?(?:[a-z\d]+\.){0,2}(?:arxiv\.org\/(?:abs|pdf|html|format|ps)|ar5iv\.org\/(?:abs|pdf|html)|huggingface\.co\/papers|alphaxiv\.org\/abs)\/|(?:https?:\/\/)?(?:dx\.)?(?:doi\.org\/)?10\.48550\/arxiv\.|arxiv\s*:\s*)/i;
/** What follows an id in links and in arXiv's own stamp: `2510.06077v1 [cs.CV]`. */
const SUFFIX =
  /(?:\.pdf)?\/?(?:[?#].*)?(?:\s*\[[A-Za-z.-]{2,20}\])?(?:%20|[.,;:)\]>"'。，；）])*$/i;

function isIdentifier(id: string): id is Identifier {
  return NEW_STYLE.test(id) || OLD_STYLE.test(id);
}

/** Reads a bare id, `arXiv:` with an id, or an arXiv link (abs, pdf, html), with or without version. */
export function parseIdentifier(text: string): VersionedIdentifier | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 200) return undefined;
  const bare = trimmed.replace(PREFIX, '').replace(SUFFIX, '').replace(/%2F/i, '/');
  const modern = NEW_STYLE.exec(bare);
  const old = modern ? null : OLD_STYLE.exec(bare);
  const id = modern?.[1] ?? (old ? `${old[1]?.toLowerCase()}/${old[2]}` : undefined);
  if (id === undefined || !isIdentifier(id)) return undefined;
  const version = modern?.[2] ?? old?.[3];
  return { id, ...(version !== undefined && { version: Number(version) }) };
}

/** The month an identifier was given in, as `2025-10`. */
export function monthOf(id: Identifier): string {
  const digits = (id.split('/')[1] ?? id).slice(0, 4);
  const year = Number(digits.slice(0, 2));
  return `${year > 90 ? 1900 + year : 2000 + year}-${digits.slice(2)}`;
}

/** arXiv's own page (`abs`), PDF or HTML of a paper, at one version or the newest. */
export function arxivUrl(id: Identifier, kind: 'abs' | 'pdf' | 'html', version?: number): string {
  return `https://arxiv.org/${kind}/${id}${version === undefined ? '' : `v${version}`}`;
}
