/** A few of the runs of `npm run crash`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Trial } from './run.ts';

const trial = new Trial();
beforeAll(() => trial.open());
afterAll(() => trial.close());

describe('a real build that is killed', () => {
  it.each([1, 2, 3])(
    'leaves a whole site, and the next one completes it: seed %d',
    async (seed) => {
      const { name, state, faults } = await trial.killed(seed);
      expect(faults, `${name}, ${state}`).toEqual([]);
    },
  );
});
