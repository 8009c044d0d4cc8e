/** Real builds of two sites that share little but their names, to be cut off between one and the other. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../..');
const DIGESTS = { before: 'multimodal-notes', after: 'weekly-picks' } as const;

/** Which of the two sites. */
export type Which = keyof typeof DIGESTS;

/** How a build ended. */
export interface End {
  readonly code: number | null;
  readonly text: string;
}

/** What a build leaves in its hidden folder when it begins to stage, and to publish. */
const TRACES = {
  stage: (hidden: string) =>
    existsSync(join(hidden, 'stage')) && readdirSync(join(hidden, 'stage')).length > 0,
  journal: (hidden: string) => existsSync(join(hidden, 'journal.json')),
} as const;

/** When a build is killed: so many milliseconds after it began, began to stage, or began to publish. */
export interface Moment {
  readonly from: 'start' | keyof typeof TRACES;
  readonly delay: number;
}

/** How a build is killed. */
export interface Blow {
  readonly moment: Moment;
  /** 1 or 2. */
  readonly processes: number;
  /** Only the first process is killed; what it has started has to end by itself. */
  readonly isAlone: boolean;
}

/** Begins a build in processes of its own, which can be killed together. */
function begin(
  which: Which,
  output: string,
  processes = 1,
): { child: ChildProcess; end: Promise<End> } {
  const input = ['--input', `tests/seeds/digests/${DIGESTS[which]}`];
  const settings = ['--config', 'tests/seeds/site.yaml', '--quiet', '--output', output];
  const own = ['--cache', `${output}.cache`, '--processes', `${processes}`];
  const args = ['src/broadsheet.mjs', 'build', ...input, ...settings, ...own];
  const child = spawn(process.execPath, args, { cwd: ROOT, detached: true });
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  const end = new Promise<End>((resolve) => child.on('close', (code) => resolve({ code, text })));
  return { child, end };
}

/** A build from beginning to end. */
export async function build(which: Which, output: string): Promise<End> {
  return await begin(which, output).end;
}

/** A build that must succeed; gives the milliseconds it took. */
export async function buildWhole(which: Which, output: string): Promise<number> {
  const started = performance.now();
  const { code, text } = await build(which, output);
  if (code !== 0) throw new Error(`The build failed:\n${text}`);
  return performance.now() - started;
}

/** A build that is killed, unless it ends before. */
export async function kill(
  which: Which,
  output: string,
  { moment: { from, delay }, processes, isAlone }: Blow,
): Promise<End> {
  const { child, end } = begin(which, output, processes);
  let hasEnded = false;
  void end.then(() => {
    hasEnded = true;
  });
  if (from !== 'start') {
    const hidden = join(output, '.broadsheet');
    while (!hasEnded && !TRACES[from](hidden)) await setTimeout(1);
  }
  await Promise.race([end, setTimeout(delay)]);
  if (!hasEnded && child.pid !== undefined) {
    process.kill(isAlone ? child.pid : -child.pid, 'SIGKILL');
  }
  return await end;
}
