/** Small pictures of numbers over time, drawn at build time, each with its figures in words. */
import type { Site } from '../../src/site/site.ts';
import { number } from './words.ts';

export interface Bar {
  /** `October 2025` */
  readonly name: string;
  readonly papers: number;
  /** Where its papers stand. */
  readonly url?: string;
}

export interface BarsProps {
  /** What is counted: `Papers per month`. */
  readonly title: string;
  /** In order of time, without gaps. */
  readonly bars: readonly Bar[];
  /** Of the tallest bar; by default the greatest number. */
  readonly most?: number;
}

/** One bar per stretch of time. The figures stand in a table beside it, or in a list of the page. */
export function Bars({ title, bars, most }: BarsProps) {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  const top = most ?? Math.max(...bars.map(({ papers }) => papers), 1);
  return (
    <figure class="bars">
      <svg
        class="picture"
        viewBox={`0 0 ${bars.length} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={inWords(title, bars)}
      >
        <path d={pathOf(bars, top)} />
      </svg>
      <figcaption>
        <span>{first.name}</span>
        <span>{last === first ? '' : last.name}</span>
      </figcaption>
    </figure>
  );
}

/** All bars as one path: a year of weeks is a kilobyte less than as rectangles. */
function pathOf(bars: readonly Bar[], top: number): string {
  return bars
    .map(({ papers }, place) => {
      const height = papers === 0 ? 0 : Math.max(2, Math.round((papers / top) * 100));
      return height === 0 ? '' : `M${place}.1 100v-${height}h.8v${height}z`;
    })
    .join('');
}

/** `Papers per month: 3 in May 2025, 48 in November 2025; most, 120, in October 2025` */
function inWords(title: string, bars: readonly Bar[]): string {
  const [first, last] = [bars[0], bars.at(-1)];
  const peak = bars.reduce((best, bar) => (bar.papers > best.papers ? bar : best), bars[0] as Bar);
  const said = (bar: Bar | undefined) => (bar ? `${number(bar.papers)} in ${bar.name}` : '');
  const ends = first === last ? said(first) : `${said(first)}, ${said(last)}`;
  return `${title}: ${ends}; most, ${number(peak.papers)}, in ${peak.name}`;
}

export interface BarTableProps {
  readonly site: Site;
  /** Names the table. */
  readonly title: string;
  /** Heading of the first column: `Week`. */
  readonly unit: string;
  readonly bars: readonly Bar[];
}

/** The figures of a picture, folded away; newest first. */
export function BarTable({ site, title, unit, bars }: BarTableProps) {
  return (
    <details class="chart-table">
      <summary>As a table</summary>
      <table class="figures">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{unit}</th>
            <th scope="col" class="figure">
              Papers
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.toReversed().map(({ name, papers, url }) => (
            <tr key={name}>
              <th scope="row">{url ? <a href={site.href(url)}>{name}</a> : name}</th>
              <td class="figure">{number(papers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
