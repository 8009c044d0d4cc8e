/** A paper as Pagefind indexes it: plain text to search, fields to show, values to filter and sort by. */
import type { Paper } from '../paper/schema.ts';
import { paperUrl } from '../site/urls.ts';
import { fold, withoutAccents } from '../text/fold.ts';
import { plainText } from '../text/index.ts';
import { spaced } from './han.ts';
import { BETWEEN_NAMES } from './names.ts';

/** Pagefind's custom record. Every paper has the same `meta` keys: Pagefind numbers them by page. */
export interface SearchRecord {
  readonly url: string;
  readonly language: 'en';
  readonly content: string;
  readonly meta: Readonly<
    Record<'title' | 'authors' | 'folded' | 'id' | 'date' | 'category', string>
  >;
  readonly filters: Readonly<Record<string, string[]>>;
  readonly sort: Readonly<Record<'date', string>>;
}

/** Words of this shape in a text are commands to Pagefind's indexer. */
const COMMAND = /___(?=(?:END_)?PAGEFIND_)/g;

/**
 * What excerpts are cut from. Title, authors and id are searched through `meta`, with weights of
 * their own, so that an excerpt never repeats what stands above it.
 */
function contentOf({ title, summaries, abstract, translations }: Paper): string {
  const texts = [
    ...summaries.map(({ text }) => text),
    abstract,
    ...translations.flatMap((translation) => [translation.title, translation.abstract]),
  ];
  const content = texts.flatMap((text) => (text ? [plainText(text)] : [])).join('\n\n');
  // Pagefind drops a record without content.
  return (content.trim() || plainText(title)).replace(COMMAND, '');
}

/** All names; `et al.` stands last when every digest cut the list. */
function authorsOf({ authors, truncated }: Paper): string {
  const names = authors.map(({ name }) => name);
  return [...names, ...(truncated ? ['et al.'] : [])].join(BETWEEN_NAMES);
}

/** Names with letters that Pagefind does not take for others, as they are typed without them. */
function foldedOf({ authors }: Paper): string {
  const names = authors.map(({ name }) => name);
  const others = names.filter((name) => fold(name) !== withoutAccents(name));
  return others.map(fold).join(BETWEEN_NAMES);
}

/** `sources` are the slugs of the sources that list the paper. */
export function recordOf(paper: Paper, sources: readonly string[]): SearchRecord {
  const { id, date, tags } = paper;
  const slugs = (kind: string) => tags.filter((tag) => tag.kind === kind).map(({ slug }) => slug);
  return {
    url: paperUrl(id),
    language: 'en',
    content: spaced(contentOf(paper)),
    meta: {
      title: spaced(plainText(paper.title)),
      authors: spaced(authorsOf(paper)),
      folded: foldedOf(paper),
      id,
      date: date.value,
      category: paper.primaryCategory ?? '',
    },
    filters: {
      subject: slugs('subject'),
      topic: slugs('topic'),
      category: slugs('category'),
      source: [...sources],
      // The year is told by the month: each filter more is a list of all papers that a first search loads.
      month: [date.value.slice(0, 7)],
    },
    // The id makes the order of one day's papers the same in every build.
    sort: { date: `${date.value} ${id}` },
  };
}
