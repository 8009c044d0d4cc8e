import { spawnSync } from 'node:child_process';

/** The five digests and the settings that tests look at: what `content/` holds is the maintainer's. */
export const SEEDS = ['--input', 'tests/seeds/digests', '--config', 'tests/seeds/site.yaml'];

/** Runs a command of Broadsheet to its end; what a build keeps lies beside its output, unless said otherwise. */
export function broadsheet(...args: string[]): {
  status: number | null;
  stdout: string;
  stderr: string;
} {
  const output = args[args.indexOf('--output') + 1];
  const own = args[0] === 'build' && output !== undefined && !args.includes('--cache');
  const all = own ? [...args, '--cache', `${output}.cache`] : args;
  return spawnSync(process.execPath, ['src/broadsheet.mjs', ...all], {
    encoding: 'utf8',
  });
}
