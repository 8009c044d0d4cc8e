/** Where a build keeps what is its own: the hidden folder `.broadsheet/` of the output folder. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Full paths of everything that is kept beside the site. */
export interface Places {
  readonly output: string;
  readonly own: string;
  /** Who is building. */
  readonly lock: string;
  /** What belongs to the published site, and what the caller stored with it. */
  readonly manifest: string;
  /** The manifest of the site that is being committed. */
  readonly next: string;
  /** What is still to be done of a commit. */
  readonly journal: string;
  /** Files and folders that are still to be published. */
  readonly stage: string;
  /** The manifest of versions before there was a `.broadsheet/`. */
  readonly former: string;
}

/** The places of an output folder. */
export function placesIn(output: string): Places {
  const own = join(output, '.broadsheet');
  return {
    output,
    own,
    lock: join(own, 'lock'),
    manifest: join(own, 'manifest.json'),
    next: join(own, 'next.json'),
    journal: join(own, 'journal.json'),
    stage: join(own, 'stage'),
    former: join(output, '.broadsheet.json'),
  };
}

/** Writes a file, part after part, that is there whole or not at all, and lasts even when the machine stops. */
export function writeDurably(path: string, parts: Iterable<string>): void {
  const temporary = `${path}.tmp`;
  const file = openSync(temporary, 'w');
  try {
    for (const part of parts) writeFileSync(file, part);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

/** Makes renames in a folder last; where folders cannot be opened, they last as long as the system does. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {}
}

/** The code of a failed system call, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
