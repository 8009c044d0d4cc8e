/** Merges the papers whose digests have changed into their volumes, and leaves the others as they are. */
import { groupBy } from '../library/group.ts';
import { isIdentified, otherTitles } from '../library/load.ts';
import { type IdentifiedEntry, type MergeOptions, merge } from '../library/merge.ts';
import type { EntryRecord } from '../paper/entry-record.ts';
import type { KnownDigest, State } from './digests.ts';
import { changedIds, groupByMonth, type Place, placesOf } from './places.ts';
import { type MergedPaper, monthOf, type PaperRow, type VolumeStore } from './volume.ts';

/** What volumes are made with. */
export interface Sources {
  readonly volumes: VolumeStore;
  readonly options: MergeOptions;
  /** Entries of a digest, by its key and their places in its file. */
  readonly entriesOf: (key: string, indexes: readonly number[]) => Promise<readonly EntryRecord[]>;
  /** Called once, before the first volume is written. */
  readonly onWrite: () => void;
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
  const before = known && rowsOf(sources.volumes, known.volumes);
  const changed = before && changedIds(known.digests, digests);
  const places = placesOf(digests);
  const rows: PaperRow[] = [];
  const months = groupByMonth(places);
  let isWriting = false;
  for (const [month, ids] of months) {
    const isKept = (row: PaperRow | undefined): row is PaperRow =>
      row !== undefined && monthOf(row.date) === month && !changed?.has(row.id);
    const kept = ids.map((id) => before?.get(id));
    // A paper may have left the volume: then its file holds more than `ids`.
    if (kept.every(isKept) && sources.volumes.count(month) === ids.length) {
      rows.push(...kept);
      continue;
    }
    if (!isWriting) sources.onWrite();
    isWriting = true;
    const made = await mergePapers(
      sources,
      places,
      ids.filter((id) => !isKept(before?.get(id))),
    );
    const papers = ids.flatMap((id) => made.get(id) ?? before?.get(id) ?? []);
    rows.push(...sources.volumes.write(month, papers));
  }
  sources.volumes.keepOnly(new Set(months.keys()));
  return { rows, months: [...months.keys()] };
}

/** The rows of these volumes by identifier; undefined when one is damaged, or not the one that has this seal. */
function rowsOf(volumes: VolumeStore, known: State['volumes']): Map<string, PaperRow> | undefined {
  try {
    if (known.some(([month, seal]) => volumes.sealOf(month) !== seal)) return undefined;
    return new Map(known.flatMap(([month]) => volumes.rows(month).map((row) => [row.id, row])));
  } catch {
    return undefined;
  }
}

async function mergePapers(
  { entriesOf, options }: Sources,
  places: ReadonlyMap<string, readonly Place[]>,
  ids: readonly string[],
): Promise<Map<string, MergedPaper>> {
  const groups = new Map<string, IdentifiedEntry[]>(ids.map((id) => [id, []]));
  const listed = ids.flatMap((id) => places.get(id) ?? []);
  for (const [key, places] of groupBy(listed, ({ key }) => key)) {
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
