/** The shards that are open, each once. */
import type { ShardEntry } from '../search/directory.ts';
import { type Engine, openEngine } from './engine.ts';

/** Enough of a shard to open it. */
export type ShardRef = Pick<ShardEntry, 'name' | 'key'>;

export class Engines {
  readonly #load: () => Promise<unknown>;
  readonly #site: URL | string;
  readonly #open = new Map<string, Promise<Engine>>();
  /** Pagefind's program has been started, or is being started by the shard that opens first. */
  #running = false;
  #starting: Promise<Engine> | undefined;

  /** `load` gives Pagefind's module; `site` is the site's root. */
  constructor(load: () => Promise<unknown>, site: URL | string) {
    this.#load = load;
    this.#site = site;
  }

  of(shard: ShardRef): Promise<Engine> {
    const engine = this.#open.get(shard.name) ?? this.#start(shard);
    this.#open.set(shard.name, engine);
    return engine;
  }

  /** The next question opens the shard again. */
  forget({ name }: ShardRef): void {
    this.#open.delete(name);
  }

  /**
   * All shards share one WebAssembly program. Shards that open while it starts would each start one and
   * then read the memory of another, so they wait for the first.
   */
  async #start(shard: ShardRef): Promise<Engine> {
    while (!this.#running && this.#starting) await this.#starting.catch(() => undefined);
    if (this.#running) return await this.#openNow(shard);
    this.#starting = this.#openNow(shard);
    try {
      const engine = await this.#starting;
      this.#running = true;
      return engine;
    } finally {
      this.#starting = undefined;
    }
  }

  async #openNow({ name, key }: ShardRef): Promise<Engine> {
    const basePath = new URL(`pagefind/${name}/`, this.#site).href;
    // The key in place of the time lets a closed shard come from the browser's cache.
    return await openEngine(await this.#load(), { basePath, metaCacheTag: key });
  }
}
