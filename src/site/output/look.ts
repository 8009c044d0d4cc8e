/** Looks for the files of a published site while the build does other things. */
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { isCompiled, modulePath } from '../project.ts';
import { missingBelow, missingInTurns, type Wanted } from './presence.ts';

/** A thread helps to look for more files than these: it takes a tenth of a second to start. Threads run no source. */
const MANY = isCompiled ? 20_000 : Number.POSITIVE_INFINITY;

const Missing = z.array(z.string());

/** A look at the files of a published site, which begins when it is made. */
export class Look {
  readonly #wanted: Wanted;
  readonly #thread: Promise<readonly string[] | undefined> | undefined;
  #missing: Promise<readonly string[]> | undefined;

  /** A thread begins with files below an output folder where there are more than `enough`. */
  constructor(output: string, paths: readonly string[], enough = MANY) {
    this.#wanted = { output, paths, turns: new Int32Array(new SharedArrayBuffer(4)) };
    if (paths.length > enough) this.#thread = this.#begin();
  }

  /** Those that are gone. Looks for all that the thread has not come to. */
  missing(): Promise<readonly string[]> {
    this.#missing ??= this.#look();
    return this.#missing;
  }

  async #look(): Promise<readonly string[]> {
    const { output, paths } = this.#wanted;
    const own = missingInTurns(this.#wanted);
    if (!this.#thread) return own;
    const others = await this.#thread;
    return others ? [...own, ...others] : missingBelow(output, paths);
  }

  /** What the thread misses; undefined when it has failed: nobody knows how far it came. */
  #begin(): Promise<readonly string[] | undefined> {
    const thread = new Worker(modulePath('src/site/output/presence-thread.ts'), {
      workerData: this.#wanted,
    });
    return new Promise((resolve) => {
      thread.once('message', (found) => resolve(Missing.parse(found)));
      thread.once('error', () => resolve(undefined));
      thread.once('exit', () => resolve(undefined));
    });
  }
}
