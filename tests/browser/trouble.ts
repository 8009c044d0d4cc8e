import type { Page } from 'playwright-core';

/** Collects what must not happen on a page: console errors, policy violations, dialogs, requests to other hosts. */
export function watchPage(page: Page, siteUrl: string): () => readonly string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      found.push(`console: ${message.text()}`);
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
