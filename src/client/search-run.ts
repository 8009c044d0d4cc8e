/** One search through the shards, as far as it has gone: the newest first, older ones when they are needed. */
import type { ShardEntry } from '../search/directory.ts';
import type { Archive } from './archive.ts';
import type { Counts } from './counts.ts';
import { addCounts } from './counts.ts';
import type { Hit } from './engine.ts';
import type { Query } from './query.ts';
import { BY_AUTHOR, byRank, NAMED } from './rank.ts';
import type { Outcome } from './remote.ts';
import { scopeOf } from './scope.ts';
import { termOf } from './terms.ts';

/** So many papers are searched for those that are named by the words, some 250 KB for each quarter of them. */
const REACH = 12_000;
/** A first page of papers by an author, or of papers that the words name. */
const FULL = 10;

interface Part {
  readonly shard: ShardEntry;
  readonly outcome: Outcome;
}

/** A match of one part, by its place there. */
interface Item {
  readonly part: Part;
  readonly place: number;
  readonly id: string;
  readonly tier: number;
  readonly score: number;
}

const itemsOf = (part: Part): Item[] =>
  part.outcome.matches.map((match, place) => ({ part, place, ...match }));

export class SearchRun {
  readonly query: Query;
  readonly #archive: Archive;
  readonly #counting: boolean;
  readonly #parts: Part[] = [];
  #left: readonly ShardEntry[] = [];
  #order: readonly Item[] = [];
  /** Papers that were fetched, and as which match. */
  readonly #given = new Map<string, string>();
  /** So many of the first are where the reader has seen them and stay there. */
  #fixed = 0;

  private constructor(archive: Archive, query: Query, counting: boolean) {
    this.#archive = archive;
    this.query = query;
    this.#counting = counting;
  }

  /** Begins a search; nothing has been asked yet. What is not `counting` has no counts and loads less. */
  static async begin(archive: Archive, query: Query, counting = true): Promise<SearchRun> {
    const run = new SearchRun(archive, query, counting);
    run.#left = await scopeOf(archive, query);
    return run;
  }

  /** Papers found so far. */
  get total(): number {
    return this.#order.length;
  }

  /** Shards asked so far, and those that have not been; both in the order of asking. */
  get searched(): readonly ShardEntry[] {
    return this.#parts.map(({ shard }) => shard);
  }

  get left(): readonly ShardEntry[] {
    return this.#left;
  }

  get counts(): Counts {
    return addCounts(this.#parts.map(({ outcome }) => outcome.counts));
  }

  /** Papers of the shards asked by value, whether found or not. */
  get all(): Counts {
    return addCounts(this.#parts.map(({ outcome }) => outcome.all));
  }

  /** Whether the search should go on by itself, for there is less than `enough`. */
  wants(enough: number): boolean {
    if (this.#left.length === 0) return false;
    return this.#parts.length === 0 || this.total < enough;
  }

  /**
   * Whether a page of results wants more: there is less than `enough`, or of several words not a page of papers has been
   * found that are named by them, and the papers searched are not many yet.
   */
  wantsPage(enough: number): boolean {
    return this.wants(enough) || (this.#left.length > 0 && this.#seeks());
  }

  /** The paper a reader half remembers may be an older one than the first that its words name. */
  #seeks(): boolean {
    const term = termOf(this.query);
    if (this.query.sort === 'newest' || !term?.includes(' ')) return false;
    if (this.searched.reduce((sum, { papers }) => sum + papers, 0) >= REACH) return false;
    const ofName = this.#order.filter(({ tier }) => tier === BY_AUTHOR).length;
    const named = this.#order.filter(({ tier }) => tier >= NAMED).length;
    return (ofName || named) < FULL;
  }

  /** The first `shown` papers keep their places, whatever is found later. */
  fix(shown: number): void {
    this.#fixed = Math.min(shown, this.total);
  }

  /** Asks the next shards, one unless told otherwise. */
  async goOn(shards = 1): Promise<void> {
    const next = this.#left.slice(0, shards);
    const asked = next.map((shard) => this.#archive.find(shard, this.query, this.#counting));
    const outcomes = await Promise.all(asked);
    this.#left = this.#left.slice(next.length);
    for (const [place, shard] of next.entries()) {
      const outcome = outcomes[place];
      if (outcome) this.#parts.push({ shard, outcome });
    }
    this.#merge();
  }

  /** Asks every shard down to this one; where none is called so any more, all that have papers of its month or later ones. */
  async reach(since: string): Promise<void> {
    const month = since.slice(0, 7);
    const place = this.#left.findIndex(({ name }) => name === since);
    const later = this.#left.filter(({ months }) => (months.at(-1)?.month ?? '') >= month);
    const count = place === -1 ? later.length : place + 1;
    if (count > 0) await this.goOn(count);
  }

  /** What is not fixed in its order: by rank over all shards, or shard after shard when newest come first. */
  #merge(): void {
    const fixed = this.#order.slice(0, this.#fixed);
    const seen = new Set(fixed.map(({ id }) => id));
    const rest: Item[] = [];
    for (const item of this.#parts.flatMap(itemsOf)) {
      if (seen.has(item.id)) continue;
      seen.add(item.id);
      rest.push(item);
    }
    const newest = this.query.sort === 'newest' || termOf(this.query) === null;
    this.#order = [...fixed, ...(newest ? rest : rest.sort(byRank))];
  }

  /** Fetches the papers from `start` to before `end`; one that two shards have comes once. */
  async load(start: number, end: number): Promise<Hit[]> {
    const items = this.#order.slice(start, end);
    const parts = [...new Set(items.map(({ part }) => part))];
    const loaded = await Promise.all(parts.map((part) => this.#loadOf(part, items)));
    const hits = new Map(loaded.flat());
    return items.flatMap((item) => {
      const hit = hits.get(item);
      if (!hit) return [];
      const given = this.#given.get(hit.id) ?? item.id;
      this.#given.set(hit.id, given);
      return given === item.id ? [hit] : [];
    });
  }

  async #loadOf(part: Part, items: readonly Item[]): Promise<[Item, Hit | undefined][]> {
    const own = items.filter((item) => item.part === part);
    const places = own.map(({ place }) => place);
    const papers = await this.#archive.load(part.shard, part.outcome.ticket, places);
    return own.map((item, at) => [item, papers[at]]);
  }
}
