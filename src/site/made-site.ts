/** What a build stores with the site it publishes, so that the next one knows what to make again. */
import * as z from 'zod';
import type { Staging } from './output/index.ts';

const MadeShard = z.object({
  /** Names what its records were made from. */
  from: z.string(),
  key: z.string(),
  ids: z.record(z.string(), z.int()),
});
export type MadeShard = z.infer<typeof MadeShard>;

const Data = z.object({
  /** Names the program; with the settings; and with all digests. */
  program: z.string(),
  frame: z.string(),
  key: z.string(),
  /** The digests it was made from, as `linesOfDigests` says. */
  from: z.string(),
  /** How many HTML pages it has. */
  pages: z.int(),
  /** The key each page was made with: lines of a URL, a space and its key. There are more than an object holds well. */
  keys: z.string(),
  /** The shards of its search, by name. */
  shards: z.record(z.string(), MadeShard),
  /** The key each picture of a day was drawn with, by path. */
  cards: z.record(z.string(), z.string()),
  entries: z.int(),
  digests: z.int(),
  papers: z.int(),
  messages: z.object({ info: z.int(), warning: z.int(), error: z.int() }),
});

/** The published site; `paths` are its files. */
export type MadeSite = z.infer<typeof Data> & { readonly paths: readonly string[] };

/** The lines of `keys`. */
export const linesOfKeys = (pages: readonly { readonly url: string; readonly key: string }[]) =>
  pages.map(({ url, key }) => `${url} ${key}`).join('\n');

/** The keys of pages by URL, from their lines. */
export const keysOfLines = (lines: string): Map<string, string> =>
  new Map(
    lines.split('\n').map((line) => {
      const end = line.indexOf(' ');
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );

/** What is known of the published site; undefined when it was made by no build, or one of another kind. */
export function readMadeSite(stage: Staging): MadeSite | undefined {
  const data = Data.safeParse(stage.data);
  return data.success ? { ...data.data, paths: stage.published } : undefined;
}
