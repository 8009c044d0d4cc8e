/**
 * YAML front matter of a digest: `date`, `title`, `tags`, `source`, `format`. A digest may also begin with a `---` of
 * its own, so only what really is front matter is taken for it; values stay text (an id is no number).
 */
import matter from 'gray-matter';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import * as z from 'zod';
import type { Source } from './source.ts';

const Text = z.string().trim().min(1).max(400);
export const FrontMatter = z.object({
  date: Text.optional(),
  title: Text.optional(),
  tags: z
    .union([
      z.array(Text).max(50),
      Text.transform((text) =>
        text
          .split(',')
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ''),
      ),
    ])
    .optional(),
  source: Text.optional(),
  format: Text.optional(),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

export interface FoundFrontMatter {
  /** The lines it takes, fences included: the first of the file up to this number. */
  readonly lastLine: number;
  readonly data: FrontMatter;
  /** Why it, or a part of it, was not used; `line` counts in the file. */
  readonly problems: readonly {
    readonly message: string;
    readonly line: number;
    readonly refused: boolean;
  }[];
}

const FENCE = /^---([A-Za-z]*)[ \t]*$/;
const END = /^(?:---|\.\.\.)[ \t]*$/;
const YAML_LINE =
  /^(?:[ \t]*(?:#.*)?|[ \t]+\S.*|-[ \t].*|[\]}].*|(?:[\w$<.-][\w \t$<.-]*|"[^"]*"[ \t]*|'[^']*'[ \t]*):(?:[ \t].*)?)$/;
const KNOWN_KEY = /^(?:date|title|tags|source|format)[ \t]*:/;
/** As entries of a separated digest print them; other tools' front matter has `author:` and `summary:`. */
const ENTRY_LABEL = /^(?:PDF|Pdf|Link|Summary|Abstract|Authors?)[ \t]*:/;
const MOST_LINES = 200;
/** YAML takes time with the square of the length of what it does not understand. */
const MOST_CHARACTERS = 8192;
/** What may open a collection within another. Deep nesting exhausts the stack, which can end the whole process. */
const NESTING = /[[{]|[-?](?=\s)/g;
const MOST_NESTED = 200;

const refuse = {
  parse(): never {
    throw new Error('Unexpected code, expected YAML');
  },
};
/** gray-matter runs JavaScript front matter unless every name of every engine is taken. */
const ENGINES = {
  yaml: {
    parse: (text: string) =>
      toObject(parseYaml(text, { schema: 'failsafe', maxAliasCount: 20, logLevel: 'error' })),
  },
  ...Object.fromEntries(
    ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [
      name,
      refuse,
    ]),
  ),
};

function toObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** The front matter a digest begins with, if it does. */
export function findFrontMatter(source: Source): FoundFrontMatter | undefined {
  const language = FENCE.exec(source.lines[0]?.text ?? '')?.[1];
  if (language === undefined) return undefined;
  const body = source.lines.slice(1, MOST_LINES);
  const length = body.findIndex(({ text }) => END.test(text));
  const block = body.slice(0, length).map(({ text }) => text);
  if (length < 0 || (language === '' && !isFrontMatter(block))) return undefined;
  return { lastLine: length + 2, ...parseBlock(language, block) };
}

function isFrontMatter(block: readonly string[]): boolean {
  return (
    block.every((line) => YAML_LINE.test(line)) &&
    block.some((line) => KNOWN_KEY.test(line)) &&
    !block.some((line) => ENTRY_LABEL.test(line))
  );
}

function parseBlock(
  language: string,
  block: readonly string[],
): Pick<FoundFrontMatter, 'data' | 'problems'> {
  if (language !== '' && language.toLowerCase() !== 'yaml' && language.toLowerCase() !== 'yml') {
    return failed(new Error(`Unexpected front matter in ${language}, expected YAML`), true);
  }
  const { length } = block.join('\n');
  if (length > MOST_CHARACTERS) {
    return failed(
      new Error(`Unexpected ${length} characters, expected at most ${MOST_CHARACTERS}`),
      false,
    );
  }
  const nested = block.join('\n').match(NESTING)?.length ?? 0;
  if (nested > MOST_NESTED) {
    return failed(
      new Error(`Unexpected ${nested} nested values, expected at most ${MOST_NESTED}`),
      false,
    );
  }
  try {
    const { data } = matter(`---\n${block.join('\n')}\n---\n`, {
      language: 'yaml',
      engines: ENGINES,
    });
    const parsed = FrontMatter.safeParse(data);
    if (parsed.success) return { data: parsed.data, problems: [] };
    const problems = parsed.error.issues.map(({ path, message }) => {
      const at = block.findIndex((line) => line.startsWith(`${String(path[0])}:`));
      return {
        message: `Unexpected ${path.join('.')} in front matter: ${message}`,
        line: at + 2,
        refused: false,
      };
    });
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
    const rest = Object.fromEntries(Object.entries(data).filter(([key]) => !wrong.has(key)));
    return { data: FrontMatter.catch({}).parse(rest), problems };
  } catch (error) {
    return failed(error, false);
  }
}

function failed(error: unknown, refused: boolean): Pick<FoundFrontMatter, 'data' | 'problems'> {
  const message = `${error}`.replace(/^\w*Error: |(?:\n| at line \d+, column)[\s\S]*/g, '');
  // gray-matter passes the line break after the fence on, so the parser counts lines as the file does.
  const line = error instanceof YAMLParseError && error.linePos ? error.linePos[0].line : 1;
  return { data: {}, problems: [{ message, line, refused }] };
}
