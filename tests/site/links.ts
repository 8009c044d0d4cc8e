/** Follows every link of a site as a reader would. */
import { LinkChecker, LinkState } from 'linkinator';
import { serve } from '../../src/site/serve.ts';

export interface Links {
  /** Internal links and anchors that lead to nothing, and where they stand. */
  readonly broken: readonly string[];
  /** Addresses of the pages that were found. */
  readonly found: readonly string[];
}

/** Follows the internal links of the site in a folder, from its home page on. */
export async function followLinks(folder: string, basePath = '/'): Promise<Links> {
  const server = await serve({ output: folder, basePath, port: 0 });
  try {
    const { links } = await new LinkChecker().check({
      path: server.url,
      recurse: true,
      checkFragments: true,
      concurrency: 20,
      linksToSkip: async (link) => !link.startsWith(new URL(server.url).origin),
    });
    const inState = (wanted: LinkState) => links.filter(({ state }) => state === wanted);
    return {
      broken: inState(LinkState.BROKEN).map(
        ({ url, parent, status }) => `${url} on ${parent}: ${status}`,
      ),
      found: inState(LinkState.OK).map(({ url }) => url),
    };
  } finally {
    await server.close();
  }
}
