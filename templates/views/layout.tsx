/** The frame of every page: head, header, main column, aside, footer. */
import type { ComponentChildren } from 'preact';
import type { Site } from '../../src/site/site.ts';
import { type Crumb, Crumbs } from './crumbs.tsx';
import { isRightToLeft } from './direction.ts';
import { Footer } from './footer.tsx';
import { Head } from './head.tsx';
import { Header, type Section } from './header.tsx';

export interface PageInfo {
  /** Kind of page, as the body's class: `day`, `paper`. */
  readonly kind: string;
  /** Without the site's name; absent on the home page. */
  readonly title?: string;
  readonly description: string;
  /** A URL of `urls.ts`; absent on a page that has no address of its own (404). */
  readonly url?: string;
  /** The URL of its picture, which other sites show beside a link. */
  readonly image?: string;
  /** The page shows its list with abstracts; `url` is that of the same list to scan. */
  readonly read?: boolean;
  readonly section?: Section;
  readonly crumbs?: readonly Crumb[];
  /** Scripts besides `site.js`, below `/assets/`. */
  readonly scripts?: readonly string[];
}

export interface LayoutProps {
  readonly site: Site;
  readonly page: PageInfo;
  /** Further elements of the head, e.g. citation metadata. */
  readonly head?: ComponentChildren;
  readonly aside?: ComponentChildren;
  /** What the aside holds, for those who hear the page. */
  readonly asideLabel?: string;
  readonly children: ComponentChildren;
}

export function Layout({ site, page, head, aside, asideLabel, children }: LayoutProps) {
  return (
    <html
      lang={site.config.language}
      dir={isRightToLeft(site.config.language) ? 'rtl' : undefined}
      data-base={site.basePath}
      data-view={page.read ? 'read' : undefined}
    >
      <Head site={site} page={page}>
        {head}
      </Head>
      <body class={page.kind}>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Header site={site} page={page} />
        <div class={aside ? 'sheet with-aside' : 'sheet'}>
          <main id="main" class="column" tabindex={-1}>
            {page.crumbs && <Crumbs site={site} crumbs={page.crumbs} />}
            {children}
          </main>
          {aside && (
            <aside class="aside" aria-label={asideLabel ?? 'More'}>
              {aside}
            </aside>
          )}
        </div>
        <Footer site={site} />
      </body>
    </html>
  );
}
