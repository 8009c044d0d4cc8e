/** Diagnostics for programs. */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { countByRule, countBySeverity, severityOf } from '../diagnostics.ts';
import type { ReadDigest } from '../library/load.ts';
import { sorted } from './text.ts';

/** A JSON document: per file its format, entries, lines by role and messages, then the counts of all. docs/check.md describes it. */
export function formatJson(files: readonly VFile[], digests: readonly ReadDigest[]): string {
  const read = new Map(digests.map((digest) => [digest.digestFile.file, digest]));
  const report = {
    files: files.map((file) => ({
      path: file.path,
      ...describe(read.get(file)),
      messages: sorted(file).map((message) => ({
        rule: message.ruleId,
        severity: severityOf(message),
        line: message.line ?? 1,
        column: message.column ?? 1,
        ...endOf(message),
        reason: message.reason,
      })),
    })),
    counts: countBySeverity(files),
    rules: Object.fromEntries(countByRule(files).map(({ rule, count }) => [rule, count])),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Where the place ends, for a message about more than a point. */
function endOf({ place }: VFileMessage) {
  return place && 'end' in place ? { endLine: place.end.line, endColumn: place.end.column } : {};
}

function describe(read: ReadDigest | undefined) {
  if (!read) return {};
  const lines: Record<string, number> = { unclaimed: 0 };
  for (const role of read.digestFile.digest.roles) if (role) lines[role] = (lines[role] ?? 0) + 1;
  return { format: read.digestFile.digest.format, entries: read.entries.length, lines };
}
