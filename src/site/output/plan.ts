/** From staged files and the manifest of the published site to the operations that publish the new one. */
import { lstatSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compareText } from '../../library/order.ts';
import { folderOf } from './file.ts';
import type { Manifest } from './manifest.ts';
import { type Operation, Performer } from './operations.ts';
import { compareDepth, compareSteps, folderStep, type Step, stepOf } from './order.ts';
import type { Places } from './places.ts';
import type { Stager } from './stager.ts';

interface Move {
  readonly step: Step;
  readonly staged: string;
  readonly path: string;
}

/** The operations that bring the published site to the new one. */
export function planOperations(places: Places, stager: Stager, published: Manifest): Operation[] {
  const moves = movesOf(stager).map(
    ({ staged, path }): Operation => ['publish', basename(staged), path],
  );
  const orphans = orphansOf(places, stager, published);
  const folders = new Set(orphans.map(folderOf));
  for (const folder of folders) if (folder.includes('/')) folders.add(folderOf(folder));
  folders.delete('.');
  const removals = orphans.map((path): Operation => ['remove', path]);
  const emptied = [...folders].sort(compareDepth).map((path): Operation => ['prune', path]);
  return [...moves, ...removals, ...emptied];
}

function movesOf({ newFolders, files }: Stager): Move[] {
  const moves = [
    ...newFolders.map(({ staged, path, paths }) => ({ staged, path, step: folderStep(paths) })),
    ...files.map(({ staged, path, isNew }) => ({ staged, path, step: stepOf(path, isNew) })),
  ];
  return moves.sort((a, b) => compareSteps(a.step, b.step) || compareDepth(a.path, b.path));
}

/** Published files that the new site does not have; what lists pages goes before them. */
function orphansOf(places: Places, stager: Stager, { files }: Manifest): string[] {
  const now = new Performer(places);
  return files
    .filter((path) => !isWanted(places, stager.pathLike(path), path))
    .filter((path) => now.isThere(path))
    .sort((a, b) => compareSteps(stepOf(b, false), stepOf(a, false)) || compareText(a, b));
}

/** Whether a path is the one that is wanted, or names the same file on a system that does not tell letter case. */
function isWanted({ output }: Places, wanted: string | undefined, path: string): boolean {
  if (wanted === undefined || wanted === path) return wanted === path;
  const [one, other] = [wanted, path].map((name) =>
    lstatSync(join(output, name), { throwIfNoEntry: false, bigint: true }),
  );
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}
