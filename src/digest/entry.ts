/** The tree a reader gives: where the parts of a digest stand, not what they mean. */
import type { Node, Position } from 'unist';

/** Where a value stands: the text after repair, and as it stands in the file. */
export interface Field extends Node {
  readonly type: 'field';
  /** The canonical name: `title`, `authors`, `link` … or a summary's kind such as `motivation`. */
  readonly name: string;
  /** The label as printed, without markup: `Motivation`, `Title (ZH)`. */
  readonly label: string;
  /** BCP 47 language of a translated value. */
  readonly lang?: string;
  readonly value: string;
  readonly raw: string;
  readonly position: Position;
}

/** One paper as one digest lists it. */
export interface Entry extends Node {
  readonly type: 'entry';
  readonly children: readonly Field[];
  /** Index of the section it stands in. */
  readonly section?: number;
  readonly position: Position;
}

/** A part of a digest under a heading that says its date or topic. */
export interface Section extends Node {
  readonly type: 'section';
  readonly heading: string;
  /** What the digest gives as the range of announcement days: `[2025-10-31, 2025-11-03)`. */
  readonly range?: string;
  readonly position: Position;
}

/** Something the digest says of itself before its entries: `title`, `topic`, `date`, `count`, `keywords` … */
export interface Header extends Node {
  readonly type: 'header';
  readonly name: string;
  readonly value: string;
  readonly position: Position;
}

/** Text of the digest that belongs to no entry, as Markdown. */
export interface Prose extends Node {
  readonly type: 'prose';
  readonly value: string;
  readonly position: Position;
}

/** What a line of a digest is for. Every line that is not blank has one, or is named in a diagnostic. */
export type Role =
  | 'front-matter'
  | 'header'
  | 'section'
  | 'field'
  | 'frame'
  | 'prose'
  | 'index'
  | 'unclaimed';

/** A line that was read in one way and may be meant in another, or of which a part has no place. */
export interface Doubt {
  readonly rule: 'repeated-label' | 'unclaimed-text';
  readonly reason: string;
  readonly position: Position;
}

export interface Digest extends Node {
  readonly type: 'digest';
  readonly format: string;
  readonly children: readonly (Header | Section | Entry | Prose)[];
  /** One role per line of the file; undefined for blank lines. */
  readonly roles: readonly (Role | undefined)[];
  readonly doubts: readonly Doubt[];
}

/** The nodes of one type. */
export function childrenOf<T extends Digest['children'][number]['type']>(digest: Digest, type: T) {
  type Child = Extract<Digest['children'][number], { type: T }>;
  return digest.children.filter((child): child is Child => child.type === type);
}
