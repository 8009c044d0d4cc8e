/** Reads all pages of a site, in as many processes as the machine has processors. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { BuiltSite } from './built-site.ts';
import { PageFacts } from './page-facts.ts';
import type { Request } from './page-reader.ts';

const BATCH = 25;
/** A process takes some 250 MB, and a second to start. */
const MOST = 4;
const PAYS = 200;

/** What is known of each page, in order of path. `validates`: html-validate looks at them, which takes most of the time. */
export async function readPages(
  site: BuiltSite,
  { validates }: { validates: boolean },
): Promise<PageFacts[]> {
  const paths = site.paths(/\.html$/);
  let next = 0;
  const take = (): string[] => {
    next += BATCH;
    return paths.slice(next - BATCH, next);
  };
  const readers = Math.min(availableParallelism(), MOST, Math.ceil(paths.length / PAYS));
  const read = async (): Promise<PageFacts[]> => {
    const facts: PageFacts[] = [];
    const reader = new Reader();
    try {
      for (let batch = take(); batch.length > 0; batch = take()) {
        const read = await reader.ask({ folder: site.folder, paths: batch, validates });
        facts.push(...read.map((page) => withOwnAddresses(site, page)));
      }
      return facts;
    } finally {
      reader.end();
    }
  };
  const all = await Promise.all(Array.from({ length: readers }, read));
  return all.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Half of all addresses lead elsewhere, and nobody looks at them. */
const withOwnAddresses = ({ base }: BuiltSite, page: PageFacts): PageFacts => ({
  ...page,
  addresses: page.addresses.filter(
    (address) => !/^https?:/.test(address) || address.startsWith(base),
  ),
});

class Reader {
  readonly #child: ChildProcess = fork(
    fileURLToPath(new URL('page-reader.ts', import.meta.url)),
    [],
    { execArgv: ['--import', 'tsx'], serialization: 'advanced' },
  );
  readonly #ended = once(this.#child, 'exit').then(() => {
    throw new Error('A process that reads pages has ended');
  });

  async ask(request: Request): Promise<PageFacts[]> {
    this.#child.send(request);
    const [answer] = await Promise.race([once(this.#child, 'message'), this.#ended]);
    return z.array(PageFacts).parse(answer);
  }

  end(): void {
    this.#ended.catch(() => {});
    this.#child.kill();
  }
}
