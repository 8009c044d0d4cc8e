/** Which files of the output folder are the site's, and what the last build wants to know again. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { compareText } from '../../library/order.ts';
import { isInside } from './file.ts';
import { codeOf, type Places } from './places.ts';

/** There are many: to look at them one by one in zod's way takes longer than to read them. */
const Paths = z.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((path) => typeof path === 'string'),
);
const Manifest = z.object({ files: Paths, data: z.unknown().optional() });
export type Manifest = z.infer<typeof Manifest>;

const NOTHING: Manifest = { files: [], data: undefined };

/** The manifest of the published site; one that is damaged is empty. */
export function readManifest(places: Places): Manifest {
  const manifest = readFrom(places.manifest) ?? NOTHING;
  const former = readFrom(places.former);
  if (!former) return manifest;
  // A former version has built since: both have files here, and what was stored with the site is old.
  return { files: [...new Set([...manifest.files, ...former.files])], data: undefined };
}

/** The manifest in this file; undefined when there is no file. */
export function readFrom(path: string): Manifest | undefined {
  try {
    const { files, data } = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { files: files.filter(isInside), data };
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : NOTHING;
  }
}

/** Paths that are written at a time: of a large site, the whole text would be in memory three times over. */
const AT_ONCE = 10_000;

/** The text of a manifest, in parts: the same for the same files in any order. */
export function* manifestText({ files, data }: Manifest): Generator<string> {
  const paths = [...files].sort(compareText);
  yield '{"files":[';
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const some = JSON.stringify(paths.slice(start, start + AT_ONCE)).slice(1, -1);
    yield start === 0 ? some : `,${some}`;
  }
  yield ']';
  const text = JSON.stringify(data);
  if (text !== undefined) yield* [',"data":', text];
  yield '}\n';
}
