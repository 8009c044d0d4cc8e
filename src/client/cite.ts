/**
 * The script of a paper's page: its citation to copy and to download. A file of each format per paper would triple the
 * files of a site, so downloads are made here, of what the page holds.
 */
import { type CslItem, citableOf } from '../cite/csl.ts';
import { FORMATS } from '../cite/formats.ts';
import { ris } from '../cite/ris.ts';
import { copyButton } from './copy.ts';
import { element } from './element.ts';

interface Offer {
  readonly format: (typeof FORMATS)[keyof typeof FORMATS];
  readonly text: string;
}

/** What the page holds, as its template wrote it. */
function itemOf(json: string): CslItem {
  return JSON.parse(json);
}

function offersOf(bibtex: string, json: string): readonly Offer[] {
  const item = itemOf(json);
  const paper = citableOf(item);
  return [
    { format: FORMATS.bibtex, text: `${bibtex.trim()}\n` },
    ...(paper ? [{ format: FORMATS.ris, text: ris(paper) }] : []),
    { format: FORMATS.csl, text: `${JSON.stringify([item], null, 2)}\n` },
  ];
}

function download({ format, text }: Offer, key: string): HTMLElement {
  const href = URL.createObjectURL(new Blob([text], { type: format.type }));
  const name = `${key}.${format.extension}`;
  const what = element('span', { class: 'visually-hidden' }, ` ${format.name}`);
  return element('a', { class: 'action', href, download: name }, 'Download', what);
}

const bibtex = document.getElementById('bibtex');
const json = document.getElementById('csl');
if (bibtex?.textContent && json?.textContent) {
  const { id } = itemOf(json.textContent);
  const rows = offersOf(bibtex.textContent, json.textContent).map((offer) =>
    element(
      'li',
      {},
      element('span', { class: 'cite-format' }, offer.format.name),
      copyButton(offer.format.name, () => offer.text.trim()),
      download(offer, id),
    ),
  );
  bibtex.before(element('ul', { class: 'cite-formats' }, ...rows));
}
