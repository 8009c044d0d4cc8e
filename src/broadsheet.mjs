/**
 * Runs the command line, `cli.ts`: compiled, once for each state of the code. To have each of its modules compiled on its
 * way takes half a second of every build, twice that in two processes, and a thread in each.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What is compiled, and what says how. */
const CODE = ['eleventy.config.ts', 'package-lock.json', 'src', 'templates', 'tsconfig.json'];
/** The modules that are run, or loaded by name. */
const ENTRIES = [
  'src/cli.ts',
  'src/second/main.ts',
  'src/site/output/presence-thread.ts',
  'eleventy.config.ts',
  'templates/pages/*.11ty.tsx',
];
const DAY = 24 * 60 * 60 * 1000;

const project = fileURLToPath(new URL('../', import.meta.url));
const programs = join(project, 'node_modules/.cache/broadsheet');

/** The hash of all code, and of where it is: compiled code knows its project. */
function keyOfCode() {
  const hash = createHash('sha256').update(project);
  /** @param {string} path */
  const add = (path) => {
    hash.update(`\n${path} `);
    if (statSync(join(project, path)).isDirectory()) {
      for (const name of readdirSync(join(project, path)).sort()) add(`${path}/${name}`);
    } else hash.update(readFileSync(join(project, path)));
  };
  for (const path of CODE) add(path);
  return hash.digest('hex').slice(0, 32);
}

/**
 * Compiles the code into a folder that is there whole or not at all.
 * @param {string} program
 */
async function compile(program) {
  const made = `${program}.${process.pid}`;
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: project,
    entryPoints: ENTRIES,
    outbase: '.',
    outdir: made,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    sourcemap: 'linked',
    define: {
      COMPILED: JSON.stringify(program),
      // Where all that is no module is found: styles, the browser's scripts, settings.
      'import.meta.url': JSON.stringify(pathToFileURL(join(project, 'src/site/project.ts')).href),
    },
    logLevel: 'silent',
  });
  try {
    renameSync(made, program);
  } catch {
    // Another process has been faster.
    rmSync(made, { recursive: true });
  }
  forgetOthers(program);
}

/**
 * Removes what was compiled of other states of the code, unless somebody may still be running it.
 * @param {string} program
 */
function forgetOthers(program) {
  for (const name of readdirSync(programs)) {
    const other = join(programs, name);
    const { mtimeMs } = statSync(other, { throwIfNoEntry: false }) ?? { mtimeMs: Number.NaN };
    if (other !== program && Date.now() - mtimeMs > DAY) {
      rmSync(other, { recursive: true, force: true });
    }
  }
}

async function compiled() {
  const program = join(programs, keyOfCode());
  if (!existsSync(program)) {
    mkdirSync(programs, { recursive: true });
    await compile(program);
  }
  return program;
}

/** @type {string} */
let program;
try {
  program = await compiled();
} catch (error) {
  process.stderr.write(
    `Cannot compile Broadsheet: ${error instanceof Error ? error.message : error}\n`,
  );
  process.exit(1);
}
// What goes wrong is told by the lines of the source.
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(program, 'src/cli.js')).href);
