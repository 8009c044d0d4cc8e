/** Queries for papers that a built site has: what a reader who knows one paper might type. Drawn with a seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Hit } from '../../src/client/engine.ts';
import { readHit } from '../../src/client/engine.ts';
import { wordsOf } from '../../src/client/known.ts';
import { fold } from '../../src/text/fold.ts';
import type { Random } from '../fuzz/random.ts';

/** Before the JSON of every fragment. */
const SIGNATURE = 'pagefind_dcd';

/** All papers of a site, as its search bundle tells of them, in the order of their ids. */
export function papersOf(site: string): Hit[] {
  const folder = join(site, 'pagefind');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.pf_fragment'))
    .flatMap((path) => {
      const text = gunzipSync(readFileSync(join(folder, path))).toString();
      return readHit(JSON.parse(text.slice(SIGNATURE.length))) ?? [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Words that say nothing of what a title is about. */
const EMPTY = new Set(
  'a an and are as at be by can do does for from how in into is it its no not of on or our that the their this to toward towards under using via we what when where why with within without'.split(
    ' ',
  ),
);

/** A word without the punctuation around it. */
const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

function contentWords(title: string): string[] {
  const words = title.split(/\s+/).map(bare);
  const telling = words.filter((word) => word.length > 2 && /\p{L}/u.test(word));
  return [...new Set(telling)].filter((word) => !EMPTY.has(word.toLowerCase()));
}

function drawSome<T>(random: Random, items: readonly T[], count: number): T[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(random.below(left.length), 1),
  ).flat();
}

/** Papers drawn without any twice. */
export const drawPapers = (random: Random, papers: readonly Hit[], count: number): Hit[] =>
  drawSome(random, papers, count);

const namesOf = ({ authors }: Hit): string[] => authors.filter((name) => name !== 'et al.');

function phraseOf(random: Random, { content }: Hit): string[] {
  const [abstract = ''] = content.split('\n\n').sort((a, b) => b.length - a.length);
  const words = abstract.replaceAll('"', '').split(/\s+/).filter(Boolean);
  if (words.length < 12) return [];
  const start = random.below(words.length - 5);
  return [words.slice(start, start + 5).join(' ')];
}

/** The kinds of query, by name; a paper may have none of a kind. */
export function queriesFor(random: Random, paper: Hit): ReadonlyMap<string, string> {
  const title = contentWords(paper.title);
  const names = namesOf(paper);
  const name = names.length > 0 ? random.pick(names) : '';
  const surname = name.split(' ').at(-1) ?? '';
  const three = drawSome(random, title, 3).join(' ');
  const two = drawSome(random, title, 2).join(' ');
  const [five] = phraseOf(random, paper);
  return new Map([
    ['arXiv id', paper.id],
    ...(title.length >= 3 ? [['three words of the title', three] as const] : []),
    ...(surname && title.length >= 2
      ? [['surname and two words', `${surname} ${two}`] as const]
      : []),
    ...(five ? [['five words, quoted', `"${five}"`] as const, ['five words', five] as const] : []),
    ...(name.includes(' ')
      ? [['author', name] as const, ['author, no accents', fold(name)] as const]
      : []),
  ]);
}

/** A paper's words, made once: a bench compares each of them with each query. */
export interface PaperWords {
  /** Of title and names. */
  readonly named: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The whole text, a space before and after each word. */
  readonly text: string;
}

const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `;

export function wordsOfPaper(paper: Hit): PaperWords {
  const { title, authors, content } = paper;
  return {
    named: new Set(wordsOf([title, ...authors].join(' '))),
    names: new Set(namesOf(paper).map(spaced)),
    text: spaced(content),
  };
}

/** Whether the paper answers the query in full: only one of several that do can come first. */
export function answers({ named, text }: PaperWords, words: string): boolean {
  const byWords = !words.startsWith('"') && wordsOf(words).every((word) => named.has(word));
  return byWords || text.includes(spaced(words));
}

/** Whether one of the paper's authors has this name, accents or not. */
export const isBy = ({ names }: PaperWords, name: string): boolean => names.has(spaced(name));
