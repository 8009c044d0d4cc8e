/** How lists are shown: scanned or read, a choice remembered for all pages; and grouped, for the page at hand. */
import { showNotice } from './library/notice.ts';

/** Whether a click opens another tab, or downloads: it is the browser's. */
const isElsewhere = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || altKey;

const VIEWS = ['scan', 'read'] as const;
type View = (typeof VIEWS)[number];
const KEY = 'broadsheet:view';

/** Where nothing can be stored, the choice holds for the page. */
function remembered(): View {
  try {
    return localStorage.getItem(KEY) === 'read' ? 'read' : 'scan';
  } catch {
    return 'scan';
  }
}

function remember(view: View): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // The page shows what was chosen all the same.
  }
}

/** Says which view is shown, in whichever way the choice is made: by links or by buttons. */
function mark(view: View): void {
  document.documentElement.dataset.view = view;
  for (const choice of document.querySelectorAll<HTMLElement>('[data-view-choice]')) {
    const isChosen = choice.dataset.viewChoice === view;
    if (choice instanceof HTMLButtonElement) choice.setAttribute('aria-pressed', String(isChosen));
    else if (isChosen) choice.setAttribute('aria-current', 'true');
    else choice.removeAttribute('aria-current');
  }
}

const loadAbstracts = () => import('./abstracts.ts');

async function show(view: View): Promise<void> {
  mark(view);
  if (view === 'read') {
    await loadAbstracts().then(
      ({ bringAbstracts }) => bringAbstracts(),
      () => showNotice('outdated'),
    );
  }
  for (const abstract of document.querySelectorAll<HTMLDetailsElement>('.paper-abstract')) {
    abstract.open = view === 'read';
  }
}

/** A press on the link to an abstract shows it in its place. */
function enableAbstractLinks(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('.abstract-link');
    if (!(link instanceof HTMLAnchorElement) || isElsewhere(event)) return;
    event.preventDefault();
    void loadAbstracts().then(
      ({ openAbstract }) => openAbstract(link),
      () => location.assign(link.href),
    );
  });
}

/** Wires the tools of a list; what was chosen before is shown at once. */
export function enableListViews(): void {
  // A page made to be read is read, whatever was chosen elsewhere.
  const isReadPage = document.documentElement.dataset.view === 'read';
  if (!isReadPage && remembered() === 'read') void show('read');
  for (const choice of document.querySelectorAll<HTMLElement>('[data-view-choice]')) {
    choice.addEventListener('click', (event) => {
      const chosen = VIEWS.find((name) => name === choice.dataset.viewChoice) ?? 'scan';
      if (isElsewhere(event)) return;
      remember(chosen);
      // From a page made to be read, the link leads to the one to scan.
      if (isReadPage) return;
      event.preventDefault();
      void show(chosen);
    });
  }
  enableAbstractLinks();
  const select = document.querySelector('[data-group-choice]');
  if (select instanceof HTMLSelectElement) {
    const load = () => import('./groups.ts');
    const show = async () => (await load()).showGroups(select);
    // Whoever has come to the choice will choose: then the papers move at once.
    select.addEventListener('focus', () => void load().catch(() => {}), { once: true });
    select.addEventListener('change', () => void show().catch(() => showNotice('outdated')));
  }
}
