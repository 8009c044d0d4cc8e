import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { DRAWING, FINDING, MERGING, READING } from '../../src/archive/code.ts';

/** Where files lie, and how they get there: this says nothing of what is in them. */
const PLACES = ['src/site/output', 'src/site/project.ts'];

/** All files of the project that a file imports, one after the other. */
async function importsOf(path: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

describe('the code that decides what is kept', () => {
  it.each([
    ['digests that are read', 'src/archive/read.ts', READING],
    ['papers that are merged', 'src/archive/merge-volumes.ts', MERGING],
    ['papers that are related', 'src/related/find.ts', FINDING],
    ['pictures', 'src/card/draw.ts', DRAWING],
  ])('is named whole: %s', async (_, path, named) => {
    const isNamed = (file: string) =>
      [...named, ...PLACES].some((name) => file === name || file.startsWith(`${name}/`));
    const imports = await importsOf(path);
    expect(imports.length).toBeGreaterThan(2);
    expect(imports.filter((file) => !isNamed(file))).toEqual([]);
  });
});
