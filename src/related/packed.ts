/** Files of numbers and words, as they lie in memory: a line that says what follows, then the bytes. */
import { readFileSync } from 'node:fs';
import { hashOf } from '../archive/hash.ts';
import { replaceFile } from '../archive/replace.ts';

export type Numbers = Uint32Array | Float32Array | Uint8Array;

/** What a file holds, by name; words are without line breaks. */
export interface Packed {
  readonly numbers: Readonly<Record<string, Numbers>>;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** What a file held. */
export interface Unpacked extends Pick<Packed, 'numbers'> {
  /** Words by name, made strings when they are asked for. */
  readonly words: (name: string) => readonly string[];
}

const TYPES = { Uint32Array, Float32Array, Uint8Array } as const;
type TypeName = keyof typeof TYPES;

interface Part {
  readonly name: string;
  readonly type: TypeName | 'words';
  readonly bytes: number;
}

/** Replaces a file; `key` names what its content was made from. */
export function writePacked(path: string, key: string, { numbers, words }: Packed): void {
  const parts: (Part & { readonly content: Buffer })[] = [
    ...Object.entries(numbers).map(([name, array]) => ({
      name,
      type: array.constructor.name as TypeName,
      content: Buffer.from(array.buffer, array.byteOffset, array.byteLength),
    })),
    ...Object.entries(words).map(([name, list]) => ({
      name,
      type: 'words' as const,
      content: Buffer.from(list.map((word) => `${word}\n`).join('')),
    })),
  ].map((part) => ({ ...part, bytes: part.content.length }));
  const body = Buffer.concat(parts.map(({ content }) => content));
  const heads = parts.map(({ name, type, bytes }) => ({ name, type, bytes }));
  const head = JSON.stringify({ key, parts: heads });
  const content = Buffer.concat([Buffer.from(`${hashOf(head, body)} ${head}\n`), body]);
  // The second process of a build that was killed may still be writing the same.
  replaceFile(path, content, `${path}.${process.pid}.tmp`);
}

/** What a file holds; undefined when it was made from something else, is damaged, or is not there. */
export function readPacked(path: string, key: string): Unpacked | undefined {
  try {
    const file = readFileSync(path);
    const start = file.indexOf('\n') + 1;
    const [, check, head = ''] = /^(\w+) (.*)\n$/.exec(file.toString('utf8', 0, start)) ?? [];
    const body = file.subarray(start);
    if (hashOf(head, body) !== check) return undefined;
    const found: { key: string; parts: Part[] } = JSON.parse(head);
    return found.key === key ? unpack(found.parts, body) : undefined;
  } catch {
    return undefined;
  }
}

function unpack(parts: readonly Part[], body: Buffer): Unpacked {
  const numbers: Record<string, Numbers> = {};
  const words = new Map<string, Buffer>();
  let at = 0;
  for (const { name, type, bytes } of parts) {
    const content = body.subarray(at, at + bytes);
    // A copy, as numbers must lie at a multiple of their size.
    if (type === 'words') words.set(name, content);
    else numbers[name] = new TYPES[type](new Uint8Array(content).buffer);
    at += bytes;
  }
  return {
    numbers,
    words: (name) => words.get(name)?.toString('utf8').split('\n').slice(0, -1) ?? [],
  };
}
