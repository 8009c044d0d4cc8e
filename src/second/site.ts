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

  /** The keys of the pages of papers, in their order. */
  async keys(frame: string): Promise<Answers['keys']> {
    return await this.#ask('keys', { frame });
  }

  /** The pictures of days, as PNG, in their order. */
  async draw(cards: Requests['draw']): Promise<Answers['draw']> {
    return cards.length === 0 ? [] : await this.#ask('draw', cards);
  }

  /** Has pages made and staged. */
  async make(pages: Requests['make']): Promise<Answers['make']> {
    return await this.#ask('make', pages);
  }

  async #ask<Kind extends 'keys' | 'draw' | 'make'>(
    kind: Kind,
    request: Requests[Kind],
  ): Promise<Answers[Kind]> {
    this.#opened ??= this.#process.ask('site', this.#sources);
    const [, answer] = await Promise.all([this.#opened, this.#process.ask(kind, request)]);
    return answer;
  }
}
