/** What a second process is asked while this one merges papers and makes lists; only then is it asked for pages. */
import { all } from '../all.ts';
import type { SecondProcess } from './process.ts';
import type { RelatedVolumes, WantedVolumes } from './requests.ts';
import type { SecondSite } from './site.ts';

export class Ahead {
  readonly #second: SecondProcess | undefined;
  readonly #enough: number;
  #found: Promise<unknown> | undefined;
  #keys: Promise<readonly string[]> | undefined;

  /** It pays to ask about more papers than `enough`. */
  constructor(second: SecondProcess | undefined, enough: number) {
    this.#second = second;
    this.#enough = enough;
  }

  /** The keys of the pages of papers; undefined where nobody makes them. */
  get keys(): Promise<readonly string[]> | undefined {
    return this.#keys;
  }

  /** Has the volumes of so many papers read, of which most will stay as they are. */
  read(papers: number, volumes: WantedVolumes): void {
    waitedForLater(this.#of(papers)?.ask('read', volumes));
  }

  /** Has what is related to so many papers found. */
  relate(papers: number, volumes: RelatedVolumes): void {
    if (volumes.most === 0) return;
    this.#found = waitedForLater(this.#of(papers)?.ask('relate', volumes));
  }

  /** Where what is related is looked for, has the keys made that tell of it. */
  makeKeys(site: SecondSite | undefined, frame: string): void {
    if (!this.#found || !site) return;
    const made = all([this.#found, site.keys(frame)]);
    this.#keys = waitedForLater(made.then(([, keys]) => keys));
  }

  #of(papers: number): SecondProcess | undefined {
    return this.#second?.ifPays(papers, this.#enough);
  }
}

/** Who waits for it is told what went wrong; nobody waits for what is only read ahead. */
function waitedForLater<T>(asked: Promise<T> | undefined): Promise<T> | undefined {
  asked?.catch(() => undefined);
  return asked;
}
