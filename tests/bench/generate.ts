/** Digests of any number of papers, made of the words of real ones; the same for the same seed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDigest } from '../../src/digest/file.ts';
import { findDigests } from '../../src/digest/files.ts';
import type { EntryRecord } from '../../src/paper/entry-record.ts';
import { normalise } from '../../src/paper/normalise.ts';

const TOPICS = ['AI', 'NLP', 'IR'] as const;
const PER_DAY = 210;
/** One paper in so many is listed under a second topic of its day, and one again on the next day. */
const [TWICE, AGAIN] = [20, 30];
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

interface MadeUp {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  readonly abstract: string;
  readonly categories: readonly string[];
}

/** Makes papers up from the sentences, halves of titles and names of real entries. */
export class Generator {
  readonly #sentences: readonly string[];
  readonly #heads: readonly string[];
  readonly #tails: readonly string[];
  readonly #names: readonly string[];
  readonly #categories: readonly string[];
  readonly #numbers = new Map<string, number>();
  #state: number;

  constructor(from: string, seed: number) {
    const entries = entriesBelow(from);
    const titles = entries.flatMap(({ title }) =>
      title ? [title.value.split(/:\s+|\s+(?=for |with |via )/)] : [],
    );
    this.#heads = titles.map(([head = '']) => head);
    this.#tails = titles.map((parts) => parts.at(-1) ?? '');
    this.#sentences = entries.flatMap(
      ({ abstract }) => abstract?.value.match(/[^.!?]{30,}?[.!?](?=\s|$)\s*/g) ?? [],
    );
    this.#names = entries.flatMap(
      ({ authors }) => authors?.value.authors.map(({ name }) => name) ?? [],
    );
    this.#categories = [...new Set(entries.flatMap(({ categories }) => categories?.value ?? []))];
    this.#state = seed;
  }

  /** Writes the digests of `papers` papers below a folder, day by day; gives the day after the last. */
  write(folder: string, papers: number): string {
    let day = FIRST_DAY;
    let before: MadeUp[] = [];
    for (let left = papers; left > 0; day += DAY) {
      const made = Array.from({ length: Math.min(PER_DAY, left) }, () => this.#paper(day));
      this.writeDay(
        folder,
        day,
        made,
        before.filter(() => this.#random(AGAIN) === 0),
      );
      left -= made.length;
      before = made;
    }
    return new Date(day).toISOString().slice(0, 10);
  }

  /** Writes one more digest of a day. */
  writeDigest(folder: string, date: string, papers: number): void {
    const day = Date.parse(`${date}T00:00:00Z`);
    const made = Array.from({ length: papers }, () => this.#paper(day));
    put(folder, `archive/${date}/More/papers.md`, separated(made));
  }

  writeDay(folder: string, day: number, made: readonly MadeUp[], again: readonly MadeUp[]): void {
    const date = new Date(day).toISOString().slice(0, 10);
    TOPICS.forEach((topic, index) => {
      const own = made.filter((_, place) => place % TOPICS.length === index);
      const shared = made.filter(
        (_, place) => place % TOPICS.length !== index && this.#random(TWICE * 2) === 0,
      );
      const listed = [...own, ...shared, ...(index === 0 ? again : [])];
      if (index === 2) put(folder, `daily/${date}/${topic}.md`, badgeList(topic, date, listed));
      else put(folder, `archive/${date}/${topic}/papers.md`, separated(listed));
    });
  }

  #paper(day: number): MadeUp {
    const month = new Date(day).toISOString().slice(2, 7).replace('-', '');
    const number = (this.#numbers.get(month) ?? 0) + 1;
    this.#numbers.set(month, number);
    const names = Array.from({ length: 2 + this.#random(5) }, () => this.#name());
    return {
      id: `${month}.${String(number).padStart(5, '0')}`,
      title: `${this.#one(this.#heads)}: ${this.#one(this.#tails)}`,
      authors: names.join(', '),
      abstract: Array.from({ length: 5 + this.#random(4) }, () =>
        this.#one(this.#sentences).trim(),
      ).join(' '),
      categories: [this.#one(this.#categories), this.#one(this.#categories)],
    };
  }

  #name(): string {
    const [first = 'Ada'] = this.#one(this.#names).split(' ');
    return `${first} ${this.#one(this.#names).split(' ').at(-1)}`;
  }

  #one(values: readonly string[]): string {
    return values[this.#random(values.length)] ?? '';
  }

  #random(below: number): number {
    this.#state = (this.#state * 1103515245 + 12345) % 2147483648;
    return Math.floor(this.#state / 256) % below;
  }
}

function entriesBelow(folder: string): EntryRecord[] {
  return findDigests(folder).files.flatMap(({ path, bytes }) =>
    normalise(readDigest(path, bytes), { aliases: new Map() }),
  );
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function separated(papers: readonly MadeUp[]): string {
  return papers
    .map(
      ({ id, title, authors, abstract }) =>
        `# ${title} \n\n**Authors**: ${authors} \n\n**Link**: [PDF](https://arxiv.org/pdf/${id}) \n\n**Abstract**: ${abstract} \n\n---\n`,
    )
    .join('');
}

function badgeList(topic: string, date: string, papers: readonly MadeUp[]): string {
  const head = `# 🔍 ${topic} Papers · ${date}\n\n[![Total Papers](https://img.shields.io/badge/Papers-${papers.length}-2688EB)]()\n\n---\n\n## 📚 Paper List\n\n`;
  const list = papers.map(
    ({ id, title, authors, abstract, categories }) =>
      `- **[${title}](https://arxiv.org/abs/${id})**  \`arXiv:${id}\`  ${categories.map((code) => `\`${code}\``).join(' ')}  \n  _${authors}_\n  <details open><summary>Abstract</summary>\n  ${abstract}\n  </details>\n`,
  );
  return `${head}${list.join('\n')}`;
}
