import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SiteServer, serve } from '../../src/site/serve.ts';
import { put, scratch } from './site.ts';

let output = '';
let server: SiteServer;
beforeAll(async () => {
  output = scratch();
  put(output, 'index.html', 'home');
  put(output, '.well-known/security.txt', 'contact');
  put(output, '.broadsheet/manifest.json', '{}');
  put(output, '.broadsheet/stage/folder-0/index.html', 'staged');
  server = await serve({ output, basePath: '/', port: 0 });
});
afterAll(async () => {
  await server?.close();
  rmSync(output, { recursive: true, force: true });
});

async function firstChunk({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return Buffer.from(value ?? []).toString();
}

describe('what is served', () => {
  it.each([
    '.broadsheet/manifest.json',
    '.broadsheet/stage/folder-0/',
    '%2ebroadsheet/manifest.json',
    '%2Ebroadsheet%2Fstage/folder-0/index.html',
    'paper%2f.broadsheet/manifest.json',
  ])('is nothing that a build keeps to itself: %s', async (path) => {
    expect((await fetch(`${server.url}${path}`)).status).toBe(404);
  });

  it('tells a page to load itself again when a build has ended before it listens', async () => {
    put(output, 'page.html', '<head></head>');
    const page = await (await fetch(`${server.url}page.html`)).text();
    const search = /reload\.js(\?\d+)/.exec(page)?.[1] ?? '';
    const listen = () => fetch(`${server.url}__broadsheet/events${search}`);
    expect(await firstChunk(await listen())).not.toContain('reload');
    server.reload();
    expect(await firstChunk(await listen())).toContain('event: reload');
  });

  it('is the site', async () => {
    expect(await (await fetch(server.url)).text()).toContain('home');
    expect(await (await fetch(`${server.url}.well-known/security.txt`)).text()).toBe('contact');
  });
});
