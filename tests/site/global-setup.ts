/** Builds the site of `content/` twice, at the root and under a sub-path, for all tests of pages and browsers. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site built for the root of a host. */
    site: string;
    /** Folder of the site built for `/digests/`. */
    siteBelow: string;
  }
}

function build(output: string, ...options: string[]): void {
  const args = ['--import', 'tsx', 'src/cli.ts', 'build', '--output', output, ...options];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The site of content/ could not be built:\n${stderr}`);
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
