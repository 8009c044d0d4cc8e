/** The picture of a day, as other sites show it beside a link: what it says, as SVG. */
import { escapeXml } from '../xml.ts';

/** What a card says. */
export interface Card {
  readonly site: string;
  /** `Wednesday` */
  readonly weekday: string;
  /** `12 November 2025` */
  readonly date: string;
  /** `18 papers` */
  readonly count: string;
  /** The first few are named. */
  readonly subjects: readonly string[];
}

/** The size that other sites expect, in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** Paper, ink and accent, as on the pages in a light room. */
export const PAPER = '#fdfcf8';
export const INK = '#1c1a17';
export const ACCENT = '#9c1c1c';
const SOFT = '#5d584f';

const MARGIN = 80;
/** Characters of a line: those of the title are larger. */
const TITLE = 44;
const LINE = 54;

/** What the font has letters for; a text with others is left out, not drawn as boxes. */
const isDrawable = (text: string): boolean =>
  /^[\u0020-\u007e\u00a0-\u00ff\u2013-\u2026]*$/.test(text);

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

/** Four subjects on two lines; one that does not fit is left out with those after it. */
function subjectLines(subjects: readonly string[]): string[] {
  const lines: string[] = [];
  for (const subject of subjects.filter(isDrawable).slice(0, 4)) {
    const last = lines.at(-1);
    const longer = `${last}, ${subject}`;
    if (last !== undefined && longer.length <= LINE) lines[lines.length - 1] = longer;
    else if (lines.length < 2) lines.push(cut(subject, LINE));
    else break;
  }
  return lines.map((line, at) => (at < lines.length - 1 ? `${line},` : line));
}

interface Style {
  readonly y: number;
  readonly size: number;
  readonly weight?: 400 | 700;
  readonly fill?: string;
}

const line = (text: string, { y, size, weight = 400, fill = INK }: Style): string =>
  `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(text)}</text>`;

const rule = (y: number, width: number, height: number, fill: string): string =>
  `<rect x="${MARGIN}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

/** The card as SVG; its texts are in the font "Source Serif 4". */
export function cardSvg({ site, weekday, date, count, subjects }: Card): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Source Serif 4">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    line(isDrawable(site) ? cut(site, TITLE) : '', { y: 112, size: 40, weight: 700 }),
    rule(144, WIDTH - 2 * MARGIN, 4, INK),
    rule(148, 120, 8, ACCENT),
    line(weekday, { y: 248, size: 44, fill: SOFT }),
    line(date, { y: 352, size: 104, weight: 700 }),
    line(count, { y: 434, size: 44 }),
    ...subjectLines(subjects).map((text, at) =>
      line(text, { y: 512 + 50 * at, size: 36, fill: SOFT }),
    ),
    '</svg>',
  ].join('');
}
