/** `npm run grow -- DIR`: whether a site that grows is, after every step, the site that is built at once. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../src/site/build.ts';
import { growByDays } from './days.ts';
import { Digests } from './digests.ts';

const HELP = `npm run grow -- [--steps N] [--seed S] [--start N] [DIR]: grows a site from digests of DIR (tests/fixtures)
npm run grow -- --days N DIR: grows a site of all digests of DIR by its last N days, in order of date

  Each step adds, edits, shortens, renames or removes a digest, builds, and builds again from nothing: every file must
  be the same. With --days, each day is added and built, and at the end the site must be the one built at once.

Exit code: 0 all the same; 1 not; 2 wrong usage.
`;

/** Every file below a folder with its bytes. */
function contentOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
  return new Map(files.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

function differences(a: Map<string, Buffer>, b: Map<string, Buffer>): string[] {
  const paths = [...new Set([...a.keys(), ...b.keys()])];
  return paths.filter((path) => {
    const other = b.get(path);
    return !other || !a.get(path)?.equals(other);
  });
}

async function grow(folder: string, steps: number, digests: Digests): Promise<boolean> {
  const [output, cache, whole] = ['site', 'cache', 'whole'].map((name) => join(folder, name));
  const options = { input: digests.folder, config: 'tests/seeds/site.yaml' };
  let right = true;
  for (let step = 0; step <= steps; step += 1) {
    const what = step === 0 ? 'start' : digests.change();
    const grown = await build({ ...options, output: `${output}`, cache: `${cache}` });
    rmSync(`${whole}`, { recursive: true, force: true });
    const { pages } = await build({ ...options, output: `${whole}` });
    const different = differences(contentOf(`${output}`), contentOf(`${whole}`));
    right &&= different.length === 0;
    const made = grown.made.reduce((sum, volume) => sum + volume.made, 0);
    const verdict = different.length === 0 ? 'same' : `DIFFERENT: ${different.join(', ')}`;
    process.stdout.write(`${what}: ${made} of ${pages} pages made, ${verdict}\n`);
  }
  return right;
}

async function main(): Promise<number> {
  const number = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      steps: number,
      seed: number,
      start: number,
      days: number,
      help: { type: 'boolean' },
    },
  });
  const [steps, seed, start] = [values.steps ?? 10, values.seed ?? 1, values.start ?? 4].map(
    Number,
  );
  if (values.help || ![steps, seed, start].every(Number.isInteger)) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-grow-'));
  try {
    const from = positionals[0] ?? 'tests/fixtures';
    if (values.days) return (await growByDays(from, folder, Number(values.days))) ? 0 : 1;
    const digests = new Digests(from, join(folder, 'digests'), Number(seed), Number(start));
    return (await grow(folder, Number(steps), digests)) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
