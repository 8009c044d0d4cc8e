/** Environments: `\begin{align} … \end{align}` are formulas, lists are lines of text. */
import type { Command } from './context.ts';
import type { Token } from './tokens.ts';

/** An environment by its tokens: its content, and what is read next. */
export interface Environment {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** How formulas are set: as they are, in aligned columns, in lines, or by the environment itself. */
const MATHS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '': 'equation displaymath math',
    aligned: 'align flalign eqnarray',
    gathered: 'gather multline',
    '*': 'aligned gathered split array matrix pmatrix bmatrix vmatrix cases',
  }).flatMap(([setting, names]) =>
    names.split(' ').map((name): [string, string] => [name, setting]),
  ),
);

const LAYOUT = new Set(
  'itemize enumerate description quote quotation verse center flushleft flushright abstract sloppypar small'.split(
    ' ',
  ),
);

const bare = (name: string): string => name.replace(/\*$/, '');

/** Formulas in environments by the token they begin with; of those within each other, the innermost. */
export function environments(
  tokens: readonly Token[],
  brace: Int32Array,
): ReadonlyMap<number, Environment> {
  const found = new Map<number, Environment>();
  const ends = new Map<string, number>();
  for (let index = tokens.length - 4; index >= 0; index -= 1) {
    const command = tokens[index]?.text;
    if (command !== '\\begin' && command !== '\\end') continue;
    const name = tokens[index + 2]?.text ?? '';
    if (brace[index + 1] !== index + 3 || !MATHS.has(bare(name))) continue;
    const to = ends.get(name);
    ends.delete(name);
    if (command === '\\end') ends.set(name, index);
    else if (to !== undefined) found.set(index, { name, from: index + 4, to, next: to + 4 });
  }
  return found;
}

/** The formula of an environment, as it is set without one. */
export function formulaOf({ name }: Environment, content: string): string {
  const tex = content.replace(/\\label\s*\{[^{}]*\}/g, '').trim();
  const setting = MATHS.get(bare(name)) ?? '';
  const inner = setting === '*' ? bare(name) : setting;
  const isLines = inner === '' && !tex.includes('\\begin') && /\\\\|(?<!\\)&/.test(tex);
  const around = isLines ? 'aligned' : inner;
  return around === '' ? tex : `\\begin{${around}}${tex}\\end{${around}}`;
}

/** `\begin{itemize}` and its end show nothing; environments that are not known show their names. */
export const environment =
  (command: string): Command =>
  (call) => {
    const name = call.argument()?.raw;
    if (name === undefined) return false;
    if (LAYOUT.has(name)) return true;
    call.report(`Unknown environment ${name}`);
    call.text(`\\${command}{${name}}`);
    return true;
  };
