/** Asks the search worker: one message there and one back for each question. */
import type { ShardEntry } from '../search/directory.ts';
import type { Counts } from './counts.ts';
import type { Hit } from './engine.ts';
import type { ShardRef } from './engines.ts';
import type { Query } from './query.ts';

/** What a shard has for a query, without the papers themselves. */
export interface Outcome {
  readonly ticket: number;
  /** Best first. */
  readonly matches: readonly {
    readonly id: string;
    readonly tier: number;
    readonly score: number;
  }[];
  readonly counts: Counts;
  readonly all: Counts;
}

/** Papers in the order of the places asked for. */
export type Papers = readonly (Hit | undefined)[];

type Question =
  | { readonly call: 'find'; readonly query: Query; readonly counting: boolean }
  | { readonly call: 'load'; readonly ticket: number; readonly places: readonly number[] };

/** A question on its way. */
export type Asked = Question & {
  readonly id: number;
  readonly shard: ShardRef;
};

export interface Reply {
  readonly id: number;
  readonly value?: Outcome | Papers | undefined;
  readonly failed?: string;
}

interface Waiting {
  resolve(value: Reply['value']): void;
  reject(error: Error): void;
}

/** The worker, and who waits for it. */
export class Remote {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  /** The worker did not start or has ended. */
  broken = false;

  constructor(script: URL) {
    this.#worker = new Worker(script, { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#settle(data));
    this.#worker.addEventListener('error', () => {
      this.broken = true;
      for (const id of this.#waiting.keys()) this.#settle({ id, failed: 'The worker has failed' });
    });
  }

  async find(shard: ShardEntry, query: Query, counting: boolean): Promise<Outcome> {
    const value = await this.#ask(shard, { call: 'find', query, counting });
    if (!value || !('ticket' in value)) throw new Error('Expected what was found');
    return value;
  }

  async load(shard: ShardEntry, ticket: number, places: readonly number[]): Promise<Papers> {
    const value = await this.#ask(shard, { call: 'load', ticket, places });
    if (!value || 'ticket' in value) throw new Error('Expected papers');
    return value;
  }

  #ask({ name, key }: ShardEntry, question: Question): Promise<Reply['value']> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, shard: { name, key }, ...question } satisfies Asked);
    });
  }

  #settle({ id, value, failed }: Reply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (failed === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(failed));
  }
}
