/** Runs of builds that are cut off, and what is wrong after each. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../fuzz/random.ts';
import { build, buildWhole, kill } from './builds.ts';
import { Reader } from './reader.ts';
import { bytesOf, differences, faults } from './whole.ts';

/** A run: where the build was when it was cut off, and what is wrong since. */
export interface Run {
  readonly name: string;
  readonly state: string;
  readonly faults: readonly string[];
}

/** About so many milliseconds it takes to stage the small site, and to publish it. */
const TIMES = { stage: 60, journal: 8 };

/** A folder with the old site, the new one, and the one to be cut off. */
export class Trial {
  readonly #folder = mkdtempSync(join(tmpdir(), 'broadsheet-crash-'));
  readonly #before = join(this.#folder, 'before');
  readonly #after = join(this.#folder, 'after');
  readonly #output = join(this.#folder, 'site');
  readonly #reader = new Reader();
  #duration = 0;

  async open(): Promise<void> {
    await this.#reader.open();
    await buildWhole('before', this.#before);
    this.#duration = await buildWhole('after', this.#after);
  }

  async close(): Promise<void> {
    await this.#reader.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Kills a build at a random moment, most often while it writes. */
  async killed(seed: number): Promise<Run> {
    const random = new Random(seed);
    const from = random.pick(['start', 'stage', 'journal'] as const);
    const most = from === 'start' ? this.#duration : TIMES[from];
    const delay = random.below(Math.ceil(most));
    const [processes, isAlone] = [1 + random.below(2), random.below(2) === 0];
    rmSync(this.#output, { recursive: true, force: true });
    cpSync(this.#before, this.#output, { recursive: true });
    const blow = { moment: { from, delay }, processes, isAlone };
    const { code } = await kill('after', this.#output, blow);
    const state = code === 0 ? 'done' : this.#state(this.#output);
    const whom = processes === 1 ? '' : isAlone ? ', the first of two' : ', both of two';
    const name = `seed ${seed}, ${delay} ms after ${from}${whom}`;
    return { name, state, faults: await this.#faults(this.#output) };
  }

  /** Builds on a disk with so much room beside the old site, in KiB; undefined where none can be mounted. */
  async filled(room: number): Promise<Run | undefined> {
    const disk = join(this.#folder, 'disk');
    mkdirSync(disk, { recursive: true });
    const size = `size=${this.#kibOf(this.#before) + room}k`;
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'none', disk]).status !== 0)
      return undefined;
    try {
      const site = join(disk, 'site');
      cpSync(this.#before, site, { recursive: true });
      const { code, text } = await build('after', site);
      const told = code === 0 || /the disk is full; nothing was written/.test(text);
      const unchanged =
        code === 0 || differences(bytesOf(site), bytesOf(this.#before)).length === 0;
      return {
        name: `${room} KiB beside the old site`,
        state: code === 0 ? 'done' : 'full',
        faults: [
          ...(told ? [] : [`it says: ${text}`]),
          ...(unchanged ? [] : ['the old site has changed']),
          ...(await faults(site, [bytesOf(this.#before), bytesOf(this.#after)])),
          ...(await this.#reader.faults(site)),
        ],
      };
    } finally {
      // Files that were served may be open for a moment.
      spawnSync('umount', ['--lazy', disk]);
    }
  }

  #kibOf(folder: string): number {
    const { stdout } = spawnSync('du', ['-sk', '--apparent-size', folder], { encoding: 'utf8' });
    const pages = [...bytesOf(folder).values()].map(({ length }) => 4 * Math.ceil(length / 4096));
    return Math.max(
      Number.parseInt(stdout, 10),
      pages.reduce((sum, kib) => sum + kib, 0),
    );
  }

  /** What is wrong now, and what is wrong after the next build. */
  async #faults(output: string): Promise<string[]> {
    const ends = [bytesOf(this.#before), bytesOf(this.#after)];
    const now = [...(await faults(output, ends)), ...(await this.#reader.faults(output))];
    await buildWhole('after', output);
    const later = differences(bytesOf(output), bytesOf(this.#after));
    return [...now, ...later.map((path) => `the next build leaves ${path} different`)];
  }

  #state(output: string): string {
    const left = ['journal.json', 'stage', 'lock'].find((name) =>
      existsSync(join(output, '.broadsheet', name)),
    );
    const states = { 'journal.json': 'publishing', stage: 'staging', lock: 'rendering' };
    return states[left as keyof typeof states] ?? 'beginning';
  }
}
