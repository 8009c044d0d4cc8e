/** What stands where there is no page. */
import type { Site } from '../../src/site/site.ts';
import { archiveUrl, homeUrl, tagIndexUrl } from '../../src/site/urls.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { SearchForm } from './search.tsx';

export function NotFoundView({ site }: { site: Site }) {
  const page = {
    kind: 'not-found',
    title: 'Page not found',
    description: 'There is no page at this address.',
  };
  return (
    <Layout site={site} page={page}>
      <PageHead title="There is no page at this address">
        <p class="standfirst">
          The digest it came from may have been removed, or the address may have lost a part.
        </p>
      </PageHead>
      <SearchForm site={site} />
      <ul class="ways">
        <li>
          <a href={site.href(homeUrl())}>The newest papers</a>
        </li>
        <li>
          <a href={site.href(archiveUrl())}>The archive, day by day</a>
        </li>
        <li>
          <a href={site.href(tagIndexUrl())}>All tags</a>
        </li>
      </ul>
    </Layout>
  );
}
