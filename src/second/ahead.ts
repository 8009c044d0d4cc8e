/** What a second process is asked while this one merges papers and makes lists; only then is it asked for pages. */
import type { SecondProcess } from './process.ts';
import type { RelatedVolumes, WantedVolumes } from './requests.ts';

export class Ahead {
  readonly #second: SecondProcess | undefined;
  readonly #enough: number;
  #found: Promise<unknown> | undefined;

  /** It pays to ask about more papers than `enough`. */
  constructor(second: SecondProcess | undefined, enough: number) {
    this.#second = second;
    this.#enough = enough;
  }

  /** Ends when what is related has been found; undefined where nobody looks for it. */
  get found(): Promise<unknown> | undefined {
    return this.#found;
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

  #of(papers: number): SecondProcess | undefined {
    return this.#second?.ifPays(papers, this.#enough);
  }
}

/** Who waits for it is told what went wrong; nobody waits for what is only read ahead. */
function waitedForLater<T>(asked: Promise<T> | undefined): Promise<T> | undefined {
  asked?.catch(() => undefined);
  return asked;
}
