/**
 * A list as a URL fragment: `v1.` and base64url of a count, a name and the papers' identifiers, four bytes each, so that
 * 200 of them fit into 1,100 characters. A fragment may come from anyone: whatever is not exactly such a list is refused.
 */
import { parseIdentifier } from '../../paper/identifier.ts';
import type { Identifier } from '../../paper/schema.ts';
import { packIdentifier, unpackIdentifier } from './packed-id.ts';
import { LONGEST_NAME, tidyName } from './record.ts';

/** A list as it is shared: nobody's notes, nobody's marks. */
export interface SharedList {
  readonly name: string;
  readonly ids: readonly Identifier[];
}

/** The most papers a link holds: more of them make addresses that programs cut. */
export const MOST_SHARED = 500;
const START = 'v1.';
/** No fragment of ours is longer. */
const LONGEST = START.length + Math.ceil(((3 + 4 * LONGEST_NAME + 4 * MOST_SHARED) * 4) / 3);

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The fragment of a list, without `#`. Throws on more than 500 papers, or one whose identifier cannot be packed. */
export function formatShared({ name, ids }: SharedList): string {
  if (ids.length > MOST_SHARED) throw new RangeError(`A link holds ${MOST_SHARED} papers at most`);
  const label = new TextEncoder().encode(tidyName(name));
  const data = new DataView(new ArrayBuffer(3 + label.length + 4 * ids.length));
  data.setUint16(0, ids.length);
  data.setUint8(2, label.length);
  new Uint8Array(data.buffer).set(label, 3);
  for (const [place, id] of ids.entries()) {
    data.setUint32(3 + label.length + 4 * place, packIdentifier(id));
  }
  return START + base64url(new Uint8Array(data.buffer));
}

/** Only what is an identifier just as it stands. */
function readIdentifier(text: string): Identifier | undefined {
  const id = parseIdentifier(text)?.id;
  return id === text ? id : undefined;
}

/** Reads a fragment, with or without `#`; undefined when it is no list, or a part of it is missing. */
export function parseShared(fragment: string): SharedList | undefined {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(START) || text.length > LONGEST) return undefined;
  const bytes = bytesOf(text.slice(START.length));
  if (!bytes || bytes.length < 3) return undefined;
  const data = new DataView(bytes.buffer);
  const [count, length] = [data.getUint16(0), data.getUint8(2)];
  if (count > MOST_SHARED || bytes.length !== 3 + length + 4 * count) return undefined;
  const ids = Array.from({ length: count }, (_, place) =>
    readIdentifier(unpackIdentifier(data.getUint32(3 + length + 4 * place))),
  );
  if (!ids.every((id) => id !== undefined)) return undefined;
  const name = new TextDecoder().decode(bytes.subarray(3, 3 + length));
  return { name: tidyName(name), ids: [...new Set(ids)] };
}
