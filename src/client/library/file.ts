/** Reads a library's file, which anyone may have written: zod checks it. */
import { FILE_VERSION, FORMAT } from './file-format.ts';
import { type KeptPaper, latest, VERSION } from './record.ts';
import { RecordSchema } from './record-schema.ts';
import * as z from './zod.ts';

/** In bytes: ten thousand papers with notes take half of it. */
const LARGEST = 20_000_000;
const DAY = 86_400_000;

/** What a file holds; `problems` name the records that were not understood, and why. */
export interface LibraryFile {
  readonly papers: readonly KeptPaper[];
  readonly problems: readonly string[];
}

/** Why a file is not taken at all. */
export class FileRefused extends Error {}

const Head = z.object({ format: z.literal(FORMAT), version: z.int().check(z.gte(1)) });
const Body = z.object({ papers: z.array(z.unknown()) });
const Named = z.object({ id: z.string() });
const Versioned = z.object({ v: z.int() });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefused('This file is no library: it is no JSON.');
  }
}

/** Reads a record, or says what is wrong with it. */
function readPaper(value: unknown, place: number, at: number): KeptPaper | string {
  const name = Named.safeParse(value).data?.id.slice(0, 40) ?? `paper ${place + 1}`;
  const version = Versioned.safeParse(value).data?.v ?? VERSION;
  if (version > VERSION) return `${name} was written by a newer version of this site`;
  const { data, error } = RecordSchema.safeParse(value);
  if (!data) {
    const field = error.issues[0]?.path.join('.') || 'record';
    return `${name}: its ${field} is not what it should be`;
  }
  return latest(data) > at + DAY ? `${name} was changed in the future` : data;
}

/** Throws `FileRefused` when a file is larger than any library, before it is read. */
export function checkSize(bytes: number): void {
  if (bytes <= LARGEST) return;
  const size = Math.round(bytes / 1_000_000);
  throw new FileRefused(`This file is too large for a library: ${size} MB, where 20 are the most.`);
}

/** Reads a file. Throws `FileRefused` when it is no library, or one of a newer version. */
export function parseFile(text: string, at: number): LibraryFile {
  const file = parseJson(text);
  const head = Head.safeParse(file).data;
  if (!head) throw new FileRefused('This file is no library of a Broadsheet site.');
  if (head.version > FILE_VERSION) {
    throw new FileRefused(
      `This file was written by a newer version of the site (${head.version}, known is ${FILE_VERSION}).`,
    );
  }
  const body = Body.safeParse(file).data;
  if (!body) throw new FileRefused('This file is no library: it has no papers.');
  const read = body.papers.map((value, place) => readPaper(value, place, at));
  return {
    papers: read.filter((result) => typeof result !== 'string'),
    problems: read.filter((result) => typeof result === 'string'),
  };
}
