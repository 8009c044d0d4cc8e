/** Where the site lies, told from where this script lies: `…/assets/NAME.js`. Nothing is baked in. */
import { withBase } from '../site/urls.ts';

export const root = new URL('../', import.meta.url);

/** A URL of `urls.ts` as a link on this site. */
export function href(url: string): string {
  return withBase(root.pathname, url);
}
