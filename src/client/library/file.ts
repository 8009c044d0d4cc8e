/** Reads a library's file, which anyone may have written: zod checks it. */
import { FILE_VERSION, FORMAT } from './file-format.ts';
import { type KeptSearch, SEARCH_VERSION } from './kept-search.ts';
import { type KeptPaper, latest, VERSION } from './record.ts';
import { RecordSchema } from './record-schema.ts';
import { SearchSchema } from './search-schema.ts';
import * as z from './zod.ts';

/** In bytes: ten thousand papers with notes take half of it. */
const LARGEST = 20_000_000;
/** A page that lists them asks each of them what is new. */
const MOST_SEARCHES = 500;
const DAY = 86_400_000;

/** What a file holds; `problems` name the records that were not understood, and why. */
export interface LibraryFile {
  readonly papers: readonly KeptPaper[];
  readonly searches: readonly KeptSearch[];
  readonly problems: readonly string[];
}

/** Why a file is not taken at all. */
export class FileRefused extends Error {}

const Head = z.object({ format: z.literal(FORMAT), version: z.int().check(z.gte(1)) });
const Body = z.object({
  papers: z.array(z.unknown()),
  searches: z.optional(z.array(z.unknown())),
});
const Named = z.object({ id: z.string() });
const Versioned = z.object({ v: z.int() });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefused('This file is no library: it is no JSON.');
  }
}

/** How records of a kind are read. */
interface Kind<T> {
  readonly schema: z.ZodMiniType<T>;
  readonly version: number;
  readonly nameOf: (value: unknown, place: number) => string;
  /** Of the last change. */
  readonly timeOf: (record: T) => number;
}

const PAPERS: Kind<KeptPaper> = {
  schema: RecordSchema,
  version: VERSION,
  nameOf: (value, place) => Named.safeParse(value).data?.id.slice(0, 40) ?? `paper ${place + 1}`,
  timeOf: latest,
};

const SEARCHES: Kind<KeptSearch> = {
  schema: SearchSchema,
  version: SEARCH_VERSION,
  nameOf: (_, place) => `search ${place + 1}`,
  timeOf: ({ at }) => at,
};

/** Reads a record, or says what is wrong with it. */
function readRecord<T>(kind: Kind<T>, value: unknown, place: number, at: number): T | string {
  const name = kind.nameOf(value, place);
  const version = Versioned.safeParse(value).data?.v ?? kind.version;
  if (version > kind.version) return `${name} was written by a newer version of this site`;
  const { data, error } = kind.schema.safeParse(value);
  if (!data) {
    const field = error?.issues[0]?.path.join('.') || 'record';
    return `${name}: its ${field} is not what it should be`;
  }
  return kind.timeOf(data) > at + DAY ? `${name} was changed in the future` : data;
}

/** Records that were read, and problems with the others. */
function readAll<T extends object>(kind: Kind<T>, values: readonly unknown[], at: number) {
  const read = values.map((value, place) => readRecord(kind, value, place, at));
  return {
    records: read.filter((result) => typeof result !== 'string'),
    problems: read.filter((result) => typeof result === 'string'),
  };
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
  const papers = readAll(PAPERS, body.papers, at);
  const [stored, cut] = [body.searches ?? [], (body.searches?.length ?? 0) > MOST_SEARCHES];
  const searches = readAll(SEARCHES, stored.slice(0, MOST_SEARCHES), at);
  const tooMany = cut ? [`more than ${MOST_SEARCHES} searches`] : [];
  return {
    papers: papers.records,
    searches: searches.records,
    problems: [...papers.problems, ...searches.problems, ...tooMany],
  };
}
