/**
 * The script of a paper's page: its citation to copy and to download. A file of each format per paper would triple the
 * files of a site, so they are made here, of what the page says of the paper.
 */
import type { Citable } from '../cite/citable.ts';
import { cslItem } from '../cite/csl.ts';
import { FORMATS } from '../cite/formats.ts';
import { citationKey } from '../cite/key.ts';
import { ris } from '../cite/ris.ts';
import { copyButton } from './copy.ts';
import { element } from './element.ts';
import { aboutOfPage, paperOf } from './library/about.ts';

interface Offer {
  readonly format: (typeof FORMATS)[keyof typeof FORMATS];
  readonly text: string;
}

/** What the page says of its paper, but for the abstract: files of many papers do without, too. */
function citableOfPage(): Citable | undefined {
  const id = paperOf(document.querySelector<HTMLElement>('.keeping'));
  const about = id && aboutOfPage(document, id);
  if (!about) return undefined;
  const keywords = document.querySelectorAll<HTMLMetaElement>('meta[name="citation_keywords"]');
  return {
    id,
    plainTitle: about.title,
    authors: about.authors.map((name) => ({ name })),
    truncated: about.truncated,
    ...(about.primaryCategory && { primaryCategory: about.primaryCategory }),
    keywords: Array.from(keywords, ({ content }) => content),
  };
}

/** BibTeX stands on the page: it keeps the TeX of the title. */
const offersOf = (bibtex: string, paper: Citable): readonly Offer[] => [
  { format: FORMATS.bibtex, text: `${bibtex.trim()}\n` },
  { format: FORMATS.ris, text: ris(paper) },
  { format: FORMATS.csl, text: `${JSON.stringify([cslItem(paper)], null, 2)}\n` },
];

function download({ format, text }: Offer, key: string): HTMLElement {
  const href = URL.createObjectURL(new Blob([text], { type: format.type }));
  const name = `${key}.${format.extension}`;
  const what = element('span', { class: 'visually-hidden' }, ` ${format.name}`);
  return element('a', { class: 'action', href, download: name }, 'Download', what);
}

const bibtex = document.getElementById('bibtex');
const paper = citableOfPage();
if (bibtex?.textContent && paper) {
  const key = citationKey(paper);
  const rows = offersOf(bibtex.textContent, paper).map((offer) =>
    element(
      'li',
      {},
      element('span', { class: 'cite-format' }, offer.format.name),
      copyButton(offer.format.name, () => offer.text.trim()),
      download(offer, key),
    ),
  );
  bibtex.before(element('ul', { class: 'cite-formats' }, ...rows));
}
