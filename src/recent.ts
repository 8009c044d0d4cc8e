/** A bounded memory: values by key, least recently used forgotten first. */
export class Recent<V> {
  readonly #limit: number;
  readonly #known = new Map<string, { readonly value: V }>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value of a key, made when it is not known. */
  get(key: string, make: () => V): V {
    const hit = this.#known.get(key) ?? { value: make() };
    this.#known.delete(key);
    this.#known.set(key, hit);
    if (this.#known.size > this.#limit) {
      const [oldest] = this.#known.keys();
      if (oldest !== undefined) this.#known.delete(oldest);
    }
    return hit.value;
  }
}
