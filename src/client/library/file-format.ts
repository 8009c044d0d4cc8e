/** How the library's file says what it is. */

export const FORMAT = 'broadsheet-library';
/**
 * Of the file as a whole; each record has a version of its own. Saved searches came later: a file may have none, and who
 * does not know them leaves them out.
 */
export const FILE_VERSION = 1;
