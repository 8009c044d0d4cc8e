/** Reads `content/site.yaml`: what is wrong in it is reported with its line. */
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import type { Document } from 'yaml';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { report } from '../diagnostics.ts';
import { SiteConfig } from './config.ts';

export interface Settings {
  /** Undefined when the file cannot be used. */
  readonly config?: SiteConfig;
  /** Holds the diagnostics. */
  readonly file: VFile;
}

/** Reads and checks the settings of a site. Never throws on their content. */
export function readSettings(path: string): Settings {
  const file = new VFile({ path });
  const lines = new LineCounter();
  const document = parse(file, path, lines);
  if (!document || file.messages.length > 0) return { file };
  const value = toValue(document, file);
  if (file.messages.length > 0) return { file };
  const parsed = SiteConfig.safeParse(value);
  if (parsed.success) return { config: parsed.data, file };
  for (const issue of parsed.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const key of keys) {
      const at = key === undefined ? issue.path : [...issue.path, key];
      const name = at.map(String).join('.');
      const reason =
        key === undefined
          ? `Unexpected value of \`${name}\`: ${issue.message}`
          : `Unexpected key \`${name}\``;
      report(file, 'site-setting', reason, pointOf(document, at, lines));
    }
  }
  return { file };
}

function parse(file: VFile, path: string, lines: LineCounter): Document | undefined {
  try {
    file.value = readFileSync(path, 'utf8');
    const document = parseDocument(file.value, { lineCounter: lines });
    for (const { message, linePos } of document.errors) {
      const [start] = linePos ?? [];
      report(
        file,
        'site-setting',
        message.split('\n')[0] ?? message,
        start && { line: start.line, column: start.col },
      );
    }
    return document;
  } catch (error) {
    report(file, 'site-setting', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function toValue(document: Document, file: VFile): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    report(file, 'site-setting', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** Where a key or an item of a list stands, or the nearest thing around it that there is. */
function pointOf(document: Document, path: readonly PropertyKey[], lines: LineCounter) {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length);
    const offset =
      keyOffset(document.getIn(at.slice(0, -1), true), at.at(-1)) ??
      offsetOf(document.getIn(at, true));
    if (offset !== undefined) {
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

/** A value may begin lines after its key, so the key is what is pointed at. */
function keyOffset(parent: unknown, key: PropertyKey | undefined): number | undefined {
  if (!isMap(parent)) return undefined;
  return offsetOf(parent.items.find((item) => isScalar(item.key) && item.key.value === key)?.key);
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
