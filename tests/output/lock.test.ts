import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Staging } from '../../src/site/output/index.ts';
import { hiddenIn, pathsIn, put, scratch, writePages } from './site.ts';

let output = '';
beforeEach(() => {
  output = scratch();
});
afterEach(() => rmSync(output, { recursive: true, force: true }));

const LOCK = '.broadsheet/lock';
const hasProc = existsSync('/proc/self/stat');

/** A lock with these fields, so many seconds old. */
function putLock(fields: unknown, age = 0): void {
  put(output, LOCK, typeof fields === 'string' ? fields : JSON.stringify(fields));
  const then = new Date(Date.now() - age * 1000);
  utimesSync(join(output, LOCK), then, then);
}

const build = () => writePages(output, { 'index.html': 'new' });

/** The number of a process that runs until the task ends. */
async function beside(task: (pid: number) => void): Promise<void> {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1e6)'], { stdio: 'ignore' });
  try {
    task(child.pid ?? 0);
  } finally {
    child.kill('SIGKILL');
  }
}

describe('two builds at once', () => {
  it('do not mix: the second fails and names the process of the first', () => {
    const first = Staging.open(output);
    first.add({ path: 'index.html', content: 'first' });
    expect(build).toThrow(`another build is writing it (process ${process.pid})`);
    first.commit();
    expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('first');
    expect(build()).toMatchObject({ written: 1 });
  });

  it('leave the first with its lock and its files when the second gives up', () => {
    const first = Staging.open(output);
    expect(build).toThrow('another build');
    first.add({ path: 'a.html', content: '' });
    first.commit();
    expect(pathsIn(output)).toEqual(['a.html']);
    expect(hiddenIn(output)).toEqual(['manifest.json']);
  });

  it('that have the same lock because somebody removed it are noticed before anything is published', () => {
    const first = Staging.open(output);
    rmSync(join(output, LOCK));
    expect(() => first.commit()).toThrow('was taken away');
    expect(hiddenIn(output)).not.toContain('journal.json');
  });
});

describe('a lock', () => {
  it('of a process that runs holds, whatever its start says where there is none to compare', async () => {
    await beside((pid) => {
      putLock({ pid });
      expect(build).toThrow(`(process ${pid})`);
    });
  });

  it.runIf(hasProc)('of a process whose number was given out again is old', async () => {
    await beside((pid) => {
      putLock({ pid, started: 'in another boot' });
      expect(build()).toMatchObject({ written: 1 });
    });
  });

  it('without a start is old after a day', async () => {
    await beside((pid) => {
      putLock({ pid }, 25 * 60 * 60);
      expect(build()).toMatchObject({ written: 1 });
    });
  });

  it('of a process that is gone is old', () => {
    putLock({ pid: 999_999_999, started: 'long ago' });
    expect(build()).toMatchObject({ written: 1 });
    expect(hiddenIn(output)).toEqual(['manifest.json']);
  });

  it.each(['', '{', '{"pid":-1}', '{"pid":"1"}'])(
    'that cannot be read holds for moments: %j',
    (text) => {
      putLock(text);
      expect(build).toThrow('its process is not known');
      putLock(text, 60);
      expect(build()).toMatchObject({ written: 1 });
    },
  );

  it('is gone after a build that was given up, with everything that was made for it', () => {
    const folder = join(output, 'made/for/it');
    const stage = Staging.open(folder);
    stage.add({ path: 'a/index.html', content: '' });
    stage.abandon();
    stage.abandon();
    expect(existsSync(join(output, 'made'))).toBe(false);
    expect(() => stage.commit()).toThrow('This build has ended');
  });

  it('cannot be a way out of the folder', () => {
    writeFileSync(join(output, '.broadsheet'), 'a file');
    expect(build).toThrow(/\.broadsheet is in the way, expected a folder/);
  });
});
