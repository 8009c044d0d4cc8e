/** A site of all digests but those of the last days, to which each day is added: is it the site built at once? */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { measure } from '../bench/measure.ts';
import { CONFIG, cacheBeside, openArchive } from '../bench/open.ts';

const CLI = ['--max-semi-space-size=32', 'src/broadsheet.mjs'];

/** Builds, and says what it took. */
async function build(what: string, input: string, output: string): Promise<number> {
  const paths = ['--input', input, '--output', output, '--cache', cacheBeside(output)];
  const args = [...CLI, 'build', ...paths, '--config', CONFIG];
  const { seconds, node, any, errors } = await measure(args);
  const [, pages = '?', written = '?'] =
    /^Built (.*?) pages of[\s\S]*?^(\d+) files written/m.exec(errors) ?? [];
  process.stdout.write(
    `${what}: ${seconds.toFixed(1)} s, ${pages} pages made, ${written} files written, ${node} MB, largest process ${any} MB\n`,
  );
  return seconds;
}

/** The hash of every file of a site but of what a build knows of it. */
function hashesOf(site: string): Map<string, string> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
  return new Map(
    files.map((path) => [
      path.slice(site.length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

/** Grows a site by the last days of the digests in `from`; whether it equals the one built at once. */
export async function growByDays(from: string, folder: string, days: number): Promise<boolean> {
  const [whole, site] = [join(folder, 'whole'), join(folder, 'site')];
  // The folder's name may be the name of a source.
  const own = join(folder, 'digests', basename(from));
  cpSync(from, own, { recursive: true });
  const cold = await build('all at once', own, whole);
  const { archive, scan } = await openArchive(own, whole);
  archive.close();
  const dated = scan.digests.map(({ digest: { head } }) => ({
    path: head.path,
    date: head.dates.at(-1) ?? '',
  }));
  const last = [...new Set(dated.map(({ date }) => date))].sort().slice(-days);
  for (const { path, date } of dated) if (last.includes(date)) rmSync(join(own, path));
  await build(`without the last ${last.length} days`, own, site);
  const times: number[] = [];
  for (const day of last) {
    for (const { path } of dated.filter(({ date }) => date === day)) {
      mkdirSync(dirname(join(own, path)), { recursive: true });
      cpSync(join(from, path), join(own, path));
    }
    times.push(await build(day, own, site));
  }
  const [grown, atOnce] = [hashesOf(site), hashesOf(whole)];
  const different = [...new Set([...grown.keys(), ...atOnce.keys()])].filter(
    (path) => grown.get(path) !== atOnce.get(path),
  );
  const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  process.stdout.write(
    `a day: ${median.toFixed(1)} s, ${((100 * median) / cold).toFixed(1)} % of all at once (medians of ${times.length})\n` +
      `${grown.size} files, ${different.length === 0 ? 'all the same' : `DIFFERENT: ${different.slice(0, 20).join(', ')}`}\n`,
  );
  return different.length === 0;
}
