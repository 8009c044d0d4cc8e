import { Recent } from '../recent.ts';

/** A function with a bounded memory for its results. */
export function remember<V>(limit: number, compute: (key: string) => V): (key: string) => V {
  const known = new Recent<V>(limit);
  return (key) => known.get(key, () => compute(key));
}
