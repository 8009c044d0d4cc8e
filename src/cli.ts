/** The `broadsheet` command: one row per subcommand, loaded only when asked for. */
import type { Command } from './commands/command.ts';

interface Row {
  readonly summary: string;
  load(): Promise<Command>;
}

const commands: Readonly<Record<string, Row>> = {
  start: {
    summary: 'builds, serves, and builds again when something changes',
    load: async () => (await import('./commands/start.ts')).start,
  },
  build: {
    summary: 'makes the website',
    load: async () => (await import('./commands/build.ts')).build,
  },
  check: {
    summary: 'says what is wrong with digests',
    load: async () => (await import('./commands/check.ts')).check,
  },
  export: {
    summary: 'prints the papers as data or citations',
    load: async () => (await import('./commands/export.ts')).exportPapers,
  },
};

function usage(): string {
  const rows = Object.entries(commands).map(([name, row]) => `  ${name.padEnd(8)} ${row.summary}`);
  return `broadsheet: a website from daily digests of research papers\n\n${rows.join('\n')}\n\nEach takes --help.\n`;
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const row = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!row) {
    const asked = name === '--help' || name === '';
    const output = asked ? process.stdout : process.stderr;
    output.write(asked ? usage() : `Unexpected command ${name}\n\n${usage()}`);
    return asked ? 0 : 2;
  }
  const command = await row.load();
  if (args.includes('--help')) {
    process.stdout.write(command.help);
    return 0;
  }
  return await run(command, args);
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run([...args]);
  } catch (error) {
    // `parseArgs` explains a wrong option itself; anything else is ours to mend, so its stack is shown.
    if (isUsageError(error)) {
      process.stderr.write(`${error.message}\n\n${command.help}`);
      return 2;
    }
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    return 1;
  }
}

function isUsageError(error: unknown): error is TypeError {
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

// A reader that has seen enough (`export | head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await main(process.argv.slice(2));
