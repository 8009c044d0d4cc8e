/** A list of feeds for feed readers to import (OPML 2.0), written by feedsmith. */
import { generateOpml } from 'feedsmith';
import { xmlText } from '../xml.ts';

/** A feed in the list, with absolute URLs. */
export interface Outline {
  readonly title: string;
  readonly feedUrl: string;
  readonly pageUrl: string;
}

/** Outlines under headings; `xmlUrl` may lead to a JSON Feed, too. */
export function opml(
  title: string,
  groups: readonly { readonly heading: string; readonly outlines: readonly Outline[] }[],
): string {
  return generateOpml({
    head: { title: xmlText(title) },
    body: {
      outlines: groups
        .filter(({ outlines }) => outlines.length > 0)
        .map(({ heading, outlines }) => ({
          text: heading,
          outlines: outlines.map((one) => ({
            text: xmlText(one.title),
            title: xmlText(one.title),
            type: 'rss',
            xmlUrl: one.feedUrl,
            htmlUrl: one.pageUrl,
          })),
        })),
    },
  });
}
