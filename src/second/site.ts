import type { SecondProcess } from './process.ts';
import type { Answers, Requests, SiteSources } from './requests.ts';

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

  /** Has everything read that pages are made from; ends when it is told. Who asks for pages is told what went wrong. */
  async prepare(): Promise<void> {
    this.make([]).catch(() => undefined);
    await this.#process.isTold();
  }

  /** Has pages made and staged. */
  async make(pages: Requests['make']): Promise<Answers['make']> {
    this.#open();
    const [made] = await Promise.all([this.#process.ask('make', pages), this.#opened]);
    return made;
  }

  #open(): void {
    if (!this.#sources) return;
    this.#opened = this.#process.ask('site', this.#sources);
    this.#sources = undefined;
    // Who waits for pages is told what went wrong.
    this.#opened.catch(() => undefined);
  }
}
