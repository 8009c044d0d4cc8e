/** How the kinds of tags are called and explained. */
import type { TagKind } from '../../src/paper/schema.ts';
import { categoryName } from './arxiv.ts';

interface KindName {
  readonly singular: string;
  readonly plural: string;
  /** Where tags of this kind come from. */
  readonly origin: string;
}

const NAMES: Readonly<Record<TagKind, KindName>> = {
  subject: {
    singular: 'Subject',
    plural: 'Subjects',
    origin: 'Found by this site’s own patterns in titles and abstracts.',
  },
  topic: {
    singular: 'Topic',
    plural: 'Topics',
    origin: 'Named by the digests themselves, in their headings or file names.',
  },
  category: {
    singular: 'arXiv category',
    plural: 'arXiv categories',
    origin: 'arXiv’s own classification, as printed in the digests that give it.',
  },
};

export const kindName = (kind: TagKind): KindName => NAMES[kind];

/** `cs.CV: Computer Vision and Pattern Recognition` for a known category, else the name. */
export function tagTitle(tag: { kind: TagKind; name: string }): string {
  const known = tag.kind === 'category' ? categoryName(tag.name) : undefined;
  return known ? `${tag.name}: ${known}` : tag.name;
}
