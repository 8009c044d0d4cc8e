/** Writes a site into its folder so that the published site is whole at every moment. */
export { CommitError, type CommitStep, type Watch } from './commit.ts';
export type { SiteFile, Written } from './file.ts';
export { Look } from './look.ts';
export { inWords } from './own-folder.ts';
export { type FilePlace, type Put, putFile } from './put.ts';
export { Staging } from './staging.ts';
