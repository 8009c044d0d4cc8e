/** A bounded memory: the values that were asked for last, by key. */
export class Recent<V, K = string> {
  readonly #limit: number;
  /** Values go from the young to the old when the young are as many as the limit; the old are then forgotten. */
  #young = new Map<K, { readonly value: V }>();
  #old: ReadonlyMap<K, { readonly value: V }> = new Map();

  /** Keeps the last `limit` values, and at most twice as many. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value of a key, made when it is not known. */
  get(key: K, make: () => V): V {
    const young = this.#young.get(key);
    if (young) return young.value;
    const known = this.#old.get(key) ?? { value: make() };
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, known);
    return known.value;
  }
}
