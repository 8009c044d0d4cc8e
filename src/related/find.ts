/** Finds the neighbours of all papers, and keeps them: a volume is made again when it or an older one has changed. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Neighbours } from './neighbours.ts';
import { readPacked, writePacked } from './packed.ts';
import { packResults, resultsOf, unpackResults, type VolumeResults } from './results.ts';
import { Vectors } from './vectors.ts';
import { packTerms, TermReader, unpackTerms, type VolumeTerms } from './volume-terms.ts';
import { type RelatedVolume, textsOf } from './volumes.ts';

/** The results of each volume; `folder` is where they are kept. */
export function findRelated(folder: string, volumes: readonly RelatedVolume[]): VolumeResults[] {
  mkdirSync(folder, { recursive: true });
  const known = volumes.map((volume) => readResults(folder, volume));
  const last = known.lastIndexOf(undefined);
  if (last !== -1) {
    // What was made of papers that are gone, or that a killed build has left.
    keepOnly(folder, new Set(volumes.map(({ name }) => name)));
    const older = volumes.slice(0, last + 1);
    const ids = older.flatMap(({ papers }) => papers.map(({ id }) => id));
    const reader = new TermReader();
    const vectors = new Vectors(eachOf(folder, older, reader), ids.length);
    const neighbours = new Neighbours(vectors, ids);
    older.forEach((volume, index) => {
      if (known[index]) return;
      const results = resultsOf(neighbours, vectors, index, termsOf(folder, volume, reader));
      writePacked(resultsPath(folder, volume), volume.chain, packResults(results));
      known[index] = results;
    });
  }
  return known.flatMap((results) => results ?? []);
}

/** What is kept of a volume; undefined when it has to be made. */
export function readResults(folder: string, volume: RelatedVolume): VolumeResults | undefined {
  const packed = readPacked(resultsPath(folder, volume), volume.chain);
  return packed && unpackResults(packed);
}

function* eachOf(
  folder: string,
  volumes: readonly RelatedVolume[],
  reader: TermReader,
): Iterable<VolumeTerms> {
  for (const volume of volumes) yield termsOf(folder, volume, reader);
}

/** The terms of a volume, as they are kept, or read from its papers. */
function termsOf(folder: string, volume: RelatedVolume, reader: TermReader): VolumeTerms {
  const packed = readPacked(termsPath(folder, volume), volume.texts);
  if (packed) return unpackTerms(packed);
  const terms = reader.read(textsOf(volume));
  writePacked(termsPath(folder, volume), volume.texts, packTerms(terms));
  return terms;
}

const termsPath = (folder: string, { name }: RelatedVolume): string =>
  join(folder, `${name}.terms`);
const resultsPath = (folder: string, { name }: RelatedVolume): string =>
  join(folder, `${name}.neighbours`);

function keepOnly(folder: string, names: ReadonlySet<string>): void {
  for (const file of readdirSync(folder)) {
    if (!names.has(file.replace(/\.(?:terms|neighbours)$/, '')))
      rmSync(join(folder, file), { recursive: true });
  }
}
