/** Marks what is new since the reader's last visit, on the home page and on those of tags. */
import { fullDate } from '../../../templates/views/dates.ts';
import { number } from '../../../templates/views/words.ts';
import { element } from '../element.ts';
import { type LastVisit, type Listed, stay, visit } from './visits.ts';

const MINUTE = 60_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** The day by the reader's own clock. */
function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `since your visit on 18 November`, with the year where it is another one. */
export function sinceWords(at: number, now: number): string {
  const [day, today] = [dayOf(at), dayOf(now)];
  if (day === today) return 'since your visit earlier today';
  const date = fullDate(day);
  return `since your visit on ${day.slice(0, 4) === today.slice(0, 4) ? date.slice(0, -5) : date}`;
}

const listed = ({ dataset }: HTMLElement): Listed => ({
  id: dataset.paper ?? '',
  date: dataset.date ?? '',
});

/** Beside the kicker, a line that is there anyway: nothing moves. */
function report(found: number, all: number, { at }: LastVisit): void {
  // Where all that the page lists is new, what it has no room for may be new, too.
  const isCut = found === all && document.querySelector('.continue, .page-numbers') !== null;
  const text = `${number(found)}${isCut ? '+' : ''} new ${sinceWords(at, Date.now())}`;
  document.querySelector('.page-head .kicker')?.append(element('span', { class: 'since' }, text));
}

/** A dot before the title of a paper, and a word for those who hear the page. */
export function markNew(paper: HTMLElement): void {
  const dot = element('span', { class: 'new-dot' });
  dot.append(element('span', { class: 'visually-hidden' }, 'New: '));
  paper.querySelector('.paper-title')?.prepend(dot);
}

function keepAlive(scope: string): void {
  let last = Date.now();
  const active = () => {
    if (Date.now() - last < MINUTE) return;
    last = Date.now();
    stay(scope, last);
  };
  for (const event of ['pointerdown', 'keydown', 'scroll']) {
    addEventListener(event, active, { passive: true });
  }
}

/** Marks the papers of this page. */
export function markSince(): void {
  const papers = [...document.querySelectorAll<HTMLElement>('.paper[data-date]')];
  const scope = location.pathname;
  const last = visit(scope, papers.map(listed));
  keepAlive(scope);
  if (!last) return;
  const found = papers.filter((paper) => last.isNew(listed(paper)));
  for (const paper of found) markNew(paper);
  if (found.length > 0) report(found.length, papers.length, last);
}
