import { spawnSync } from 'node:child_process';

/** The five digests and the settings that tests look at: what `content/` holds is the maintainer's. */
export const SEEDS = ['--input', 'tests/seeds/digests', '--config', 'tests/seeds/site.yaml'];

/** Runs a command of Broadsheet to its end. */
export function broadsheet(...args: string[]): {
  status: number | null;
  stdout: string;
  stderr: string;
} {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    encoding: 'utf8',
  });
}
