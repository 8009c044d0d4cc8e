/** From a file's bytes to a digest: decoding, repair, front matter, and the one reader that claims it. */
import { unified } from 'unified';
import { VFile } from 'vfile';
import { report } from '../diagnostics.ts';
import { decode, type Repair } from './encoding.ts';
import type { Digest } from './entry.ts';
import { type FoundFrontMatter, type FrontMatter, findFrontMatter } from './front-matter.ts';
import { digestParser } from './parser.ts';
import { Source } from './source.ts';

export interface DigestFile {
  /** Path below the input folder, with slashes. */
  readonly path: string;
  /** Holds the diagnostics. */
  readonly file: VFile;
  readonly source: Source;
  readonly frontMatter: FrontMatter;
  readonly digest: Digest;
}

const grammar = unified().use(digestParser).freeze();

/**
 * Reads one digest. Never throws on its content: what is wrong is reported in `file.messages`, under the path to
 * `display`.
 */
export function readDigest(path: string, bytes: Uint8Array, display = path): DigestFile {
  const { source: repaired, repairs } = decode(bytes);
  const file = new VFile({ path: display, value: repaired.text });
  reportRepairs(file, repaired, repairs);
  const found = findFrontMatter(repaired);
  for (const { message, line, refused } of found?.problems ?? []) {
    report(file, refused ? 'front-matter-refused' : 'front-matter', message, { line, column: 1 });
  }
  const source = found ? without(repaired, found.lastLine) : repaired;
  const frontMatter = found?.data ?? {};
  file.data.source = source;
  if (frontMatter.format !== undefined) file.data.format = frontMatter.format;
  const digest = grammar.parse(file);
  return { path, file, source, frontMatter, digest: found ? withRoles(digest, found) : digest };
}

/** The digest with the role of the lines that were blank to its reader. */
function withRoles(digest: Digest, { lastLine }: FoundFrontMatter): Digest {
  const roles = digest.roles.map((role, index) => (index < lastLine ? 'front-matter' : role));
  return { ...digest, roles };
}

/** The same text with its first lines blank, so that every offset stays what it was. */
function without(source: Source, lastLine: number): Source {
  const lines = source.lines.map(({ number, text }) =>
    number <= lastLine ? ' '.repeat(text.length) : text,
  );
  return new Source(lines.join('\n'), source.edits);
}

/** Repairs after these are counted, not named: a hostile file holds one at every second character. */
const MOST_NAMED = 500;

/** One message per repair, but one for all line endings of a file, and one for what is too much to name. */
function reportRepairs(file: VFile, source: Source, repairs: readonly Repair[]): void {
  const endings = repairs.filter(({ ruleId }) => ruleId === 'line-ending');
  const [first] = endings;
  if (first) {
    const reason = `Read ${endings.length} line endings with CR as LF`;
    report(file, 'line-ending', reason, source.point(first.start));
  }
  const lost = repairs.filter(({ ruleId }) => ruleId === 'invalid-utf8');
  if (lost[0]) {
    const places = lost.length === 1 ? '' : ` here and in ${lost.length - 1} more places`;
    const reason = `Unexpected bytes${places}, expected UTF-8`;
    report(file, 'invalid-utf8', reason, source.position(lost[0].start, lost[0].end));
  }
  const others = repairs.filter(
    ({ ruleId }) => ruleId !== 'line-ending' && ruleId !== 'invalid-utf8',
  );
  for (const { ruleId, message, start, end } of others.slice(0, MOST_NAMED)) {
    report(file, ruleId, message, source.position(start, end));
  }
  const next = others[MOST_NAMED];
  if (next) {
    const reason = `Repaired ${others.length - MOST_NAMED} more places from here on`;
    report(file, next.ruleId, reason, source.point(next.start));
  }
}
