/**
 * The browser's storage, under names of this site: other sites may lie on the same host. What it refuses to keep stays in
 * memory for as long as the page is open, and listeners are told once that it will be lost.
 */
import { root } from '../place.ts';

/** Why storage refuses: it is not to be used at all, or nothing more fits in. */
export type Trouble = 'blocked' | 'full';

const PREFIX = `broadsheet:${root.pathname}:`;
/** What could not be stored. */
const unstored = new Map<string, string>();
/** Told of a name whose value has changed, of none when all may have, and whether that happened in another tab. */
type Watcher = (name: string | undefined, elsewhere: boolean) => void;

const watchers = new Set<Watcher>();
const troubled = new Set<(trouble: Trouble) => void>();
let trouble: Trouble | undefined;

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && /quota/i.test(error.name);

function refuse(error: unknown): void {
  if (trouble) return;
  trouble = isFull(error) ? 'full' : 'blocked';
  for (const listener of troubled) listener(trouble);
}

/** The value of a name; null when there is none, or when storage is blocked. */
export function readItem(name: string): string | null {
  const value = unstored.get(name);
  if (value !== undefined) return value;
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Stores a value, and tells all who watch. */
export function writeItem(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
    unstored.delete(name);
  } catch (error) {
    unstored.set(name, value);
    refuse(error);
  }
  tell(name, false);
}

/** Whether the browser has kept what was written last: otherwise it is lost with the page. */
export const isStored = (name: string): boolean => !unstored.has(name);

/** Stores what nobody misses: when it is refused, nothing is said. */
export function tryItem(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Only what the reader has made is worth a message.
  }
}

function tell(name: string | undefined, elsewhere: boolean): void {
  for (const watcher of watchers) watcher(name, elsewhere);
}

/** The names that begin so. */
export function namesOf(start: string): string[] {
  const names = new Set<string>();
  try {
    for (let place = 0; place < localStorage.length; place += 1) {
      const key = localStorage.key(place);
      if (key?.startsWith(PREFIX + start)) names.add(key.slice(PREFIX.length));
    }
  } catch {
    // Blocked: there are those of this page alone.
  }
  for (const name of unstored.keys()) if (name.startsWith(start)) names.add(name);
  return [...names];
}

/** Calls at each change, here or in another tab. */
export function watch(watcher: Watcher): void {
  watchers.add(watcher);
}

/** Calls when storage has refused something, once. */
export function onTrouble(listener: (trouble: Trouble) => void): void {
  troubled.add(listener);
  if (trouble) listener(trouble);
}

/** Whether nothing can be stored at all; found out without changing anything that is kept. */
export function probe(): void {
  try {
    localStorage.setItem(`${PREFIX}probe`, '');
    localStorage.removeItem(`${PREFIX}probe`);
  } catch (error) {
    if (!isFull(error)) refuse(error);
  }
}

addEventListener('storage', ({ key }) => {
  if (key === null) tell(undefined, true);
  else if (key.startsWith(PREFIX)) tell(key.slice(PREFIX.length), true);
});
