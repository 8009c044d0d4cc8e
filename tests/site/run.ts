import { spawnSync } from 'node:child_process';

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
