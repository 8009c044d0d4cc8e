/** Links to the other pages of a list; nothing for a list of one page. */
import type { ListPage } from '../../src/library/pages.ts';
import type { Site } from '../../src/site/site.ts';
import { listPage, readUrl } from '../../src/site/urls.ts';

export interface PageNumbersProps {
  readonly site: Site;
  /** The list's own URL. */
  readonly url: string;
  /** The list is shown with abstracts, and so are the pages it leads to. */
  readonly read?: boolean | undefined;
  readonly list: ListPage<unknown>;
}

function pageOf(url: string, number: number, read = false): string {
  const page = listPage(url, number);
  return read ? readUrl(page) : page;
}

/** Positions are counted in reading order: `page-2` may well be the fifth and last. */
export function PageNumbers({ site, url, list, read }: PageNumbersProps) {
  const { number, numbers } = list;
  if (numbers.length < 2) return null;
  const at = numbers.indexOf(number);
  const near = (index: number) =>
    index === 0 || index === numbers.length - 1 || Math.abs(index - at) < 3;
  return (
    <nav class="page-numbers" aria-label="Pages">
      <ol>
        {numbers.map((other, index) =>
          near(index) ? (
            <li key={other}>
              <a
                href={site.href(pageOf(url, other, read))}
                aria-label={`Page ${index + 1} of ${numbers.length}`}
                aria-current={other === number ? 'page' : undefined}
              >
                {index + 1}
              </a>
            </li>
          ) : (
            near(index - 1) && (
              <li key={other} class="gap">
                …
              </li>
            )
          ),
        )}
      </ol>
    </nav>
  );
}

/**
 * Links from one page of a list that grows at the front to its neighbours. Positions and totals would change with every
 * new paper, and with them every page of the list: names of places do not.
 */
export function PageSteps({ site, url, list, read }: PageNumbersProps) {
  const { number, numbers } = list;
  if (numbers.length < 2) return null;
  const at = numbers.indexOf(number);
  const steps = [
    { name: 'Newest', to: at > 0 ? numbers[0] : undefined },
    { name: 'Newer', to: at > 1 ? numbers[at - 1] : undefined },
    { name: 'Older', to: at < numbers.length - 2 ? numbers[at + 1] : undefined },
    { name: 'Oldest', to: at < numbers.length - 1 ? numbers.at(-1) : undefined },
  ];
  return (
    <nav class="page-numbers steps" aria-label="Pages">
      <ol>
        {steps.map(
          ({ name, to }) =>
            to !== undefined && (
              <li key={name}>
                <a href={site.href(pageOf(url, to, read))}>{name}</a>
              </li>
            ),
        )}
      </ol>
    </nav>
  );
}

/** ` (part 7)` for titles of lists that grow at the front: counted from the oldest, so that parts keep their numbers. */
export const partSuffix = ({ number }: ListPage<unknown>): string =>
  number === 1 ? '' : ` (part ${number})`;

/** ` (page 2 of 5)` for titles; nothing for the first page. */
export function pageSuffix({ number, numbers }: ListPage<unknown>): string {
  const at = numbers.indexOf(number);
  return at <= 0 ? '' : ` (page ${at + 1} of ${numbers.length})`;
}
