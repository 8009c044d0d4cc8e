/** A function with a bounded memory for its results, least recently used forgotten first. */
export function remember<V>(limit: number, compute: (key: string) => V): (key: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (key) => {
    const hit = known.get(key) ?? { value: compute(key) };
    known.delete(key);
    known.set(key, hit);
    if (known.size > limit) {
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    }
    return hit.value;
  };
}
