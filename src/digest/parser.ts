/** The digest grammar as a unified parser: finds the one reader that claims a file, and reads it. */
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { report } from '../diagnostics.ts';
import type { Digest, Role } from './entry.ts';
import { readers } from './readers/index.ts';
import type { Reader } from './readers/reader.ts';
import type { Source } from './source.ts';

declare module 'vfile' {
  interface DataMap {
    /** The repaired text of a digest, its front matter blanked. */
    source: Source;
    /** The format its front matter names. */
    format: string;
  }
}

/** Adds the digest grammar to a unified processor. `file.data.source` holds the text to read. */
export const digestParser: Plugin<[], string, Digest> = function () {
  this.parser = (_text: string, file: VFile) => {
    const { source } = file.data;
    if (!source) throw new Error('Expected file.data.source');
    const reader = readerOf(source, file);
    return reader ? reportUnclaimed(reader.read(source), file, source) : skipped(source, file);
  };
};

/** A reader claims a file when most of the entries that any reader sees in it are its own. */
function readerOf(source: Source, file: VFile): Reader | undefined {
  const named = readers.find(({ name }) => name === file.data.format);
  if (named) return reportMisfit(named, source, file);
  if (file.data.format !== undefined) {
    report(
      file,
      'unknown-format-name',
      `Unexpected format ${file.data.format}, expected a name from the table in README.md`,
      { line: 1, column: 1 },
    );
  }
  const claims = readers.map((reader) => ({ reader, entries: reader.detect(source) }));
  const all = claims.reduce((sum, { entries }) => sum + entries, 0);
  const claimant = claims.find(({ entries }) => entries * 2 > all)?.reader;
  if (!claimant && all > 0) {
    const seen = claims
      .filter(({ entries }) => entries > 0)
      .map(({ reader, entries }) => `${reader.name} (${entries} entries)`);
    report(
      file,
      'ambiguous-format',
      `Unexpected mixture of ${seen.join(' and ')}; front matter \`format:\` can decide`,
      wholeOf(source),
    );
  }
  if (claimant)
    reportOthers(
      claims.filter(({ reader }) => reader !== claimant),
      file,
      source,
    );
  return claimant;
}

/** Entries that another reader sees in a claimed file: they are read as text of the entries around them. */
function reportOthers(
  claims: readonly { readonly reader: Reader; readonly entries: number }[],
  file: VFile,
  source: Source,
): void {
  for (const { reader, entries } of claims.filter((claim) => claim.entries > 0)) {
    const reason = `Unexpected entries of the format ${reader.name} (${entries}), which may be read as text of the others`;
    report(file, 'ambiguous-format', reason, wholeOf(source));
  }
}

/** A reader that front matter names but that sees no entry leaves a digest without papers. */
function reportMisfit(reader: Reader, source: Source, file: VFile): Reader {
  if (reader.detect(source) === 0 && source.text.trim() !== '') {
    report(
      file,
      'unknown-format',
      `Unexpected text, expected entries of the format ${reader.name}`,
      wholeOf(source),
    );
  }
  return reader;
}

const TABLE_OR_LINK = /^\s*(?:\|.*\||[-*+][ \t]+\[[^\]]*\]\([^)]*\).*)\s*$/;

/** A file no reader claims: empty, a table of links, or unknown. Each is reported; nothing of it is published. */
function skipped(source: Source, file: VFile): Digest {
  const texts = source.lines.filter(({ isBlank }) => !isBlank);
  const rows = texts.filter(({ text }) => TABLE_OR_LINK.test(text));
  const isIndex = rows.length * 2 >= texts.length && texts.length > 0;
  if (texts.length === 0) {
    report(file, 'empty-digest', 'Unexpected empty file, expected a digest', {
      line: 1,
      column: 1,
    });
  } else if (isIndex) {
    report(
      file,
      'index-not-digest',
      'Skipped: this is a table of links, not a digest',
      wholeOf(source),
    );
  } else if (file.messages.every(({ ruleId }) => ruleId !== 'ambiguous-format')) {
    report(file, 'unknown-format', 'Skipped: no entry of a known format', wholeOf(source));
  }
  const role: Role = isIndex ? 'index' : 'unclaimed';
  const roles = source.lines.map(({ isBlank }) => (isBlank ? undefined : role));
  return {
    type: 'digest',
    format: isIndex ? 'index' : texts.length === 0 ? 'empty' : 'unknown',
    children: [],
    roles,
    doubts: [],
  };
}

function wholeOf(source: Source) {
  return source.position(0, source.text.trimEnd().length);
}

function reportUnclaimed(digest: Digest, file: VFile, source: Source): Digest {
  for (const line of source.lines) {
    if (digest.roles[line.number - 1] !== 'unclaimed') continue;
    const text = line.text.trim().slice(0, 60);
    report(
      file,
      'unclaimed-line',
      `Unexpected ${JSON.stringify(text)}, expected a label or an entry`,
      source.position(line.start, line.end),
    );
  }
  for (const { rule, reason, position } of digest.doubts) report(file, rule, reason, position);
  return digest;
}
