/** Compares the entries of a digest with the records that its producer wrote beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseIdentifier } from '../../src/paper/identifier.ts';
import { fold } from '../../src/paper/prose.ts';
import { type LiteralDict, parseDict } from './python.ts';

/** An entry in the terms of a record; values as they stand in the file, white space folded. */
export interface Claim {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

export interface Difference {
  readonly line: number;
  readonly message: string;
}

export interface Comparison {
  readonly equal: number;
  readonly differences: readonly Difference[];
  /** Entries without a record that list a paper of this file once more. */
  readonly repeated: number;
}

/** The fields of a record; those for identity are compared as identifiers (the truth links abs pages, digests PDFs). */
const IDENTITIES = new Set(['arxiv_id', 'link']);

/** The records for a digest: of `NAME.jsonl` beside it, or of the only such file in a folder with one digest. */
export function recordsFor(path: string): LiteralDict[] | undefined {
  const twin = `${path.slice(0, -extname(path).length)}.jsonl`;
  const file = existsSync(twin) ? twin : onlyTwin(path);
  if (file === undefined) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map(parseDict);
}

function onlyTwin(path: string): string | undefined {
  const names = readdirSync(dirname(path));
  const twins = names.filter((name) => name.endsWith('.jsonl'));
  const digests = names.filter((name) => /\.(?:md|markdown)$/i.test(name));
  const [twin] = twins;
  const isOnly = twins.length === 1 && digests.length === 1 && digests[0] === basename(path);
  return isOnly && twin ? join(dirname(path), twin) : undefined;
}

/** Compares in file order. An entry too many is a difference, unless it repeats a paper that the file has listed. */
export function compare(entries: readonly Claim[], records: readonly LiteralDict[]): Comparison {
  const differences: Difference[] = [];
  const seen = new Set<string>();
  let [equal, repeated, next] = [0, 0, 0];
  for (const [index, entry] of entries.entries()) {
    const id = identityOf(entry.values.get('arxiv_id'));
    const at = records.findIndex((record, index) => index >= next && idOf(record) === id);
    const record = records[at];
    const left = (claims: readonly Claim[]) =>
      claims.filter(({ values }) => identityOf(values.get('arxiv_id')) === id).length;
    // The record is that of a later entry of the same paper.
    const isSpare =
      record !== undefined &&
      fieldsThatDiffer(entry, record).length > 0 &&
      left(entries.slice(index)) > recordsOf(id, records.slice(next));
    if (!record || isSpare) {
      if (seen.has(id) || isSpare) repeated += 1;
      else differences.push({ line: entry.line, message: `no record of ${id}` });
      continue;
    }
    seen.add(id);
    for (const missing of records.slice(next, at))
      differences.push({ line: entry.line, message: `no entry of ${idOf(missing)} before this` });
    next = at + 1;
    const different = fieldsThatDiffer(entry, record);
    if (different.length === 0) equal += 1;
    differences.push(...different);
  }
  const last = entries.at(-1)?.line ?? 1;
  for (const missing of records.slice(next))
    differences.push({ line: last, message: `no entry of ${idOf(missing)} after this` });
  return { equal, differences, repeated };
}

function fieldsThatDiffer({ line, values }: Claim, record: LiteralDict): Difference[] {
  const keys = [...new Set([...record.keys(), ...values.keys()])];
  return keys.flatMap((key) => {
    const [is, should] = [folded(key, values.get(key)), folded(key, record.get(key))];
    if (is === should) return [];
    const at = [...should].findIndex((character, index) => character !== [...is][index]);
    const around = (text: string) =>
      JSON.stringify([...text].slice(Math.max(0, at - 10), at + 30).join(''));
    return [{ line, message: `${key} is ${around(is)}, expected ${around(should)}` }];
  });
}

function folded(key: string, value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value);
  return IDENTITIES.has(key) ? identityOf(text) : fold(text);
}

const recordsOf = (id: string, records: readonly LiteralDict[]): number =>
  records.filter((record) => idOf(record) === id).length;

function idOf(record: LiteralDict): string {
  return identityOf(String(record.get('arxiv_id') ?? ''));
}

/** Identifier and version, or the text where it is none. */
function identityOf(text = ''): string {
  const found = parseIdentifier(text);
  return found ? `${found.id}${found.version === undefined ? '' : `v${found.version}`}` : text;
}
