/** From paper to paper: real focus on the title's link, so that Enter opens it and screen readers follow. */

const isShown = (paper: HTMLElement): boolean => paper.offsetParent !== null;
const papers = () => [...document.querySelectorAll<HTMLElement>('.paper')].filter(isShown);

/** The paper of a list that has the focus, wherever in it. */
export function currentPaper(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>('.paper') ?? undefined;
}

/** The paper from which a step begins, where none has the focus: what the reader sees first. */
function placeInSight(all: readonly HTMLElement[], step: 1 | -1): number {
  const first = all.findIndex((paper) => paper.getBoundingClientRect().top >= 0);
  if (first < 0) return step > 0 ? all.length : all.length - 1;
  return step > 0 ? first : first - 1;
}

/** Goes to the next (1) or the previous (-1) paper: of the list, or of the day when the page is a paper's own. */
export function stepTo(step: 1 | -1): void {
  const all = papers();
  if (all.length === 0) {
    const rel = step > 0 ? 'next' : 'prev';
    document.querySelector<HTMLAnchorElement>(`.beside a[rel=${rel}]`)?.click();
    return;
  }
  const current = currentPaper();
  const at = current ? all.indexOf(current) + step : placeInSight(all, step);
  const paper = all[Math.min(Math.max(at, 0), all.length - 1)];
  paper?.querySelector<HTMLElement>('.paper-title a')?.focus({ preventScroll: true });
  paper?.scrollIntoView({ block: 'nearest' });
}
