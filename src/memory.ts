/** How early V8 cleans up, which a build decides when it knows how much there is to do. */
import { setFlagsFromString } from 'node:v8';

/** By this flag, memory grows by half before V8 cleans up; with 0, as V8 sees fit. */
const EARLY = '--heap-growing-percent=50';
const AS_IT_SEES_FIT = '--heap-growing-percent=0';

let flag = AS_IT_SEES_FIT;

/** From now on: early, which takes more time and less memory, where there is `much` to do. */
export function cleanUp({ much }: { much: boolean }): void {
  flag = much ? EARLY : AS_IT_SEES_FIT;
  setFlagsFromString(flag);
}

/** What a process is started with that is to do the same. */
export const cleanUpFlag = (): string => flag;
