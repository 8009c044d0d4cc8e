import type { SecondProcess } from './process.ts';
import type { Answers, Requests, SiteSources } from './requests.ts';

/** A second process for one site, which it opens when it is first asked about it. */
export class SecondSite {
  readonly #process: SecondProcess;
  readonly #sources: SiteSources;
  #opened: Promise<unknown> | undefined;

  constructor(process: SecondProcess, sources: SiteSources) {
    this.#process = process;
    this.#sources = sources;
  }

  /** Itself, where there is so much to do that it pays to tell another process about the site. */
  ifPays(much: number, enough: number): this | undefined {
    return this.#process.ifPays(much, enough) && this;
  }

  /** Has everything read that pages are made from. Who asks for pages is told what went wrong. */
  prepare(): void {
    this.make([]).catch(() => undefined);
  }

  /** Has pages made and staged. */
  async make(pages: Requests['make']): Promise<Answers['make']> {
    this.#opened ??= this.#process.ask('site', this.#sources);
    const [, made] = await Promise.all([this.#opened, this.#process.ask('make', pages)]);
    return made;
  }
}
