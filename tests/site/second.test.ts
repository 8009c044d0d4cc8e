/** Sites that two processes make. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SecondProcess } from '../../src/second/process.ts';
import { filesBelow } from './files.ts';
import { broadsheet, SEEDS } from './run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-second-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contentOf = (path: string): Map<string, string> =>
  new Map(
    filesBelow(path).map((file) => [file, readFileSync(join(path, file)).toString('base64')]),
  );

function build(output: string, ...options: readonly string[]) {
  return broadsheet('build', ...SEEDS, '--no-search', '--output', output, ...options);
}

describe('two processes', () => {
  it('make the site that one makes, what is kept for the next build included', () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    expect(build(one, '--processes', '1').status).toBe(0);
    expect(build(two, '--processes', '2').status).toBe(0);
    expect(contentOf(two)).toEqual(contentOf(one));
    const volumes = (site: string) => join(`${site}.cache`, readdirSync(`${site}.cache`)[0] ?? '');
    expect(contentOf(volumes(two))).toEqual(contentOf(volumes(one)));
    expect(build(two, '--processes', '1').stderr).toMatch(/^Nothing has changed/m);
  });

  it('make again what is gone from the output folder, and only that', () => {
    const output = join(folder, 'lost');
    expect(build(output, '--processes', '2').status).toBe(0);
    const before = contentOf(output);
    const paths = [...before.keys()].filter((path) => path.endsWith('index.html'));
    const [one = '', other = ''] = [paths.at(0), paths.at(-1)];
    for (const path of [one, other]) rmSync(join(output, path));
    expect(build(output, '--processes', '2').stderr).toMatch(/^2 files written/m);
    expect(contentOf(output)).toEqual(before);
  });

  it('leave the site as it was when one of them cannot stage a page', () => {
    const output = join(folder, 'blocked');
    expect(build(output, '--processes', '1').status).toBe(0);
    rmSync(join(output, 'paper'), { recursive: true });
    writeFileSync(join(output, 'paper'), 'mine');
    const before = contentOf(output);
    const { status, stderr } = build(output, '--processes', '2');
    expect(status).toBe(1);
    expect(stderr).toMatch(/paper is in the way, expected a folder; nothing was written/);
    expect(contentOf(output)).toEqual(before);
  });
});

describe('the second process', () => {
  const place = (path: string) => ({ path, staged: join(folder, 'stage', path) });

  it('says what went wrong, and goes on', async () => {
    const second = new SecondProcess();
    try {
      const asked = second.ask('make', [{ url: '/', place: place('index.html') }]);
      await expect(asked).rejects.toThrow('Nothing is known of a site');
      // Where it arose, not where it was received.
      const { stack } = await asked.catch((error) => error);
      expect(stack).toContain('pagesOfSite');
      await expect(second.ask('make', [])).rejects.toThrow('Nothing is known of a site');
    } finally {
      await second.end();
    }
  });

  it('fails what cannot be sent to it, and what it is asked later', async () => {
    const second = new SecondProcess();
    try {
      const unsent = { url: '/', place: { ...place('index.html'), put: () => undefined } };
      await expect(second.ask('make', [unsent])).rejects.toThrow('could not be cloned');
      await expect(second.ask('make', [])).rejects.toThrow('could not be cloned');
    } finally {
      await second.end();
    }
  });

  it('that is gone fails what it was asked, and what it is asked later', async () => {
    const second = new SecondProcess();
    const asked = second.ask('make', []);
    const failed = expect(asked).rejects.toThrow('The second process ended with SIGKILL');
    await second.end();
    await failed;
    await expect(second.ask('make', [])).rejects.toThrow('ended with SIGKILL');
  });

  it('helps where it pays, or always when told so', () => {
    const second = new SecondProcess();
    expect(second.ifPays(10, 10)).toBeUndefined();
    expect(second.ifPays(11, 10)).toBe(second);
    const always = new SecondProcess({ always: true });
    expect(always.ifPays(0, 10)).toBe(always);
  });
});
