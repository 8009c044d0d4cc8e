/** What every subcommand provides, and the options they share. */

export interface Command {
  readonly help: string;
  /** Runs with the arguments after the command's name; gives the exit code. */
  run(args: string[]): Promise<number>;
}

export const DEFAULTS = {
  input: 'content/digests',
  output: '_site',
  config: 'content/site.yaml',
  cache: '.cache',
} as const;

/** The options of every command that reads digests, for `parseArgs`. */
export const INPUT_OPTIONS = {
  input: { type: 'string', default: DEFAULTS.input },
  config: { type: 'string', default: DEFAULTS.config },
} as const;

export const INPUT_HELP = `  --input DIR       folder with the digests (${DEFAULTS.input})
  --config FILE     settings of the site (${DEFAULTS.config})
`;
