/** What other sites show beside a link to a page (https://ogp.me/). */
import { HEIGHT, WIDTH } from '../../src/card/card.ts';
import type { HeadProps } from './head.tsx';

export function OpenGraph({ site, page }: Pick<HeadProps, 'site' | 'page'>) {
  const { title } = site.config;
  const type = page.kind === 'paper-page' ? 'article' : 'website';
  return (
    <>
      <meta property="og:title" content={page.title ?? title} />
      <meta property="og:description" content={page.description} />
      <meta property="og:site_name" content={title} />
      <meta property="og:type" content={type} />
      {page.url && <meta property="og:url" content={site.absolute(page.url)} />}
      {page.image && (
        <>
          <meta property="og:image" content={site.absolute(page.image)} />
          <meta property="og:image:width" content={String(WIDTH)} />
          <meta property="og:image:height" content={String(HEIGHT)} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
}
