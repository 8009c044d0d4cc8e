/** A folder of digests that changes at random, always in the same way for the same seed. */
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { compareText } from '../../src/library/order.ts';

const ENTRY = /^(?:# |- \*\*\[|### )/;

export class Digests {
  readonly folder: string;
  readonly #from: string;
  readonly #all: readonly string[];
  readonly #here: string[] = [];
  #state: number;

  constructor(from: string, folder: string, seed: number, start: number) {
    this.folder = folder;
    this.#from = from;
    this.#state = seed * 7919 + 1;
    this.#all = readdirSync(from, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.md$/.test(path) && !/README/.test(path))
      .filter((path) => readFileSync(join(from, path)).length < 100_000)
      .sort(compareText);
    while (this.#here.length < Math.min(start, this.#all.length)) this.#add();
  }

  /** Changes one digest, and says what it did. */
  change(): string {
    const changes = [this.#add, this.#add, this.#edit, this.#shorten, this.#rename, this.#remove];
    return (changes[this.#random(changes.length)] ?? this.#add).call(this);
  }

  #add(): string {
    const path = this.#all[this.#random(this.#all.length)] ?? '';
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    copyFileSync(join(this.#from, path), join(this.folder, path));
    if (!this.#here.includes(path)) this.#here.push(path);
    return `add ${path}`;
  }

  #edit(): string {
    return this.#rewrite('edit', (text) => text.replace(/(?<=\w{4} )(?=\w{4})/, 'edited '));
  }

  /** Takes one entry out. */
  #shorten(): string {
    return this.#rewrite('shorten', (text) => {
      const lines = text.split('\n');
      const heads = lines.flatMap((line, index) => (ENTRY.test(line) ? [index] : []));
      const at = this.#random(heads.length + 1);
      const [from = 0, to = lines.length] = heads.slice(at, at + 2);
      return heads.length < 2 ? text : lines.toSpliced(from, to - from).join('\n');
    });
  }

  #rename(): string {
    const path = this.#pick();
    const other = path.replace(/\.md$/, '-again.md');
    renameSync(join(this.folder, path), join(this.folder, other));
    this.#here[this.#here.indexOf(path)] = other;
    return `rename ${path}`;
  }

  #remove(): string {
    if (this.#here.length < 3) return this.#add();
    const path = this.#pick();
    rmSync(join(this.folder, path));
    this.#here.splice(this.#here.indexOf(path), 1);
    return `remove ${path}`;
  }

  #rewrite(name: string, change: (text: string) => string): string {
    const path = this.#pick();
    const file = join(this.folder, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return `${name} ${path}`;
  }

  #pick(): string {
    return this.#here[this.#random(this.#here.length)] ?? '';
  }

  #random(below: number): number {
    this.#state = (this.#state * 1103515245 + 12345) % 2147483648;
    return Math.floor(this.#state / 256) % below;
  }
}
