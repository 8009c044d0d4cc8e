/** The reader's library, and a list that someone has shared: filled in the reader's browser, by `library.js` and `shared.js`. */
import type { Site } from '../../src/site/site.ts';
import { libraryUrl, sharedUrl } from '../../src/site/urls.ts';
import { Layout } from './layout.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { PageHead } from './page-head.tsx';

/** What the reader has starred, read, noted and listed. */
export function LibraryView({ site }: { site: Site }) {
  const page = {
    kind: 'library-page',
    title: 'Library',
    description: 'The papers you have starred, read and noted, kept in your browser.',
    url: libraryUrl(),
    section: 'library',
    scripts: ['library.js'],
  } as const;
  return (
    <Layout site={site} page={page} head={<meta name="robots" content="noindex" />}>
      <PageHead title="Library">
        <p class="standfirst">
          The papers you star, read, note and list. They are kept in this browser alone: nothing is
          sent anywhere, and no account is needed.
        </p>
      </PageHead>
      <WithoutScript />
      <LibraryFrame site={site} />
    </Layout>
  );
}

/** A list whose papers stand in the address itself. */
export function SharedView({ site }: { site: Site }) {
  const page = {
    kind: 'library-page',
    title: 'A shared list',
    description: 'A list of papers that someone has shared with you.',
    url: sharedUrl(),
    section: 'library',
    crumbs: [{ name: 'Library', url: libraryUrl() }, { name: 'Shared list' }],
    scripts: ['shared.js'],
  } as const;
  return (
    <Layout site={site} page={page} head={<meta name="robots" content="noindex" />}>
      <PageHead title={<span id="shared-name">A shared list</span>} kicker="Shared with you" />
      <WithoutScript />
      <div id="shared" />
    </Layout>
  );
}

function WithoutScript() {
  return (
    <noscript>
      <p class="note">
        The library lives in your browser and needs JavaScript, which is off. Everything else on
        this site can be read without it.
      </p>
    </noscript>
  );
}
