import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { elementsOf } from './elements.ts';
import { filesBelow, pagesOf } from './files.ts';
import { followLinks } from './links.ts';

const site = inject('site');
const siteBelow = inject('siteBelow');
const pages = pagesOf(site);
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'";

const count = (pattern: RegExp): number => pages.filter(({ path }) => pattern.test(path)).length;

describe('the site of the five digests', () => {
  it('has a page for each paper, day, month and year', () => {
    expect(count(/^paper\//)).toBe(250);
    expect(count(/^\d{4}\/\d\d\/\d\d\/index\.html$/)).toBe(13);
    expect(count(/^\d{4}\/\d\d\/index\.html$/)).toBe(3);
    expect(count(/^\d{4}\/index\.html$/)).toBe(1);
  });

  it('names related papers, and what they share, on the pages of most papers', () => {
    const related = pages.filter(({ html }) => html.includes('<section class="related"'));
    expect(related.length).toBeGreaterThan(200);
    expect(related.every(({ path }) => path.startsWith('paper/'))).toBe(true);
    const clips = pages.find(({ path }) => path === 'paper/2510.02262/index.html')?.html ?? '';
    expect(clips).toMatch(/FOCUS: Efficient Keyframe Selection[^·]*· shares frames, selection/);
  });

  it('has the pages that lead to them', () => {
    const paths = new Set(pages.map(({ path }) => path));
    for (const path of [
      '',
      'tag/',
      'tag/topic/',
      'tag/category/',
      'source/',
      'search/',
      'health/',
    ]) {
      expect(paths).toContain(`${path}index.html`);
    }
    expect(paths).toContain('404.html');
    expect(count(/^source\/.+\/.+\/index\.html$/)).toBe(5);
    expect(count(/^health\/.+\/index\.html$/)).toBe(4);
    expect(count(/^tag\/[^/]+\/index\.html$/)).toBeGreaterThan(30);
  });

  it('lists the newest day on the home page', () => {
    const home = pages.find(({ path }) => path === 'index.html')?.html ?? '';
    expect(home).toContain('Thursday, 13 November 2025');
    expect(home).toContain('Low-Resource Languages: A Case Study for Basque');
  });

  it('gives papers without a day a heading of their own on the month page', () => {
    const month = pages.find(({ path }) => path === '2025/10/page-2/index.html')?.html ?? '';
    expect(month).toContain('Day unknown');
    expect(month.match(/KVCOMM/g)?.length).toBeGreaterThan(0);
  });

  it('has only paths of safe, lower-case segments', () => {
    for (const path of filesBelow(site).filter((file) => file.endsWith('.html'))) {
      expect(path).toMatch(/^(?:[a-z0-9][a-z0-9.-]*\/)*[a-z0-9.-]+$/);
    }
  });
});

describe('every page', () => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const problems: string[] = [];
    for (const { path, html } of pages) {
      const { results } = await validator.validateString(html, path);
      for (const { messages } of results) {
        problems.push(
          ...messages.map(({ ruleId, line, message }) => `${path}:${line} ${ruleId} ${message}`),
        );
      }
    }
    expect(problems).toEqual([]);
  });

  it('carries the same strict policy, before anything it governs', () => {
    for (const { path, html } of pages) {
      const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html);
      expect(meta?.[1]?.replaceAll('&#39;', "'"), path).toBe(POLICY);
      expect(html.search(/<(?:script|link|style)\b/), path).toBeGreaterThan(
        meta?.index ?? Infinity,
      );
    }
  });

  it('has no inline script, no inline style and no handler', () => {
    for (const { path, html } of pages) {
      for (const { tagName, properties } of elementsOf(html)) {
        expect(tagName, path).not.toBe('style');
        const names = Object.keys(properties);
        expect(
          names.filter((name) => name === 'style' || /^on[A-Z]/.test(name)),
          path,
        ).toEqual([]);
        if (tagName === 'script') expect(properties.src ?? properties.type, path).toBeTruthy();
      }
    }
  });

  it('loads nothing from another host', () => {
    for (const { path, html } of pages) {
      for (const { tagName, properties } of elementsOf(html)) {
        const loads = tagName === 'link' && !/canonical|alternate/.test(String(properties.rel));
        const address = properties.src ?? (loads ? properties.href : undefined);
        if (address !== undefined) expect(String(address), path).toMatch(/^\/(?!\/)/);
      }
    }
  });

  it('links only http, https and itself', () => {
    for (const { path, html } of pages) {
      for (const { tagName, properties } of elementsOf(html)) {
        if (tagName === 'a') expect(String(properties.href), path).toMatch(/^(?:https?:\/\/|\/|#)/);
      }
    }
  });
});

describe.each([
  { name: 'at the root of a host', folder: site, basePath: '/' },
  { name: 'under a sub-path', folder: siteBelow, basePath: '/digests/' },
])('the site $name', ({ folder, basePath }) => {
  it('has no broken internal link or anchor', async () => {
    const { broken, found } = await followLinks(folder, basePath);
    expect(broken).toEqual([]);
    expect(found.filter((url) => /\/paper\//.test(url)).length).toBeGreaterThanOrEqual(250);
  });

  it('reaches every page by links', () => {
    const linked = new Set(
      pagesOf(folder).flatMap(({ html }) =>
        elementsOf(html).flatMap(({ tagName, properties }) =>
          tagName === 'a' ? [String(properties.href).replace(/#.*/, '')] : [],
        ),
      ),
    );
    const urls = pagesOf(folder)
      .map(({ path }) => basePath + path.replace(/index\.html$/, ''))
      .filter((url) => url !== `${basePath}404.html`)
      // Where the links lead that readers send each other; without a list there is nothing on it.
      .filter((url) => url !== `${basePath}library/shared/`);
    expect(urls.filter((url) => !linked.has(url))).toEqual([]);
  });
});
