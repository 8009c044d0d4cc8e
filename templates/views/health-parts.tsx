/** What the pages about the health of digests share: tables, figures, rules with their meaning. */
import type { ComponentChildren } from 'preact';
import { RULES, type RuleCount } from '../../src/diagnostics.ts';
import type { Coverage } from '../../src/library/coverage.ts';
import { coverageOf } from '../../src/library/coverage.ts';
import type { DigestRecord, Library } from '../../src/library/library.ts';
import type { Site } from '../../src/site/site.ts';
import { count, number } from './words.ts';

/** For maintainers, not for search engines. */
export const NOT_INDEXED = <meta name="robots" content="noindex" />;

export interface Figures {
  readonly entries: number;
  readonly papers: number;
  /** Papers that no earlier digest of the site lists. */
  readonly firstSeen: number;
}

const known = new WeakMap<readonly DigestRecord[], Figures>();

/** Counts of some digests together; a paper that several of them list counts once. */
export function figuresOf({ library }: Site, digests: readonly DigestRecord[]): Figures {
  // The page of a source's health and that of all sources tell the same figures.
  const figures = known.get(digests) ?? countFigures(library, digests);
  known.set(digests, figures);
  return figures;
}

function countFigures(library: Library, digests: readonly DigestRecord[]): Figures {
  const papers = new Set<string>();
  let [entries, firstSeen] = [0, 0];
  for (const digest of digests) {
    entries += digest.entries;
    for (const { paper } of library.listingsOf(digest)) {
      papers.add(paper.id);
      if (paper.seenIn[0]?.digest === digest.path) firstSeen += 1;
    }
  }
  return { entries, papers: papers.size, firstSeen };
}

/** The days of a source's digests. */
export function daysOf({ library }: Site, digests: readonly DigestRecord[]): Coverage | undefined {
  return coverageOf(
    digests.flatMap((digest) => library.datesOf(digest).filter((date) => date.length === 10)),
  );
}

export interface TableProps {
  /** What the table shows, for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly children: ComponentChildren;
}

export interface Column {
  readonly name: string;
  /** Set to the right, as figures are. */
  readonly figures?: boolean;
}

/** A table that scrolls within itself where it is too wide. */
export function Table({ label, columns, children }: TableProps) {
  return (
    <section class="table-scroll" aria-label={label} tabindex={0}>
      <table class="figures">
        <thead>
          <tr>
            {columns.map(({ name, figures }) => (
              <th key={name} scope="col" class={figures ? 'figure' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

/** A cell with a count; none is a quiet dash. */
export function Figure({ value }: { value: number }) {
  return <td class="figure">{value === 0 ? <Nothing /> : number(value)}</td>;
}

export function Nothing() {
  return (
    <span class="nothing">
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">none</span>
    </span>
  );
}

/** `4 mojibake, 1 count-mismatch`; each rule leads to its meaning on the same page. */
export function Reports({ reports }: { reports: readonly RuleCount[] }) {
  if (reports.length === 0) return <Nothing />;
  return (
    <ul class="reports">
      {reports.map(({ rule, severity, count: times }) => (
        <li key={rule} class={severity}>
          {number(times)} <a href={`#${rule}`}>{rule}</a>
        </li>
      ))}
    </ul>
  );
}

/** Every rule that is reported, with how often and what it means. */
export function RuleTable({ reports }: { reports: readonly RuleCount[] }) {
  if (reports.length === 0) return <p class="health-note">Nothing is reported.</p>;
  const columns = [{ name: 'Rule' }, { name: 'Severity' }, { name: 'Times', figures: true }];
  return (
    <Table label="Rules" columns={columns}>
      {reports.map(({ rule, severity, count: times }) => (
        <tr key={rule} id={rule}>
          <th scope="row">
            <code>{rule}</code>
            <span class="meaning">{RULES[rule].summary}</span>
          </th>
          <td class={severity}>{severity}</td>
          <Figure value={times} />
        </tr>
      ))}
    </Table>
  );
}

/** `1 warning`, `none` */
export const warningsInWords = (value: number): string =>
  value === 0 ? 'no warnings' : count(value, 'warning');
