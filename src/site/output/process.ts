/** Whether a process that once wrote its number down still runs: numbers are given out again. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** A process, and when it started where the system says so. */
export const ProcessMark = z.object({
  pid: z.int().positive(),
  started: z.string().optional(),
});
export type ProcessMark = z.infer<typeof ProcessMark>;

/** Without a start time to compare, no build is believed to last longer: a day, in milliseconds. */
const LONGEST = 24 * 60 * 60 * 1000;
/** Places in `/proc/PID/stat` behind the command's name, which may hold anything. */
const STATE = 0;
const START = 19;

/** The mark of this process. */
export function ownMark(): ProcessMark {
  const started = startOf(process.pid);
  return { pid: process.pid, ...(started !== undefined && { started }) };
}

/** Whether the process that left this mark, `age` milliseconds ago, still runs. */
export function isRunning({ pid, started }: ProcessMark, age: number): boolean {
  const now = startOf(pid);
  if (now !== undefined && started !== undefined) return now === started;
  return age < LONGEST && isAlive(pid);
}

/** When a process started, since which boot; a dead one that nobody has waited for never did. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return /[ZX]/.test(fields[STATE] ?? '') ? 'ended' : `${boot} ${fields[START]}`;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process cannot be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
