/** Stages the pictures of days: those that have changed are drawn, the others taken as they are. */
import { setImmediate } from 'node:timers/promises';
import { fullDate, weekday } from '../../templates/views/dates.ts';
import { count } from '../../templates/views/words.ts';
import { DRAWING } from '../archive/code.ts';
import { codeHash, hashOfValue } from '../archive/hash.ts';
import type { Card } from '../card/card.ts';
import { groupBy } from '../library/group.ts';
import type { Day } from '../library/library.ts';
import { compareText } from '../library/order.ts';
import type { SecondSite } from '../second/site.ts';
import type { MadeSite } from './made-site.ts';
import type { SearchStage } from './make-search.ts';
import type { Site } from './site.ts';
import { cardUrl } from './urls.ts';

/** Where the cards of a site are staged, and who draws them instead of this process. */
interface CardStage extends Pick<SearchStage, 'stage' | 'put'> {
  readonly second: SecondSite | undefined;
}

/** Stages the card of each day; gives their keys, by path. */
export async function makeCards(
  site: Site,
  before: MadeSite | undefined,
  { stage, put, second }: CardStage,
): Promise<Record<string, string>> {
  const program = codeHash(DRAWING);
  const cards = site.library.days.map((day) => {
    const card = cardOf(site, day);
    return { path: cardUrl(day.date).slice(1), card, key: hashOfValue([program, card]) };
  });
  const same = cards.filter(({ path, key }) => before?.cards[path] === key);
  const lost = new Set(stage.missing(same.map(({ path }) => path)));
  const kept = new Set(same.filter(({ path }) => !lost.has(path)));
  stage.keep([...kept].map(({ path }) => path));
  const dirty = cards.filter((one) => !kept.has(one));
  if (second) {
    const drawn = await second.draw(dirty.map(({ card }) => card));
    dirty.forEach(({ path }, index) => {
      put({ path, content: drawn[index] as Uint8Array });
    });
  } else {
    for (const { path, card } of dirty) {
      put({ path, content: await painted(card) });
      // Drawing keeps the process busy; now it listens to Pagefind's.
      await setImmediate();
    }
  }
  return Object.fromEntries(cards.map(({ path, key }) => [path, key]));
}

/** The program that draws is loaded when there is something to draw. */
async function painted(card: Card): Promise<Buffer> {
  const { CardPainter } = await import('../card/draw.ts');
  return (await CardPainter.open()).paint(card);
}

function cardOf({ config }: Site, { date, listings }: Day): Card {
  const subjects = listings.flatMap(({ paper }) =>
    paper.tags.filter(({ kind }) => kind === 'subject').map(({ name }) => name),
  );
  const counted = [...groupBy(subjects, (name) => name)].sort(
    (a, b) => b[1].length - a[1].length || compareText(a[0], b[0]),
  );
  return {
    site: config.title,
    weekday: weekday(date),
    date: fullDate(date),
    count: count(listings.length, 'paper'),
    subjects: counted.map(([name]) => name).slice(0, 6),
  };
}
