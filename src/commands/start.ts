import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { watch } from 'chokidar';
import { isCodeCurrent } from '../archive/hash.ts';
import { basePathOf } from '../site/build-options.ts';
import { projectPath } from '../site/project.ts';
import { type SiteServer, serve } from '../site/serve.ts';
import { cacheOf, tryBuild } from './build.ts';
import { type Command, DEFAULTS, INPUT_HELP, INPUT_OPTIONS } from './command.ts';

const help = `broadsheet start: builds the website, serves it on this machine, and builds again when a digest, a setting, a
template or a style changes

${INPUT_HELP}  --output DIR      folder for the site (${DEFAULTS.output})
  --cache DIR       folder for what is kept between builds (${DEFAULTS.cache})
  --port N          port to serve on (8080, or the next free one)
  --base-path P     path to serve under, such as /digests/ (that of the settings)

Stop it with Ctrl+C. Exit code: 0 stopped; 1 the first build failed, or the port is taken; 2 wrong usage.
`;

/** What is built again when it changes, apart from digests and settings. */
const CODE = ['eleventy.config.ts', 'public', 'src', 'templates'];
const FIRST_PORT = 8080;
const LAST_PORT = 8099;
/** Waits this long after a change, in milliseconds: editors and copies write in several steps. */
const SETTLE = 150;

export const start: Command = {
  help,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        ...INPUT_OPTIONS,
        output: { type: 'string', default: DEFAULTS.output },
        cache: { type: 'string', default: DEFAULTS.cache },
        port: { type: 'string' },
        'base-path': { type: 'string' },
      },
    });
    const { port, 'base-path': basePath, ...paths } = values;
    if (port !== undefined && !/^\d{1,5}$/.test(port)) {
      process.stderr.write(`Unexpected port ${port}, expected a number\n`);
      return 2;
    }
    const options = {
      ...paths,
      cache: cacheOf(paths),
      allowEmpty: true,
      ...(basePath !== undefined && { basePath }),
    };
    // What this process has loaded stays: code that has changed since is run by a process of its own.
    const build = (): Promise<boolean> =>
      isCodeCurrent() ? tryBuild(options, false) : buildAnew(values);
    if (!(await build())) return 1;
    // While a build makes pages, the working directory is another.
    const output = resolve(options.output);
    const server = await serveOn(port, { output, basePath: basePathOf(options) });
    if (!server) return 1;
    let isStopped = false;
    const rebuild = queued(async () => {
      if (!isStopped && (await build())) server.reload();
    });
    const watched = { ignoreInitial: true, followSymlinks: false };
    const code = CODE.map((path) => projectPath(path));
    const watcher = watch([resolve(options.input), resolve(options.config), ...code], watched)
      .on('all', rebuild)
      .on('error', (error) => process.stderr.write(`Watching: ${error}\n`));
    await once(watcher, 'ready');
    process.stderr.write(`Serving ${server.url} and watching ${options.input}; Ctrl+C stops\n`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    isStopped = true;
    await Promise.all([watcher.close(), server.close()]);
    return 0;
  },
};

/** Builds as `tryBuild` does, with the code as it is now. */
async function buildAnew({
  port: _,
  ...values
}: Readonly<Record<string, string>>): Promise<boolean> {
  const args = Object.entries(values).map(([name, value]) => `--${name}=${value}`);
  const program = [...process.execArgv, projectPath('src/broadsheet.mjs')];
  const child = spawn(process.execPath, [...program, 'build', '--allow-empty', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code, signal] = await once(child, 'exit');
  if (signal !== null) process.stderr.write(`The build ended with ${signal}\n`);
  return code === 0;
}

async function serveOn(
  asked: string | undefined,
  options: { output: string; basePath: string },
): Promise<SiteServer | undefined> {
  let port = asked === undefined ? FIRST_PORT : Number(asked);
  for (;;) {
    try {
      return await serve({ ...options, port });
    } catch (error) {
      if (asked === undefined && port < LAST_PORT) {
        port += 1;
        continue;
      }
      process.stderr.write(
        `Cannot serve on port ${port}: ${error instanceof Error ? error.message : error}\n`,
      );
      return undefined;
    }
  }
}

/** Runs a task after calls have settled, one run at a time; a call during a run causes one more. */
function queued(task: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  const run = async (): Promise<void> => {
    timer = undefined;
    running = true;
    await task().catch((error: unknown) => process.stderr.write(`${error}\n`));
    running = false;
  };
  const call = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (running ? call() : run()), SETTLE);
  };
  return call;
}
