/**
 * Abstracts where a list has none: all of them from the page that shows the same list to read, one of them from its paper's
 * page. Without script, links lead to both.
 */
import { element } from './element.ts';
import { pageAt } from './page-at.ts';

/** Puts an abstract where the link to it stands. */
function put(item: HTMLElement, abstract: Element): HTMLDetailsElement | undefined {
  const link = item.querySelector('.abstract-link');
  const made = document.importNode(abstract, true);
  if (!link || !(made instanceof HTMLDetailsElement)) return undefined;
  link.replaceWith(made);
  return made;
}

let brought: Promise<void> | undefined;

async function bring(): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('a[data-view-choice="read"]');
  if (!link || !document.querySelector('.abstract-link')) return;
  const page = await pageAt(link.href);
  for (const source of page.querySelectorAll<HTMLElement>('.paper[data-paper]')) {
    const abstract = source.querySelector('.paper-abstract');
    const id = CSS.escape(source.dataset.paper ?? '');
    const item = document.querySelector<HTMLElement>(`.paper[data-paper="${id}"]`);
    if (abstract && item) put(item, abstract);
  }
}

/** Puts the abstracts of all papers into the list, where it has a page to read; a failure is forgotten. */
export async function bringAbstracts(): Promise<void> {
  brought ??= bring();
  await brought.catch(() => {
    brought = undefined;
  });
}

/** The abstract of one paper, whole, in the markup of lists. */
async function abstractOf(url: string): Promise<HTMLElement> {
  const page = await pageAt(url);
  const text = page.querySelector('.abstract > p');
  if (!text) throw new Error(`${url} has no abstract`);
  const summary = element('summary', {}, 'Abstract');
  return element(
    'details',
    { class: 'paper-abstract whole', open: '' },
    summary,
    document.importNode(text, true),
  );
}

/** Shows an abstract where the link to it stands; where it cannot be had, the link leads to it. */
export async function openAbstract(link: HTMLAnchorElement): Promise<void> {
  const item = link.closest<HTMLElement>('.paper');
  try {
    const made = item && put(item, await abstractOf(link.href));
    made?.querySelector('summary')?.focus();
  } catch {
    location.assign(link.href);
  }
}
