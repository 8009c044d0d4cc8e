/** What is counted of each file, and what must be so. */
import type { Entry } from '../../src/digest/entry.ts';
import { childrenOf } from '../../src/digest/entry.ts';
import { type DigestFile, readDigest } from '../../src/digest/file.ts';
import type { FoundFile } from '../../src/digest/files.ts';
import { rawEntryJson } from '../../src/library/entry-json.ts';
import { topicOfPath } from '../../src/library/origin.ts';
import type { EntryRecord } from '../../src/paper/entry-record.ts';
import { normalise } from '../../src/paper/normalise.ts';
import { unwrap } from '../../src/paper/prose.ts';
import { renderText } from '../../src/text/index.ts';
import type { LiteralDict } from './python.ts';
import { type Claim, compare } from './truth.ts';
import { lostWords } from './words.ts';

/** Everything that is counted, of a file or of many. */
export interface Tally {
  files: number;
  digests: number;
  entries: number;
  /** Records of the truth, entries equal to theirs, and entries that repeat a paper without a record of their own. */
  records: number;
  equal: number;
  repeated: number;
  counts: number;
  countsAgreeing: number;
  lines: number;
  unclaimed: number;
  texts: number;
  /** Entries whose title or abstract holds TeX that is not understood, or a macro that they do not define. */
  unsupported: number;
  undefinedMacros: number;
  /** Diagnostics by rule: repairs and whatever else is reported of single files. */
  readonly rules: Map<string, number>;
  /** `file:line: …`, what must not be. */
  readonly faults: Record<Fault, string[]>;
}

const FAULTS = {
  crash: 'files that cannot be read',
  differs: 'differences from the truth',
  slice: 'values that do not stand in the file where they are said to',
  count: 'header counts that disagree',
  line: 'lines without a role, or unclaimed',
  words: 'texts whose words change in print',
} as const;
export type Fault = keyof typeof FAULTS;
export const FAULT_NAMES: Readonly<Record<Fault, string>> = FAULTS;

export function emptyTally(): Tally {
  return {
    files: 0,
    digests: 0,
    entries: 0,
    records: 0,
    equal: 0,
    repeated: 0,
    counts: 0,
    countsAgreeing: 0,
    lines: 0,
    unclaimed: 0,
    texts: 0,
    unsupported: 0,
    undefinedMacros: 0,
    rules: new Map(),
    faults: { crash: [], differs: [], slice: [], count: [], line: [], words: [] },
  };
}

/** Reads one file the whole way to plain text and adds what is found; `records` are its truth, if there is one. */
export function addFile(tally: Tally, found: FoundFile, records?: readonly LiteralDict[]): void {
  tally.files += 1;
  try {
    const digestFile = readDigest(found.path, found.bytes, found.display);
    const topic = topicOfPath(found.path);
    const entries = normalise(digestFile, { aliases: new Map(), ...(topic && { topic }) });
    const nodes = childrenOf(digestFile.digest, 'entry');
    if (entries.length > 0) tally.digests += 1;
    tally.entries += entries.length;
    const fault = (kind: Fault, line: number, message: string): void => {
      tally.faults[kind].push(`${found.display}:${line}: ${message}`);
    };
    for (const { ruleId } of digestFile.file.messages) {
      tally.rules.set(`${ruleId}`, (tally.rules.get(`${ruleId}`) ?? 0) + 1);
    }
    addLines(tally, digestFile, fault);
    addCount(tally, digestFile, entries, fault);
    checkSlices(digestFile, nodes, fault);
    entries.forEach((entry, index) => {
      addTexts(tally, entry, nodes[index], fault);
    });
    if (records) addTruth(tally, entries, nodes, records, fault);
  } catch (error) {
    tally.faults.crash.push(`${found.display}:1: ${error instanceof Error ? error.stack : error}`);
  }
}

type AddFault = (kind: Fault, line: number, message: string) => void;

function addLines(tally: Tally, { digest, source, file }: DigestFile, fault: AddFault): void {
  tally.lines += source.lines.length;
  const isSkipped = file.messages.some(({ ruleId }) => /format|index/.test(`${ruleId}`));
  for (const { number, text } of source.lines) {
    const role = digest.roles[number - 1];
    if (role === 'unclaimed') tally.unclaimed += 1;
    const isLost = role === undefined ? text.trim() !== '' : role === 'unclaimed' && !isSkipped;
    if (isLost) fault('line', number, JSON.stringify(text.trim().slice(0, 60)));
  }
}

function addCount(
  tally: Tally,
  { digest }: DigestFile,
  { length }: readonly EntryRecord[],
  fault: AddFault,
): void {
  for (const { name, value, position } of childrenOf(digest, 'header')) {
    if (name !== 'count') continue;
    tally.counts += 1;
    if (Number(value.replace(/[,._]|%2C|%20/gi, '')) === length) tally.countsAgreeing += 1;
    else fault('count', position.start.line, `${length} entries, expected ${value}`);
  }
}

/** A raw value is the slice of the file that its position names. */
function checkSlices({ source }: DigestFile, nodes: readonly Entry[], fault: AddFault): void {
  const text = source.rawSlice(0, source.text.length);
  for (const { name, raw, position } of nodes.flatMap(({ children }) => children)) {
    const { offset = 0, line } = position.start;
    if (!text.startsWith(raw, offset)) fault('slice', line, name);
  }
}

/** Title and abstract, from the value in the file to the plain text that search and pages show. */
function addTexts(
  tally: Tally,
  { title, abstract }: EntryRecord,
  node: Entry | undefined,
  fault: AddFault,
): void {
  const kinds = new Set<string>();
  for (const [name, shown] of [
    ['title', title?.value] as const,
    ['abstract', abstract?.value] as const,
  ]) {
    const field = node?.children.find((child) => child.name === name && child.lang === undefined);
    if (shown === undefined || !field) continue;
    const { plain, problems } = renderText(shown);
    tally.texts += 1;
    for (const problem of problems) kinds.add(problem.kind);
    const lost = lostWords(unwrap(field.value), plain);
    if (lost !== undefined) fault('words', field.position.start.line, `${name}: ${lost}`);
  }
  if (kinds.has('unsupported-tex')) tally.unsupported += 1;
  if (kinds.has('undefined-macro')) tally.undefinedMacros += 1;
}

function addTruth(
  tally: Tally,
  entries: readonly EntryRecord[],
  nodes: readonly Entry[],
  records: readonly LiteralDict[],
  fault: AddFault,
): void {
  const claims = entries.flatMap((entry, index) => {
    const node = nodes[index];
    return node ? [claimOf(entry, node)] : [];
  });
  const { equal, differences, repeated } = compare(claims, records);
  tally.records += records.length;
  tally.equal += equal;
  tally.repeated += repeated;
  for (const { line, message } of differences) fault('differs', line, message);
}

/** What `export --entries --raw` prints, under the names of the records. */
function claimOf(entry: EntryRecord, node: Entry): Claim {
  const raw = rawEntryJson(entry, node);
  const id = raw.id === null ? '' : `${raw.id}${raw.version === null ? '' : `v${raw.version}`}`;
  const values = Object.entries({
    arxiv_id: id,
    link: raw.link,
    title: raw.title,
    authors: raw.authors,
    abstract: raw.abstract,
    title_zh: raw.translations.zh?.title,
    abstract_zh: raw.translations.zh?.abstract,
  });
  const present = values.flatMap(([key, value]) => (value ? [[key, value] as const] : []));
  return { line: entry.line, values: new Map(present) };
}
