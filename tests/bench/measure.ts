/** Runs a program to its end, and says how long it took and how much memory its processes held. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Of the largest Node process, in megabytes; 0 where there is no `/proc`. */
  readonly node: number;
  /** Of the largest process of any kind. */
  readonly any: number;
  /** What it printed. */
  readonly output: string;
  readonly errors: string;
}

const EVERY = 100;

/** Throws with what it printed when the program fails. */
export async function measure(args: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  let [node, any] = [0, 0];
  const look = setInterval(() => {
    for (const { name, megabytes } of processesBelow(child.pid ?? 0)) {
      any = Math.max(any, megabytes);
      if (/^(?:node|MainThread)/.test(name)) node = Math.max(node, megabytes);
    }
  }, EVERY);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(errors);
  return { seconds: (performance.now() - started) / 1000, node, any, output, errors };
}

/** The process and all it has started, with the most memory each has held. */
function processesBelow(pid: number): { name: string; megabytes: number }[] {
  const all = readAll();
  const below = new Set([pid]);
  for (const { own, parent } of all) if (below.has(parent)) below.add(own);
  return all.filter(({ own }) => below.has(own));
}

/** In order of their numbers: a process comes after the one that has started it. */
function readAll(): { own: number; parent: number; name: string; megabytes: number }[] {
  try {
    const pids = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    return pids.sort((a, b) => a - b).flatMap((own) => read(own) ?? []);
  } catch {
    return [];
  }
}

function read(own: number) {
  try {
    const status = readFileSync(`/proc/${own}/status`, 'utf8');
    const value = (key: string) => new RegExp(`^${key}:\\s*(\\S+)`, 'm').exec(status)?.[1] ?? '';
    const megabytes = Math.round(Number(value('VmHWM')) / 1024);
    return { own, parent: Number(value('PPid')), name: value('Name'), megabytes };
  } catch {
    return undefined;
  }
}
