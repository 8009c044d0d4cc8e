import type { SecondProcess } from './process.ts';
import type { Answers, RequestKind, Requests, SiteSources } from './requests.ts';

/** A second process for one site, which it opens when it is first asked about it. */
export class SecondSite {
  readonly #process: SecondProcess;
  /** Until they are told: they are large. */
  #sources: SiteSources | undefined;
  #opened: Promise<unknown> = Promise.resolve();

  constructor(process: SecondProcess, sources: SiteSources) {
    this.#process = process;
    this.#sources = sources;
  }

  /** Itself, where there is so much to do that it pays to tell another process about the site. */
  ifPays(much: number, enough: number): this | undefined {
    return this.#process.ifPays(much, enough) && this;
  }

  /** Begins to open the site, which takes some seconds for a large one. */
  open(): Promise<unknown> {
    if (this.#sources) {
      this.#opened = this.#process.ask('site', this.#sources);
      this.#sources = undefined;
      // Who waits for pages is told what went wrong.
      this.#opened.catch(() => undefined);
    }
    return this.#opened;
  }

  /** Has what is related to each paper found and kept. */
  relate(): Promise<Answers['relate']> {
    return this.#ask('relate', null);
  }

  /** Has everything read that pages are made from. Who asks for pages is told what went wrong. */
  prepare(): void {
    this.make([]).catch(() => undefined);
  }

  /** Has pages made and staged. */
  make(pages: Requests['make']): Promise<Answers['make']> {
    return this.#ask('make', pages);
  }

  async #ask<Kind extends RequestKind>(
    kind: Kind,
    request: Requests[Kind],
  ): Promise<Answers[Kind]> {
    const opened = this.open();
    const [answer] = await Promise.all([this.#process.ask(kind, request), opened]);
    return answer;
  }
}
