import type { Page } from 'playwright-core';

/** Chromium says so of the font where a busy machine takes seconds to paint; that it is used, a test of fonts would say. */
const SLOW = /was preloaded using link preload but not used/;

/** Collects what must not happen on a page: console errors, policy violations, dialogs, requests to other hosts. */
export function watchPage(page: Page, siteUrl: string): () => readonly string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    const isTrouble = message.type() === 'error' || message.type() === 'warning';
    if (isTrouble && !SLOW.test(message.text())) found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('dialog', async (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn =
      url.origin === new URL(siteUrl).origin ||
      url.protocol === 'data:' ||
      url.protocol === 'blob:';
    if (!isOwn) found.push(`request: ${request.url()}`);
  });
  return () => found;
}
