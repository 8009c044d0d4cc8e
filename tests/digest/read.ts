/** A digest read from text, and its parts in a form that can be compared and read by eye. */
import { childrenOf, type Field } from '../../src/digest/entry.ts';
import { type DigestFile, readDigest } from '../../src/digest/file.ts';
import { entryJson } from '../../src/library/entry-json.ts';
import type { EntryRecord } from '../../src/paper/entry-record.ts';
import { type NormaliseOptions, normalise } from '../../src/paper/normalise.ts';

export interface Read {
  readonly digestFile: DigestFile;
  readonly entries: readonly EntryRecord[];
}

/** Reads and interprets text (or bytes) as the digest at `path`. */
export function read(
  content: string | Uint8Array,
  path = 'digest.md',
  options: NormaliseOptions = { aliases: new Map() },
): Read {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const digestFile = readDigest(path, bytes);
  return { digestFile, entries: normalise(digestFile, options) };
}

/** Diagnostics as `line:column rule reason`, in the order they were reported in. */
export function messagesOf({ digestFile }: Read): string[] {
  return digestFile.file.messages.map(
    ({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`,
  );
}

/** The numbers of the lines with each role, such as `1-3 5`. */
export function linesByRole({ digestFile }: Read): Record<string, string> {
  const numbers = new Map<string, number[]>();
  digestFile.digest.roles.forEach((role, index) => {
    if (role) numbers.set(role, [...(numbers.get(role) ?? []), index + 1]);
  });
  return Object.fromEntries([...numbers].map(([role, lines]) => [role, ranges(lines)]));
}

function ranges(lines: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else parts.push([line, line]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}

/** Everything that a digest gives; parts that are empty are left out. */
export function outcomeOf(result: Read) {
  const { digest, frontMatter } = result.digestFile;
  const parts = {
    frontMatter,
    headers: Object.fromEntries(
      childrenOf(digest, 'header').map((node) => [node.name, node.value]),
    ),
    sections: childrenOf(digest, 'section').map(({ heading, range }) => ({
      heading,
      ...(range && { range }),
    })),
    prose: childrenOf(digest, 'prose').map(({ value }) => value),
    raw: repairedFields(result),
  };
  const filled = Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0);
  return {
    format: digest.format,
    ...Object.fromEntries(filled),
    entries: result.entries.map((entry) => ({ ...entryJson(entry), labels: entry.labels })),
    messages: messagesOf(result),
    lines: linesByRole(result),
  };
}

/** What stands in the file where a repair changed it, by line and column. */
function repairedFields({ digestFile }: Read): Record<string, string> {
  const fields: readonly Field[] = childrenOf(digestFile.digest, 'entry').flatMap(
    ({ children }) => children,
  );
  return Object.fromEntries(
    fields
      .filter(({ raw, value }) => raw !== value)
      .map(({ name, raw, position: { start } }) => [`${start.line}:${start.column} ${name}`, raw]),
  );
}
