/** The papers of a page to take away: files of their citations. */
import { FORMAT_NAMES, FORMATS } from '../../src/cite/formats.ts';
import { citationUrl, MOST_CITED } from '../../src/site/citation-files.ts';
import type { Site } from '../../src/site/site.ts';
import { Block } from './aside.tsx';
import { count, number } from './words.ts';

export interface TakeAwayProps {
  readonly site: Site;
  /** The URL of the page whose papers these are. */
  readonly url: string;
  /** How many papers the page lists in all. */
  readonly papers: number;
  /** At most so many of them, the newest, are in the files. */
  readonly most?: number;
}

export function TakeAway({ site, url, papers, most = Number.POSITIVE_INFINITY }: TakeAwayProps) {
  if (papers === 0) return null;
  const title =
    papers > most
      ? `Cite the newest ${number(most)} papers`
      : `Cite ${papers === 1 ? 'this paper' : `these ${count(papers, 'paper')}`}`;
  return (
    <Block title={title}>
      <ul class="take-away">
        {FORMAT_NAMES.map((format) => (
          <li key={format}>
            <a
              class="action"
              href={site.href(citationUrl(url, format))}
              download={`${nameOf(url)}.${FORMATS[format].extension}`}
            >
              {FORMATS[format].name}
            </a>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** What a tag's page offers: its newest papers. */
export function TakeAwayNewest(props: Omit<TakeAwayProps, 'most'>) {
  return <TakeAway {...props} most={MOST_CITED} />;
}

/** `2025-10-08`, `tag-benchmark`: files of different pages in one folder keep apart. */
const nameOf = (url: string): string => url.split('/').filter(Boolean).join('-');
