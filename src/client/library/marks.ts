/** Puts the buttons on every paper that a page shows, also on those that come later, and keeps them true. */
import { paintButtons, readButton, starButton } from './buttons.ts';
import { type Glance, glance, recordName } from './glance.ts';
import { showNotice } from './notice.ts';
import { watch } from './storage.ts';

/** An item of a list, or the place on a paper's own page. */
const PLACES = '.paper[data-paper], .keeping[data-paper]';

const places = () => document.querySelectorAll<HTMLElement>(PLACES);

function addButtons(place: HTMLElement): void {
  const heading = place.querySelector('.paper-title');
  const title = heading?.textContent?.trim() ?? '';
  const [star, read] = [starButton(title), readButton(title)];
  star.addEventListener('click', () => void toggleMark(place, 'starred'));
  read.addEventListener('click', () => void toggleMark(place, 'read'));
  if (heading) {
    heading.after(star);
    place.querySelector('.paper-actions')?.prepend(read);
  } else place.prepend(star, read);
}

function paint(place: HTMLElement): void {
  const marks = glance(place.dataset.paper ?? '');
  paintButtons(place, marks);
  place.classList.toggle('is-read', marks.read);
}

function equip(place: HTMLElement): void {
  if (!place.querySelector('.keep-star')) addButtons(place);
  paint(place);
}

/** Switches a mark of the paper shown here, and says whether it is set now; undefined when that failed. */
export async function toggleMark(
  place: HTMLElement,
  field: keyof Glance,
): Promise<boolean | undefined> {
  try {
    const { toggle } = await import('./toggle.ts');
    return toggle(place, field);
  } catch {
    showNotice('outdated');
    return undefined;
  }
}

/** Adds the buttons, and calls with papers that come later. */
export function enableMarks(onMore: (papers: readonly HTMLElement[]) => void): void {
  for (const place of places()) equip(place);
  watch((name) => {
    for (const place of places()) {
      if (!name || name === recordName(place.dataset.paper ?? '')) paint(place);
    }
  });
  const lists = document.querySelector('main');
  if (!lists) return;
  new MutationObserver((changes) => {
    const added = changes
      .flatMap(({ addedNodes }) => [...addedNodes])
      .filter((node) => node instanceof HTMLElement)
      .filter((element) => element.matches(PLACES));
    for (const place of added) equip(place);
    if (added.length > 0) onMore(added);
  }).observe(lists, { childList: true, subtree: true });
}
