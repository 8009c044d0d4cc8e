/** Writes a site into its folder so that the published site is whole at every moment. */
export { CommitError, type CommitStep, type Watch } from './commit.ts';
export type { SiteFile, Written } from './file.ts';
export { Staging } from './staging.ts';
