/** The order in which files are published, so that no link ever leads to nothing. */

/**
 * Steps of a commit. Files that nothing published names come first: from then on every link has its target, whichever
 * pages have been replaced already. A later step may count on all earlier ones.
 */
export const STEPS = [
  'new', // pages, and files named after their content
  'assets', // keep their names: pages ask for them after themselves, so a new page never finds an older one
  'papers',
  'lists', // pages and feeds, the deepest first
  'search program', // keeps its names: directly before the index it fits, and different only with Pagefind's version
  'search index', // names files of the first step
  'search shards', // names indexes
  'home',
] as const;

/** The number of a step. */
export type Step = number;

const NUMBERS = new Map<string, Step>(STEPS.map((name, number) => [name, number]));
const numberOf = (name: (typeof STEPS)[number]): Step => NUMBERS.get(name) ?? 0;

const SEARCH = /^(?:pagefind|search)\//;
const NAMED_AFTER_CONTENT = /\.pf_(?:meta|index|filter|fragment)$/;

/** The step of a file that replaces another, or is new in a published folder. */
export function stepOf(path: string, isNew: boolean): Step {
  if (path === 'index.html') return numberOf('home');
  if (SEARCH.test(path) && !path.endsWith('.html')) return searchStep(path, isNew);
  if (isNew) return numberOf('new');
  if (path.startsWith('assets/')) return numberOf('assets');
  return numberOf(path.startsWith('paper/') ? 'papers' : 'lists');
}

function searchStep(path: string, isNew: boolean): Step {
  if (isNew && NAMED_AFTER_CONTENT.test(path)) return numberOf('new');
  if (path.endsWith('/pagefind-entry.json')) return numberOf('search index');
  // The names of filter values say nothing by themselves; other data of search says which indexes there are.
  if (path.startsWith('search/') && path !== 'search/names.json') return numberOf('search shards');
  return numberOf('search program');
}

/** The step of a new folder: pages must be there before they are linked, an index after what it names. */
export function folderStep(paths: readonly string[]): Step {
  let step = 0;
  for (const path of paths) {
    if (path.endsWith('.html')) return numberOf('new');
    step = Math.max(step, stepOf(path, true));
  }
  return step;
}

/** How deep a path lies: what lists pages lies above them. */
export function depthOf(path: string): number {
  return path.split('/').length;
}
