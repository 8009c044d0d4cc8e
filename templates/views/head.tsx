/** `<head>`: policy, metadata, icon, font, stylesheet and scripts. */
import type { ComponentChildren } from 'preact';
import type { Site } from '../../src/site/site.ts';
import { openSearchUrl } from '../../src/site/urls.ts';
import type { PageInfo } from './layout.tsx';
import { OpenGraph } from './open-graph.tsx';

/** No inline script or style anywhere; `wasm-unsafe-eval` is what Pagefind's search needs. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

export interface HeadProps {
  readonly site: Site;
  readonly page: PageInfo;
  readonly children?: ComponentChildren;
}

export function Head({ site, page, children }: HeadProps) {
  const { config } = site;
  const asset = (name: string) => site.href(`/assets/${name}`);
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{page.title ? `${page.title} · ${config.title}` : config.title}</title>
      <meta name="description" content={page.description} />
      {page.read && <meta name="robots" content="noindex" />}
      {page.url && <link rel="canonical" href={site.absolute(page.url)} />}
      <OpenGraph site={site} page={page} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={config.title}
        href={site.href(openSearchUrl())}
      />
      <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
      <link
        rel="preload"
        href={asset('fonts/source-serif-4.woff2')}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={asset('site.css')} />
      {['site.js', ...(page.scripts ?? [])].map((name) => (
        <script key={name} type="module" src={asset(name)} />
      ))}
      {children}
    </head>
  );
}
