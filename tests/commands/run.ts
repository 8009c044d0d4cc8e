/** Runs commands, in this process or in one of their own, and gives what they print. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Command } from '../../src/commands/command.ts';

export const ROOT = join(import.meta.dirname, '../..');

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `broadsheet ARGS` as a person runs it. */
export async function broadsheet(...args: readonly string[]): Promise<Result> {
  const child = spawn(process.execPath, ['src/broadsheet.mjs', ...args], { cwd: ROOT });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

/** The five digests and the settings that tests look at: what `content/` holds is the maintainer's. */
export const SEEDS = 'tests/seeds/digests';
const SETTINGS = ['--config', 'tests/seeds/site.yaml'];

/** A subcommand without the cost of a new process, with the settings of the tests unless others are given. */
export async function run(command: Command, ...args: readonly string[]): Promise<Result> {
  const text = { out: '', err: '' };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      text.out += chunk;
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      text.err += chunk;
      return true;
    }),
  ];
  try {
    const settings = args.includes('--config') ? [] : SETTINGS;
    const code = await command.run([...args, ...settings]);
    return { code, ...text };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
