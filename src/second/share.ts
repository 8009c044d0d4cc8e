import { setImmediate } from 'node:timers/promises';
import { all } from '../all.ts';

/** Things the other process is given ahead: it need not wait until this one has time to listen. */
const AHEAD = 2;

/**
 * Shares work between this process and another. Neighbours often need the same things, so each keeps to its end of the
 * list, and they meet where they meet. Without another process, everything is done here, in order.
 */
export async function share<T>(
  items: readonly T[],
  here: (item: T) => Promise<void>,
  there?: (item: T) => Promise<void>,
): Promise<void> {
  let [start, end] = [0, items.length];
  const own = async (): Promise<void> => {
    while (start < end) {
      await here(items[start++] as T);
      // What is done here may keep the process busy; now it listens to the other.
      await setImmediate();
    }
  };
  const last = async (work: (item: T) => Promise<void>): Promise<void> => {
    while (start < end) await work(items[--end] as T);
  };
  const stopping = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } finally {
      // All is done, or something has failed: nobody begins anything more.
      start = end;
    }
  };
  const others = there ? Array.from({ length: AHEAD }, () => last(there)) : [];
  await all([own(), ...others].map(stopping));
}

/** The items in runs that each weigh about as much; by default, of so many items. */
export function runsOf<T>(items: readonly T[], most: number, weightOf = (_: T) => 1): T[][] {
  const runs: T[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const item of items) {
    weight += weightOf(item);
    if (weight > most) {
      runs.push([]);
      weight = weightOf(item);
    }
    runs.at(-1)?.push(item);
  }
  return runs;
}
