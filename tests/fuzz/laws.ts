/** What must hold of a digest after any edit. */
import { childrenOf, type Entry } from '../../src/digest/entry.ts';
import { type DigestFile, readDigest } from '../../src/digest/file.ts';
import { normalise } from '../../src/paper/normalise.ts';
import { apply, type Edit } from './edits.ts';

/** A digest as it was before any edit. */
export interface Original {
  readonly path: string;
  /** As Latin-1: one character per byte. */
  readonly lines: readonly string[];
  readonly format: string;
  readonly entries: readonly Known[];
}

interface Known {
  /** The lines it takes, counted from 0; `to` is where the next entry begins. */
  readonly from: number;
  readonly to: number;
  readonly values: string;
}

const linesOf = (bytes: Uint8Array): string[] => Buffer.from(bytes).toString('latin1').split('\n');

/** All an entry says, without its place. */
function valuesOf({ children }: Entry): string {
  return JSON.stringify(children.map(({ name, lang, value }) => [name, lang ?? '', value]));
}

export function originalOf(path: string, bytes: Uint8Array): Original | undefined {
  const { digest } = readDigest(path, bytes);
  const lines = linesOf(bytes);
  const entries = childrenOf(digest, 'entry').map((entry, index, all) => ({
    from: entry.position.start.line - 1,
    to: (all[index + 1]?.position.start.line ?? lines.length + 1) - 1,
    values: valuesOf(entry),
  }));
  return entries.length < 3 ? undefined : { path, lines, format: digest.format, entries };
}

/**
 * The entries away from every edit: neither one that an edit touches, nor its neighbours. A digest with fewer than
 * twice as many entries as edits may no longer be known for its format, so it has none.
 */
export function away({ entries }: Original, edits: readonly Edit[]): readonly Known[] {
  const touched = new Set<number>();
  for (const edit of edits) {
    const hit = entries.flatMap(({ from, to }, index) =>
      edit.from <= to && edit.to >= from ? [index] : [],
    );
    // Above the first entry: the header.
    for (const index of hit.length > 0 ? hit : [0]) {
      for (const near of [index - 1, index, index + 1]) touched.add(near);
    }
  }
  return entries.filter((_, index) => !touched.has(index));
}

/** The law that a digest breaks once it is edited; undefined when all hold. */
export function brokenLaw(original: Original, edits: readonly Edit[]): string | undefined {
  const bytes = Buffer.from(apply(original.lines, edits).join('\n'), 'latin1');
  try {
    const digestFile = readDigest(original.path, bytes);
    normalise(digestFile, { aliases: new Map() });
    return lineWithoutRole(digestFile) ?? lostEntry(original, edits, digestFile);
  } catch (error) {
    return `crash: ${error instanceof Error ? error.stack : error}`;
  }
}

/** Every line that is not blank has a role, and is named when no reader knows it. */
function lineWithoutRole({ source, digest, file }: DigestFile): string | undefined {
  const named = new Set(
    file.messages.filter(({ ruleId }) => ruleId === 'unclaimed-line').map(({ line }) => line),
  );
  const isSkipped = file.messages.some(({ ruleId }) => /format/.test(`${ruleId}`));
  for (const { number, text } of source.lines) {
    const role = digest.roles[number - 1];
    if (role === undefined && text.trim() !== '') return `no role: line ${number}`;
    if (role === 'unclaimed' && !isSkipped && !named.has(number))
      return `not named: line ${number}`;
  }
  return undefined;
}

function lostEntry(
  original: Original,
  edits: readonly Edit[],
  { digest }: DigestFile,
): string | undefined {
  const found = new Map<string, number>();
  for (const entry of childrenOf(digest, 'entry')) {
    const values = valuesOf(entry);
    found.set(values, (found.get(values) ?? 0) + 1);
  }
  for (const { values, from } of away(original, edits)) {
    const left = found.get(values) ?? 0;
    if (left === 0) {
      const title = values.slice(0, 80);
      return `entry lost or changed: line ${from + 1} ${title} (read as ${digest.format})`;
    }
    found.set(values, left - 1);
  }
  return undefined;
}

/** The smallest part of the edits that still breaks a law. */
export function smallest(original: Original, edits: readonly Edit[]): readonly Edit[] {
  const single = edits.find((edit) => brokenLaw(original, [edit]) !== undefined);
  return single ? [single] : edits;
}
