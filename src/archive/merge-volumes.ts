/** Merges the papers whose digests have changed into their volumes, and leaves the others as they are. */
import { groupBy } from '../library/group.ts';
import { isIdentified, otherTitles } from '../library/load.ts';
import { type IdentifiedEntry, type MergeOptions, merge } from '../library/merge.ts';
import type { EntryRecord } from '../paper/entry-record.ts';
import { share } from '../second/share.ts';
import type { KnownDigest, State } from './digests.ts';
import { changedIds, groupByMonth, type Place, placesOf } from './places.ts';
import { type MergedPaper, monthOf, type PaperRow, type VolumeStore } from './volume.ts';

/** What a month is merged with. */
export interface MonthSources {
  readonly volumes: VolumeStore;
  readonly options: MergeOptions;
  /** Entries of a digest, by its key and their places in its file. */
  readonly entriesOf: (key: string, indexes: readonly number[]) => Promise<readonly EntryRecord[]>;
}

/** What all volumes are made with. */
export interface Sources extends MonthSources {
  /** Called once, before the first volume is written. */
  readonly onWrite: () => void;
  /** Merges so many papers with the help of another process, which may leave a month to this one. */
  readonly elsewhere?: (papers: number) => MergeElsewhere | undefined;
}

export type MergeElsewhere = (month: MonthToMerge) => Promise<readonly PaperRow[] | null>;

/** A volume that has to be written: its papers, some as they were, the others from what digests say. */
export interface MonthToMerge {
  readonly month: string;
  /** Of all its papers, in order. */
  readonly ids: readonly string[];
  readonly kept: readonly PaperRow[];
  /** Where the others are listed. */
  readonly listed: readonly (readonly [id: string, places: readonly Place[]])[];
}

export interface MergedVolumes {
  /** Of all papers. */
  readonly rows: readonly PaperRow[];
  readonly months: readonly string[];
}

/** The volumes of these digests; `known` is what is said of the volumes that are there, if they can be used. */
export async function mergeVolumes(
  sources: Sources,
  digests: readonly KnownDigest[],
  known: State | undefined,
): Promise<MergedVolumes> {
  const before = known && rowsOf(sources.volumes, known.months);
  const changed = before && changedIds(known.digests, digests);
  const places = placesOf(digests);
  const rows = new Map<string, readonly PaperRow[]>();
  const months = groupByMonth(places);
  const dirty: MonthToMerge[] = [];
  for (const [month, ids] of months) {
    const kept = ids.flatMap((id) => {
      const row = before?.get(id);
      return row && monthOf(row.date) === month && !changed?.has(row.id) ? [row] : [];
    });
    // A paper may have left the volume: then its file holds more than `ids`.
    if (kept.length === ids.length && sources.volumes.count(month) === ids.length) {
      rows.set(month, kept);
      continue;
    }
    const isKept = new Set<string>(kept.map(({ id }) => id));
    const others = ids.filter((id) => !isKept.has(id));
    const listed = others.map((id) => [id, places.get(id) ?? []] as const);
    dirty.push({ month, ids, kept, listed });
  }
  if (dirty.length > 0) sources.onWrite();
  const here = async (month: MonthToMerge): Promise<void> => {
    rows.set(month.month, await mergeMonth(sources, month));
  };
  const elsewhere = sources.elsewhere?.(dirty.reduce((sum, { listed }) => sum + listed.length, 0));
  const there = async (month: MonthToMerge): Promise<void> => {
    const made = await elsewhere?.(month);
    if (made) rows.set(month.month, sources.volumes.shared(made));
    else await here(month);
  };
  await share(dirty, here, elsewhere && there);
  sources.volumes.keepOnly(new Set(months.keys()));
  return {
    rows: [...months.keys()].flatMap((month) => rows.get(month) ?? []),
    months: [...months.keys()],
  };
}

/** Writes a volume; gives its rows in order. */
export async function mergeMonth(
  sources: MonthSources,
  { month, ids, kept, listed }: MonthToMerge,
): Promise<PaperRow[]> {
  const old = new Map<string, PaperRow>(kept.map((row) => [row.id, row]));
  const made = await mergePapers(sources, listed);
  return sources.volumes.write(
    month,
    ids.flatMap((id) => made.get(id) ?? old.get(id) ?? []),
  );
}

/** The rows of these volumes by identifier; undefined when one is damaged. */
function rowsOf(
  volumes: VolumeStore,
  months: readonly string[],
): Map<string, PaperRow> | undefined {
  try {
    return new Map(months.flatMap((month) => volumes.rows(month).map((row) => [row.id, row])));
  } catch {
    return undefined;
  }
}

async function mergePapers(
  { entriesOf, options }: MonthSources,
  listed: MonthToMerge['listed'],
): Promise<Map<string, MergedPaper>> {
  const groups = new Map<string, IdentifiedEntry[]>(listed.map(([id]) => [id, []]));
  const all = listed.flatMap(([, places]) => places);
  for (const [key, places] of groupBy(all, ({ key }) => key)) {
    const indexes = places.map(({ index }) => index);
    for (const entry of (await entriesOf(key, indexes)).filter(isIdentified)) {
      groups.get(entry.id)?.push(entry);
    }
  }
  return new Map(
    [...groups].map(([id, entries]) => {
      const paper = merge(entries, options);
      return [id, { paper, otherTitles: otherTitles(entries, paper) }];
    }),
  );
}
