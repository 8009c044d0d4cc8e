/** What feed readers show of a paper and of a day: HTML with absolute links. */
import { renderToString } from 'preact-render-to-string';
import type { ChannelDay } from '../../src/feed/channel.ts';
import type { Paper } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, paperUrl } from '../../src/site/urls.ts';
import { arxivLink } from './arxiv.ts';
import { RichText, Summary } from './rich-text.tsx';
import { count } from './words.ts';

/** The digests' words, then the abstract, then where to read on. */
export function paperContent(paper: Paper): string {
  return renderToString(
    <>
      {paper.summaries.map(({ kind, text }) => (
        <Summary key={kind} as="p" source={text} />
      ))}
      {paper.abstract && <RichText as="p" source={paper.abstract} lost={arxivLink(paper, 'abs')} />}
      <p>
        <a href={arxivLink(paper, 'abs')}>arXiv {paper.id}</a>,{' '}
        <a href={arxivLink(paper, 'pdf')}>PDF</a>
      </p>
    </>,
  );
}

/** Titles of one day that a feed lists; a digest of thousands is read on its page. */
const MOST = 100;

/** A day's papers, each leading to its page. */
export function dayContent(site: Site, { date, papers }: ChannelDay): string {
  const more = papers.length - MOST;
  return renderToString(
    <>
      <ul>
        {papers.slice(0, MOST).map((paper) => (
          <li key={paper.id}>
            <a href={site.absolute(paperUrl(paper.id))}>
              <RichText source={paper.title} unlinked />
            </a>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <a href={site.absolute(dateUrl(date))}>and {count(more, 'paper')} more</a>
        </p>
      )}
    </>,
  );
}
