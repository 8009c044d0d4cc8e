/** The head of a page's content: heading, the line beneath it, the strong rule. */
import type { ComponentChildren } from 'preact';
import type { Site } from '../../src/site/site.ts';

export interface PageHeadProps {
  readonly title: ComponentChildren;
  /** A short line above the heading: what kind of thing the page shows. */
  readonly kicker?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export function PageHead({ title, kicker, children }: PageHeadProps) {
  return (
    <div class="page-head">
      {kicker && <p class="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {children}
    </div>
  );
}

/** Facts on one line, set apart by points: `18 papers · 2 seen before`. */
export function Facts({ facts }: { facts: readonly ComponentChildren[] }) {
  const shown = facts.filter((fact) => fact !== undefined && fact !== false && fact !== '');
  if (shown.length === 0) return null;
  return (
    <p class="facts">
      {shown.map((fact, index) => (
        <span key={index}>{fact}</span>
      ))}
    </p>
  );
}

export interface Neighbour {
  readonly name: ComponentChildren;
  readonly url: string;
}

export interface NeighboursProps {
  readonly site: Site;
  /** What the neighbours are: `Days`, `Months`. */
  readonly label: string;
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
}

/** Links to what comes before and after in time. */
export function Neighbours({ site, label, previous, next }: NeighboursProps) {
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label={label}>
      {previous && (
        <a rel="prev" href={site.href(previous.url)}>
          <span class="arrow" aria-hidden="true">
            ←
          </span>
          <span class="visually-hidden">Previous: </span>
          {previous.name}
        </a>
      )}
      {next && (
        <a rel="next" href={site.href(next.url)}>
          <span class="visually-hidden">Next: </span>
          {next.name}
          <span class="arrow" aria-hidden="true">
            →
          </span>
        </a>
      )}
    </nav>
  );
}
