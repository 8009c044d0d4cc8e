/** Makes and removes the hidden folder of a build, and says in words what the disk says in codes. */
import { lstatSync, mkdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, type Places } from './places.ts';

/** Makes the hidden folder; gives the first folder that had to be made. */
export function makeOwnFolder({ output, own }: Places): string | undefined {
  // The output folder itself may be a link: the person who runs the build chose it.
  const found = statSync(output, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new Error(`${output} is in the way, expected a folder`);
  const hidden = found && lstatSync(own, { throwIfNoEntry: false });
  if (hidden && !hidden.isDirectory()) throw new Error(`${own} is in the way, expected a folder`);
  return mkdirSync(own, { recursive: true });
}

/** Removes the folders that were made for a build, if nothing is in them. */
export function removeMade({ own }: Places, made: string | undefined): void {
  if (made === undefined) return;
  for (let folder = own; folder.length >= made.length; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

/** Removes all that a build has staged and prepared; to be called only while there is no journal. */
export function discard({ stage, next, journal }: Places): void {
  for (const path of [stage, next, `${next}.tmp`, `${journal}.tmp`]) {
    rmSync(path, { recursive: true, force: true });
  }
}

/** Runs a task; a full disk is named as such. */
export function inWords<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOSPC') throw new Error('the disk is full', { cause: error });
    if (code === 'EDQUOT') throw new Error('the disk quota is used up', { cause: error });
    throw error;
  }
}
