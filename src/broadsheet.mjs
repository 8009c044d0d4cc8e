/**
 * Runs the command line, `cli.ts`: compiled together with its packages, once for each state of the code. To find, load and
 * compile each module on its way takes a second of every build, twice that in two processes, and a thread in each.
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
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What npm notes of the packages it has installed, which may not yet be those of the lockfile. */
const INSTALLED = 'node_modules/.package-lock.json';
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
/** Packages that stay as they are: they start programs, or look for files of their own. */
const OUTSIDE = ['@11ty/eleventy', 'esbuild', 'pagefind'];
/** In front of each file: packages that are no modules ask for parts of Node.js in this way. */
const REQUIRE =
  "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);";
/** Names what was compiled, inside its own folder. */
const SEAL = 'seal';
const MONTH = 30 * 24 * 60 * 60 * 1000;

const project = fileURLToPath(new URL('../', import.meta.url));
const programs = join(project, 'node_modules/.cache/broadsheet');

/** @param {string | Uint8Array} content */
const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 32);

/**
 * The hash of each of these files, and of those in these folders, hidden ones left out; as JSON, by path.
 * @param {string} folder
 * @param {readonly string[]} names
 */
function hashesIn(folder, names) {
  /** @type {Record<string, string>} */
  const hashes = {};
  /** @param {string} path */
  const add = (path) => {
    if (statSync(join(folder, path)).isDirectory()) {
      for (const name of namesIn(join(folder, path))) add(`${path}/${name}`);
    } else hashes[path] = hashOf(readFileSync(join(folder, path)));
  };
  for (const name of names) add(name);
  return JSON.stringify(hashes);
}

/** @param {string} folder */
const namesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();

/** @param {string} program */
const sealOf = (program) =>
  hashOf(
    hashesIn(
      program,
      namesIn(program).filter((name) => name !== SEAL),
    ),
  );

/**
 * Whether a program is there as it was compiled.
 * @param {string} program
 */
function isWhole(program) {
  try {
    return readFileSync(join(program, SEAL), 'utf8') === sealOf(program);
  } catch {
    return false;
  }
}

/**
 * Compiles the code into a folder that is there whole or not at all: it is not when the code has changed meanwhile.
 * @param {string} program
 * @param {string} code its hashes
 */
async function compile(program, code) {
  const made = `${program}.${process.pid}`;
  const { build } = await import('esbuild');
  try {
    await build({
      absWorkingDir: project,
      entryPoints: ENTRIES,
      outbase: '.',
      outdir: made,
      bundle: true,
      splitting: true,
      external: OUTSIDE,
      banner: { js: REQUIRE },
      platform: 'node',
      target: 'node20.19',
      format: 'esm',
      sourcemap: 'linked',
      sourcesContent: false,
      define: {
        COMPILED: JSON.stringify(program),
        COMPILED_CODE: code,
        PROJECT: JSON.stringify(project),
      },
      logLevel: 'silent',
    });
    if (codeOf() !== code) {
      rmSync(made, { recursive: true });
      return;
    }
    writeFileSync(join(made, SEAL), sealOf(made));
    renameSync(made, program);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    // Another process may have been faster.
    if (!isWhole(program)) throw error;
  }
}

/**
 * Removes what was compiled of other states of the code, and not started for a month.
 * @param {string} program
 */
function forgetOthers(program) {
  for (const name of readdirSync(programs)) {
    const other = join(programs, name);
    const { mtimeMs } = statSync(other, { throwIfNoEntry: false }) ?? { mtimeMs: Number.NaN };
    if (other !== program && Date.now() - mtimeMs > MONTH) {
      rmSync(other, { recursive: true, force: true });
    }
  }
}

/** @param {string} program */
function markStarted(program) {
  try {
    utimesSync(program, new Date(), new Date());
  } catch {
    // Somebody else's, who has started it.
  }
}

/** The hashes of the code, with what it is compiled from. */
function codeOf() {
  return hashesIn(project, existsSync(join(project, INSTALLED)) ? [...CODE, INSTALLED] : CODE);
}

async function compiled() {
  for (;;) {
    const code = codeOf();
    // Compiled code knows where its project is.
    const program = join(programs, hashOf(`${project}\n${code}`));
    // Asked first: what another process puts there from now on is whole.
    const isThere = existsSync(program);
    if (isWhole(program)) return program;
    mkdirSync(programs, { recursive: true });
    if (isThere) rmSync(program, { recursive: true, force: true });
    await compile(program, code);
    if (existsSync(program)) forgetOthers(program);
  }
}

/** @type {string} */
let program;
try {
  program = await compiled();
  markStarted(program);
} catch (error) {
  process.stderr.write(
    `Cannot compile Broadsheet: ${error instanceof Error ? error.message : error}\n`,
  );
  process.exit(1);
}
// What goes wrong is told by the lines of the source.
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(program, 'src/cli.js')).href);
