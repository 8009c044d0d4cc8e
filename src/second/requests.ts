/** What a second process can be asked, and what it answers. */
import { z } from 'zod';
import { KnownDigest } from '../archive/digests.ts';
import type { MonthToMerge } from '../archive/merge-volumes.ts';
import type { Scan } from '../archive/scan.ts';
import { PaperRow } from '../archive/volume.ts';
import type { SiteConfig } from '../site/config.ts';
import type { FilePlace } from '../site/output/index.ts';
import type { Settings } from '../site/site.ts';

/** Which archive, and what it is made of. */
export interface ArchivePlace {
  /** Full path. */
  readonly folder: string;
  /** Full path of the folder of the digests. */
  readonly input: string;
  readonly config: SiteConfig;
}

/** What the pages of a site are made from, all of it in the archive's folder. */
export interface SiteSources extends ArchivePlace {
  readonly months: readonly string[];
  readonly scan: Scan;
  readonly settings: Settings;
}

/** A page to make. */
export interface WantedPage {
  readonly url: string;
  readonly place: FilePlace;
}

export interface Requests {
  /** Reads digests, by their paths below the input folder, and keeps their entries. */
  readonly read: ArchivePlace & { readonly reading: string; readonly paths: readonly string[] };
  /** Merges the papers of a month and writes its volume. */
  readonly merge: ArchivePlace & MonthToMerge;
  /** Opens the papers of a site. */
  readonly site: SiteSources;
  /** Reads the terms of a month's papers, to find those that are related. */
  readonly terms: { readonly month: string };
  /** Makes and stages pages of the site; what is related to each paper is known by now. */
  readonly make: readonly WantedPage[];
}

export type RequestKind = keyof Requests;

const Put = z.object({
  path: z.string(),
  state: z.enum(['same', 'changed', 'new']),
  size: z.int().nonnegative(),
});

/** The answers; null where the work has to be done by who asked. */
export const ANSWERS = {
  read: z.array(KnownDigest).nullable(),
  merge: z.array(PaperRow).nullable(),
  site: z.null(),
  terms: z.null(),
  make: z.array(Put),
} as const satisfies Record<RequestKind, z.ZodType>;

export type Answers = { readonly [Kind in RequestKind]: z.infer<(typeof ANSWERS)[Kind]> };

/** One function for each kind of request. */
export type Handlers = {
  readonly [Kind in RequestKind]: (request: Requests[Kind]) => Promise<Answers[Kind]>;
};

/** A request as it is sent. */
export type Sent = {
  readonly [Kind in RequestKind]: { readonly kind: Kind; readonly request: Requests[Kind] };
}[RequestKind];

/** How it went; answers come in the order of requests. */
export const Reply = z.union([
  z.object({ answer: z.unknown() }),
  z.object({ problem: z.string(), name: z.string() }),
]);
export type Reply = z.infer<typeof Reply>;
