/** One build at a time: a file that names the process which writes. */
import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { codeOf } from './places.ts';
import { isRunning, ownMark, ProcessMark } from './process.ts';

/** A lock that cannot be read may be about to be written: it counts for so many milliseconds. */
const UNREADABLE = 10_000;
const ATTEMPTS = 3;

/** The lock of an output folder, held by this process. */
export class Lock {
  readonly #path: string;
  readonly #text: string;

  private constructor(path: string, text: string) {
    this.#path = path;
    this.#text = text;
  }

  /** Takes the lock, also from a build that was killed. Throws when another build is running. */
  static take(path: string): Lock {
    const text = `${JSON.stringify(ownMark())}\n`;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (create(path, text)) return new Lock(path, text);
      const found = look(path);
      if (found === undefined) continue;
      const { mark, age } = found;
      if (mark ? isRunning(mark, age) : age < UNREADABLE) throw busy(path, mark);
      setAside(path, found.text);
    }
    throw busy(path, look(path)?.mark);
  }

  /** Whether nobody has taken it away. */
  get isHeld(): boolean {
    return look(this.#path)?.text === this.#text;
  }

  release(): void {
    if (this.isHeld) rmSync(this.#path, { force: true });
  }
}

function busy(path: string, mark: ProcessMark | undefined): Error {
  const who = mark ? `process ${mark.pid}` : 'its process is not known';
  return new Error(
    `another build is writing it (${who}); wait for its end, or remove ${path} if there is none`,
  );
}

function create(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(file, text);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** What the lock says now; undefined when it is gone. */
function look(path: string): { text: string; age: number; mark?: ProcessMark } | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const age = Date.now() - statSync(path).mtimeMs;
    return { text, age, ...readMark(text) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function readMark(text: string): { mark?: ProcessMark } {
  try {
    return { mark: ProcessMark.parse(JSON.parse(text)) };
  } catch {
    return {};
  }
}

/** Takes an old lock away. Of several builds that see it, one renames it; what another has put there since goes back. */
function setAside(path: string, text: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') === text) rmSync(aside);
  else renameSync(aside, path);
}
