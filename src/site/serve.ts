/** Serves a built site on this machine and tells open pages when it has been built again. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import sirv from 'sirv';

export interface ServeOptions {
  readonly output: string;
  /** `/`, or the path the site lives under. */
  readonly basePath: string;
  /** 0 for any free port. */
  readonly port: number;
}

export interface SiteServer {
  readonly url: string;
  /** Makes every open page load itself again. */
  reload(): void;
  close(): Promise<void>;
}

const EVENTS = '__broadsheet/events';
const SCRIPT = '__broadsheet/reload.js';
/** Only pages served here carry this script; the built files do not. */
const RELOAD = `const { search } = new URL(import.meta.url);
new EventSource(new URL('events' + search, import.meta.url)).addEventListener('reload', () => location.reload());
`;
const RELOAD_EVENT = 'event: reload\ndata:\n\n';

/** Starts serving. Rejects when the port is taken. */
export async function serve({ output, basePath, port }: ServeOptions): Promise<SiteServer> {
  const listeners = new Set<ServerResponse>();
  // Each page names the build it was served in: the next one may end before the page listens.
  let build = 0;
  const sendPage = (response: ServerResponse, status: number, page: string): void =>
    send(response, status, 'text/html', withScript(page, `${basePath}${SCRIPT}?${build}`));
  const missing = (response: ServerResponse): void =>
    sendPage(response, 404, pageAt(output, '404.html') ?? 'Not found');
  const files = sirv(output, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const path = pathBelow(request, basePath);
    if (path === undefined) return redirect(response, basePath);
    if (isHidden(path)) return missing(response);
    if (path === EVENTS) return listen(listeners, response, request.url?.endsWith(`?${build}`));
    if (path === SCRIPT) return send(response, 200, 'text/javascript', RELOAD);
    const page = pageAt(output, path);
    if (page !== undefined) return sendPage(response, 200, page);
    request.url = `/${path}`;
    files(request, response, () => missing(response));
  });
  const address = await listening(server, port);
  return {
    url: `http://localhost:${address}${basePath}`,
    reload() {
      build += 1;
      for (const response of listeners) response.write(RELOAD_EVENT);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** The requested path without the base path; undefined outside of it. */
function pathBelow(request: IncomingMessage, basePath: string): string | undefined {
  const target = `http://localhost${request.url ?? '/'}`;
  const path = URL.canParse(target) ? new URL(target).pathname : '';
  return path.startsWith(basePath) ? path.slice(basePath.length) : undefined;
}

/** What hosts do not publish either: a build keeps its own files in a hidden folder. */
function isHidden(path: string): boolean {
  return /(?:^|[/\\]|%2f|%5c)(?:\.|%2e)(?!well-known\/)/i.test(path);
}

/** The HTML of a page, if this path is one. */
function pageAt(output: string, path: string): string | undefined {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!file.endsWith('.html')) return undefined;
  try {
    const full = join(output, decodeURIComponent(file));
    return full.startsWith(join(output, sep)) ? readFileSync(full, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

function withScript(page: string, script: string): string {
  return page.replace('</head>', `<script type="module" src="${script}"></script></head>`);
}

function listen(listeners: Set<ServerResponse>, response: ServerResponse, isCurrent = false): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(isCurrent ? ':\n\n' : RELOAD_EVENT);
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(body);
}

function redirect(response: ServerResponse, basePath: string): void {
  response.writeHead(302, { location: basePath }).end();
}
