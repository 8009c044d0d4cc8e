/** How the index holds the names of a paper's authors. Used on both sides. */

/**
 * Between two names, as names hold commas. A sign that stands alone has a place of its own in Pagefind's index, so that no
 * phrase goes from one name to the next: `Jian Li` is not found where Wei Jian and Li Wu stand side by side.
 */
export const BETWEEN_NAMES = ' ; ';
