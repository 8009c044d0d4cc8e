/** Takes the text of each page as soon as Eleventy has rendered it, so that no more than one is in memory. */

import { setImmediate } from 'node:timers/promises';

export class Press {
  /** What went wrong first: Eleventy tells of it in words of its own. */
  problem: unknown;
  readonly #take: (url: string, text: string) => void;
  #last: Promise<void> = Promise.resolve();

  constructor(take: (url: string, text: string) => void) {
    this.#take = take;
  }

  /** When the next page may be rendered: between two, the process listens to others, such as Pagefind's. */
  turn(): Promise<void> {
    this.#last = this.#last.then(() => setImmediate());
    return this.#last;
  }

  /** Has a page made, and takes it; gives what Eleventy may keep of it. Throws what its maker or taker throws. */
  take(url: string | false, make: () => string): string {
    try {
      const text = make();
      if (url === false || text === '') throw new Error('Unexpected empty page');
      this.#take(url, text);
    } catch (error) {
      this.problem ??= error;
      throw error;
    }
    return '';
  }
}
