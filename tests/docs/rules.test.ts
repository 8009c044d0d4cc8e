/** The pages of `docs/rules` are examples that run: what a page says is reported, is reported. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Code, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RULES, type RuleId } from '../../src/diagnostics.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { formatText } from '../../src/report/text.ts';
import { SiteConfig } from '../../src/site/config.ts';
import { readSettings } from '../../src/site/settings.ts';

const DOCS = join(import.meta.dirname, '../../docs/rules');
const NAMES = Object.keys(RULES) as RuleId[];
const config = SiteConfig.parse({
  title: 'Test',
  description: 'A site for tests.',
  baseUrl: 'https://example.org/',
});

interface Page {
  readonly text: string;
  /** Files of the example by their paths, and commands that make others. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly commands: readonly string[];
  /** What `npm run check` says of the example. */
  readonly messages: string;
  /** The settings the page shows. */
  readonly settings: string | undefined;
}

function readPage(name: string): Page {
  const text = readFileSync(join(DOCS, `${name}.md`), 'utf8');
  const nodes = unified().use(remarkParse).parse(text).children;
  const example = below(nodes, 'Example');
  const code = (lang: string) => blocks(example).filter((node) => node.lang === lang);
  return {
    text,
    files: example.flatMap((node, index) => {
      const before = example[index - 1];
      const path = before?.type === 'paragraph' ? before.children[0] : undefined;
      return node.type === 'code' && path?.type === 'inlineCode' && node.lang !== 'text'
        ? [{ path: path.value, text: `${node.value}\n` }]
        : [];
    }),
    commands: code('sh').map(({ value }) => value),
    messages: code('text')
      .map(({ value }) => `${value}\n`)
      .join(''),
    settings: blocks(below(nodes, 'Severity'))[0]?.value,
  };
}

/** What stands between a heading and the next of the same depth. */
function below(nodes: readonly RootContent[], heading: string): RootContent[] {
  const titleOf = (node: RootContent | undefined) =>
    node?.type === 'heading' && node.children[0]?.type === 'text' ? node.children[0].value : '';
  const start = nodes.findIndex((node) => titleOf(node) === heading) + 1;
  const rest = nodes.slice(start);
  const end = rest.findIndex(({ type }) => type === 'heading');
  return rest.slice(0, end < 0 ? rest.length : end);
}

const blocks = (nodes: readonly RootContent[]): Code[] =>
  nodes.filter((node) => node.type === 'code');

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-rules-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What is reported of a page's example, with paths as the page gives them. */
function run(name: RuleId, { files, commands }: Page): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const command of commands)
    execFileSync('sh', ['-ec', command], { cwd: folder, stdio: 'pipe' });
  const settings = join(folder, 'site.yaml');
  const read = existsSync(settings)
    ? [readSettings(settings).file]
    : loadLibrary({ folder }, config).files;
  const text = formatText(read, { least: 'info' });
  return text.replaceAll(`${relative('.', folder)}/`, '').replaceAll(`${folder}/`, '');
}

it('every rule has a page, and every page a rule', () => {
  const pages = readdirSync(DOCS).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual(NAMES.map((name) => `${name}.md`).sort());
});

it('every rule is reported by some code', () => {
  const src = join(import.meta.dirname, '../../src');
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== 'diagnostics.ts')
    .map((path) => readFileSync(join(src, path), 'utf8'))
    .join('\n');
  const unreported = NAMES.filter((name) => !code.includes(`'${name}'`));
  expect(unreported).toEqual([]);
});

it('the index lists every rule with its severity and what it reports', () => {
  const rows = NAMES.map(
    (name) => `| [\`${name}\`](${name}.md) | ${RULES[name].severity} | ${RULES[name].summary} |`,
  );
  const index = readFileSync(join(DOCS, 'README.md'), 'utf8');
  expect(index.split('\n').filter((line) => line.startsWith('| ['))).toEqual(rows);
});

describe.each(NAMES)('the page of %s', (name) => {
  const page = existsSync(join(DOCS, `${name}.md`)) ? readPage(name) : undefined;

  it('begins with what the table says of the rule', () => {
    const { severity, summary } = RULES[name];
    expect(page?.text).toMatch(`# ${name}\n\n${summary} Default severity: \`${severity}\`.\n`);
  });

  it('has an example that gives its messages, and no others', () => {
    expect(page?.messages).toContain(` [${name}]\n`);
    expect(page && run(name, page)).toBe(page?.messages);
  });

  it('shows settings that can be used', () => {
    if (name === 'site-setting') return expect(page?.settings).toBeUndefined();
    const { rules } = SiteConfig.parse({ ...config, ...parse(page?.settings ?? '') });
    expect(Object.keys(rules)).toEqual([name]);
    expect(rules).not.toEqual({ [name]: RULES[name].severity });
  });
});
