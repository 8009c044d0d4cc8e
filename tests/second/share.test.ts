import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf, share } from '../../src/second/share.ts';

describe('shared work', () => {
  it('is all done, and nothing twice, however long each part takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 3 })), fc.boolean(), async (items, isShared) => {
        const done: number[] = [];
        const work = async (at: number) => {
          for (let turn = 0; turn < (items[at] ?? 0); turn += 1) await Promise.resolve();
          done.push(at);
        };
        await share([...items.keys()], work, isShared ? work : undefined);
        expect(done.toSorted((a, b) => a - b)).toEqual([...items.keys()]);
      }),
    );
  });

  it('is done from both ends: neighbours stay together', async () => {
    const [here, there]: number[][] = [[], []];
    const add = (list: number[]) => async (item: number) => {
      list.push(item);
    };
    await share([...Array(100).keys()], add(here ?? []), add(there ?? []));
    expect(here).toEqual([...(here ?? []).keys()]);
    expect(there?.length).toBeGreaterThan(1);
    expect([...(here ?? []), ...(there ?? []).toReversed()]).toEqual([...Array(100).keys()]);
  });

  it('fails when a part of it fails, here or there', async () => {
    const fail = () => Promise.reject(new Error('broken'));
    const wait = () => Promise.resolve();
    await expect(share([1, 2, 3], fail, wait)).rejects.toThrow('broken');
    await expect(share([1, 2, 3], wait, fail)).rejects.toThrow('broken');
    await expect(share([1], fail)).rejects.toThrow('broken');
  });

  it('has ended everywhere when it is said to have failed, and nothing more begins', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const slow = async (item: number) => {
      begun.push(item);
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      ended.push(item);
    };
    const items = [...Array(50).keys()];
    const fail = () => Promise.reject(new Error('broken'));
    await expect(share(items, slow, fail)).rejects.toThrow('broken');
    expect(begun).toEqual([0]);
    expect(ended).toEqual(begun);
  });

  it('comes in runs, of which the last may be shorter', () => {
    expect(runsOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(runsOf([], 2)).toEqual([]);
  });
});
