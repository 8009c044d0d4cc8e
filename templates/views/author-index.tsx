/** The names with most papers; all others are a search away. */
import type { Site } from '../../src/site/site.ts';
import { authorUrl, searchUrl } from '../../src/site/urls.ts';
import { Layout } from './layout.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { count, number } from './words.ts';

const SHOWN = 200;

export function AuthorIndexView({ site }: { site: Site }) {
  const { all } = site.library.authors;
  const page = {
    kind: 'authors-page',
    title: 'Authors',
    description: `The names that stand on most papers of ${site.config.title}.`,
    url: authorUrl(),
    crumbs: [{ name: 'Authors' }],
  };
  const least = site.config.authorPages;
  return (
    <Layout site={site} page={page}>
      <PageHead title="Authors">
        <Facts facts={[`${count(all.length, 'name')} on ${least} or more papers`]} />
        <p class="origin">
          {all.length > SHOWN && `The ${SHOWN} most frequent ones. `}Names are not people: namesakes
          share a page. Any other name is found by <a href={site.href(searchUrl())}>search</a>.
        </p>
      </PageHead>
      <ol class="author-index">
        {all.slice(0, SHOWN).map(({ slug, name, papers }) => (
          <li key={slug}>
            <a href={site.href(authorUrl(slug))}>{name}</a>
            <span class="count">{number(papers.length)}</span>
          </li>
        ))}
      </ol>
    </Layout>
  );
}
