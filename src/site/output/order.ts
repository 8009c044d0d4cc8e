/** The order in which files are published, so that no link ever leads to nothing. */
import { compareText } from '../../library/order.ts';

/**
 * Steps of a commit; each may count on all before it. New files come first, as no published file names them: from then
 * on every link has its target, whichever pages have been replaced already.
 */
export const STEPS = [
  'new',
  'new search', // names files of the first step
  'assets', // keep their names (chunks of scripts do not: a changed one is new): pages ask for them after themselves, so a new page never meets an older one
  'papers',
  'lists', // pages and feeds
  'search program', // keeps its name, and differs only with Pagefind's version: directly before its index
  'search index',
  'search shards', // name indexes
  'home',
] as const;

/** The name of a step. */
export type Step = (typeof STEPS)[number];

const SEARCH = /^(?:pagefind|search)\/(?!.*\.html$)/;
const NAMED_AFTER_CONTENT = /\.pf_(?:meta|index|filter|fragment)$/;

/** The step of a single file: it replaces another, or is new in a published folder. */
export function stepOf(path: string, isNew: boolean): Step {
  if (path === 'index.html') return 'home';
  if (isNew) return SEARCH.test(path) && !NAMED_AFTER_CONTENT.test(path) ? 'new search' : 'new';
  if (SEARCH.test(path)) return searchStep(path);
  if (path.startsWith('assets/')) return 'assets';
  return path.startsWith('paper/') ? 'papers' : 'lists';
}

function searchStep(path: string): Step {
  if (path.endsWith('/pagefind-entry.json')) return 'search index';
  // Names of filter values say nothing by themselves; other data of search may say which indexes there are.
  const isData = path.startsWith('search/') && path !== 'search/names.json';
  return isData ? 'search shards' : 'search program';
}

/** The step of a new folder with these files: an index comes after what it names, pages before all that link them. */
export function folderStep(paths: readonly string[]): Step {
  const isPage = paths.some((path) => path.endsWith('.html'));
  return isPage || paths.every((path) => stepOf(path, true) === 'new') ? 'new' : 'new search';
}

/** Compares steps by their order. */
export function compareSteps(a: Step, b: Step): number {
  return STEPS.indexOf(a) - STEPS.indexOf(b);
}

/** Compares paths: the deepest first, as what lists pages lies above them. */
export function compareDepth(a: string, b: string): number {
  return b.split('/').length - a.split('/').length || compareText(a, b);
}
