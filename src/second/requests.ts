/** What a second process can be asked, and what it answers. */
import * as z from 'zod';
import type { Unreadable } from '../archive/scan.ts';
import type { Card } from '../card/card.ts';
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

/** What the pages of a site are made from; the archive's folder has the rest. */
export interface SiteSources extends ArchivePlace {
  readonly months: readonly string[];
  readonly unreadable: readonly Unreadable[];
  readonly settings: Settings;
}

/** A page to make. */
export interface WantedPage {
  readonly url: string;
  readonly place: FilePlace;
}

/** Volumes of an archive. */
export interface WantedVolumes {
  /** Full path of the archive's folder. */
  readonly folder: string;
  readonly months: readonly string[];
}

/** Volumes of an archive; of each of their papers, so many related ones are told at most. */
export interface RelatedVolumes extends WantedVolumes {
  readonly most: number;
}

/** What all keys of a site begin with. */
export interface KeysFrame {
  /** Names the program with its settings. */
  readonly frame: string;
}

export interface Requests {
  /** Reads volumes ahead, as far as they are there: a few of them are written anew before they are used. */
  readonly read: WantedVolumes;
  /** Finds what is related to each of their papers, and keeps it in the archive's folder. */
  readonly relate: RelatedVolumes;
  /** Says what a site is made from. */
  readonly site: SiteSources;
  /** Gives the keys of the pages of its papers, in their order. */
  readonly keys: KeysFrame;
  /** Draws the pictures of days, as PNG. */
  readonly draw: readonly Card[];
  /** Makes and stages pages of it. */
  readonly make: readonly WantedPage[];
}

export type RequestKind = keyof Requests;

const Put = z.object({
  path: z.string(),
  state: z.enum(['same', 'changed', 'new']),
  size: z.int().nonnegative(),
});

/** The answers. */
export const ANSWERS = {
  read: z.null(),
  relate: z.null(),
  site: z.null(),
  keys: z.array(z.string()),
  draw: z.array(z.custom<Uint8Array>((value) => value instanceof Uint8Array)),
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

const Failure = z.object({
  problem: z.string(),
  name: z.string(),
  stack: z.string().optional(),
});
export type Failure = z.infer<typeof Failure>;

/** How it went; answers come in the order of requests. */
export const Reply = z.union([z.object({ answer: z.unknown() }), Failure]);
export type Reply = z.infer<typeof Reply>;
