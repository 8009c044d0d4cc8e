/** The files of a built site, and which of them an address leads to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOf } from '../site/elements.ts';
import { filesBelow } from '../site/files.ts';

export class BuiltSite {
  readonly folder: string;
  /** Paths of all files, without those that a build keeps for itself. */
  readonly files: ReadonlySet<string>;
  /** Where the site will live, as its home page says: `https://example.org/digests/`. */
  readonly base: string;

  /** Throws when the folder has no home page, or one without its address. */
  constructor(folder: string) {
    this.folder = folder;
    this.files = new Set(filesBelow(folder).filter((path) => !path.startsWith('.broadsheet/')));
    const canonical = elementsOf(this.read('index.html')).find(
      ({ properties }) => String(properties.rel) === 'canonical',
    );
    this.base = String(canonical?.properties.href ?? '');
    if (!URL.canParse(this.base)) throw new Error(`${folder}/index.html names no address`);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  bytes(path: string): Buffer {
    return readFileSync(join(this.folder, path));
  }

  /** Paths that match, in order. */
  paths(pattern: RegExp): string[] {
    return [...this.files].filter((path) => pattern.test(path));
  }

  /** The address of a file: `index.html` is left out. */
  addressOf(path: string): string {
    return this.base + path.replace(/(?<=^|\/)index\.html$/, '');
  }

  /**
   * The path that an address leads to, with its fragment (`2025/10/index.html#d-08`), whether or not there is such a
   * file; undefined when it leads elsewhere.
   */
  targetOf(address: string, from: string): string | undefined {
    const url = URL.canParse(address, this.addressOf(from))
      ? new URL(address, this.addressOf(from))
      : undefined;
    if (!url) return `${address} (no address)`;
    const bare = url.origin + url.pathname;
    if (!bare.startsWith(this.base)) {
      const isOwn = !/^[a-z]+:/i.test(address);
      return isOwn ? `${address} (outside of ${this.base})` : undefined;
    }
    const path = decodeURIComponent(bare.slice(this.base.length));
    return path.replace(/(?<=^|\/)$/, 'index.html') + decodeURIComponent(url.hash);
  }
}
