/** Builds the site of `tests/seeds/` twice, at the root and under a sub-path, for all tests of pages and browsers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { broadsheet, SEEDS } from './run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site built for the root of a host. */
    site: string;
    /** Folder of the site built for `/digests/`. */
    siteBelow: string;
  }
}

function build(output: string, ...options: string[]): void {
  const { status, stderr } = broadsheet('build', ...SEEDS, '--output', output, ...options);
  if (status !== 0) throw new Error(`The site could not be built:\n${stderr}`);
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-site-'));
  const [site, siteBelow] = [join(folder, 'root'), join(folder, 'below')];
  build(site);
  build(siteBelow, '--base-path', '/digests/');
  project.provide('site', site);
  project.provide('siteBelow', siteBelow);
  return () => rmSync(folder, { recursive: true, force: true });
}
