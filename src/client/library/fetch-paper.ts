/** Reads papers' own pages in the background, a few at a time. */
import type { Identifier } from '../../paper/schema.ts';
import { paperUrl } from '../../site/urls.ts';
import { pageAt } from '../page-at.ts';
import { href } from '../place.ts';
import { aboutOfPage, type Known } from './about.ts';

const AT_A_TIME = 4;

/** What the page of a paper says of it; undefined when it cannot be had. */
export async function fetchAbout(id: Identifier): Promise<Known | undefined> {
  try {
    return aboutOfPage(await pageAt(href(paperUrl(id))), id);
  } catch {
    return undefined;
  }
}

/** Calls for each item, at most four at a time. */
export async function fewAtATime<T>(items: readonly T[], call: (item: T) => Promise<void>) {
  const waiting = items.values();
  const work = async () => {
    for (const item of waiting) await call(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}
