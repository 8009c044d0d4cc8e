/** The formats citations come in, as files and in words. */

/** A format with the end of its files' names and its media type. */
export interface Format {
  readonly name: string;
  readonly extension: string;
  readonly type: string;
}

/** BibTeX, RIS, CSL-JSON. */
export const FORMATS = {
  bibtex: { name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex' },
  ris: { name: 'RIS', extension: 'ris', type: 'application/x-research-info-systems' },
  csl: {
    name: 'CSL-JSON',
    extension: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
  },
} as const satisfies Readonly<Record<string, Format>>;

/** `bibtex`, `ris` or `csl`. */
export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
