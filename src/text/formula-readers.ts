/** Reads formulas in text, between dollars or TeX's brackets. */
import type { ElementContent } from 'hast';
import { ACCENT_NAMES } from './accents.ts';
import { PlacedCall } from './call.ts';
import { COMMANDS } from './commands.ts';
import { expand } from './definitions.ts';
import { type Environment, formulaOf } from './environments.ts';
import { asScript, isFormula, isTextual } from './formulas.ts';
import { mathSymbol, renderFormula } from './maths.ts';
import type { Parser, Place } from './parser.ts';
import { toPlain } from './plain.ts';
import { GLYPHS, WORDS } from './signs.ts';
import { STANDARD } from './standard.ts';

/** A formula by its tokens: the content, and what is read next. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly next: number;
  readonly display: boolean;
  readonly environment?: Environment;
}

function contentOf({ source, structure: { tokens } }: Parser, { from, to }: Span): string {
  return source.slice(tokens[from]?.start, tokens[to]?.start);
}

/** A macro that nothing defines, or a command of TeX's that is not shown as it prints. */
export function reportMacro(parser: Parser, { token }: Place, name: string): void {
  const isTex = [STANDARD, COMMANDS, ACCENT_NAMES].some((names) => names.has(name));
  const kind = isTex ? 'unsupported-tex' : 'undefined-macro';
  const message = `${isTex ? 'Unsupported command' : 'Undefined macro'} \\${name}`;
  parser.problems.push({ kind, message, offset: token.start });
}

function nodesOf(parser: Parser, place: Place, span: Span): ElementContent[] | string {
  const content = contentOf(parser, span).trim();
  if (!span.environment && isTextual(parser.structure, span.from, span.to)) {
    const context = { ...place.context, depth: place.context.depth + 1 };
    return parser.read(span.from, span.to, context);
  }
  const script = asScript(content);
  if (script) return [script];
  const tex = span.environment ? formulaOf(span.environment, content) : content;
  const formula = renderFormula(expand(tex, parser), span.display);
  if ('problem' in formula) return formula.problem;
  for (const macro of formula.undefinedMacros) reportMacro(parser, place, macro.slice(1));
  return [formula.node];
}

/** Adds the formula to the output, or its source if it cannot be read. */
function show(parser: Parser, place: Place, span: Span): number {
  const { tokens } = parser.structure;
  const nodes = nodesOf(parser, place, span);
  if (typeof nodes !== 'string') place.out.add(nodes);
  else {
    parser.problems.push({
      kind: 'unsupported-tex',
      message: `Formula not understood: ${nodes}`,
      offset: place.token.start,
    });
    place.out.text(parser.source.slice(place.token.start, tokens[span.next - 1]?.end));
  }
  return span.next;
}

/** The formula that begins with the dollar at token `index`, if one does: `$…$` or `$$…$$`. */
export function dollarSpan(parser: Parser, index: number): Span | undefined {
  const { tokens, nextDollar, nextDisplay } = parser.structure;
  const from = index + 1;
  if (tokens[from]?.kind === 'dollar') {
    const to = nextDisplay[from + 1] ?? -1;
    const span = { from: from + 1, to, next: to + 2, display: true };
    if (to > from + 1 && isFormula(contentOf(parser, span).trim(), '')) return span;
  }
  const to = nextDollar[from] ?? -1;
  const span = { from, to, next: to + 1, display: false };
  const after = parser.source.charAt(tokens[to]?.end ?? 0);
  return to > from && isFormula(contentOf(parser, span), after) ? span : undefined;
}

/** A dollar: it begins a formula, or is shown. */
export function readDollar(parser: Parser, place: Place): number {
  const span = dollarSpan(parser, place.index);
  return span ? show(parser, place, span) : parser.literal(place);
}

/** `\(…\)` or `\[…\]`; undefined if there is no formula at the place. */
export function readBracketed(parser: Parser, place: Place): number | undefined {
  const { nextParen, nextBracket } = parser.structure;
  const display = place.token.text === '\\[';
  if (!display && place.token.text !== '\\(') return undefined;
  const from = place.index + 1;
  const to = (display ? nextBracket : nextParen)[from] ?? -1;
  const span = { from, to, next: to + 1, display };
  const content = to < 0 ? '' : contentOf(parser, span).trim();
  // Markdown escapes brackets the same way: \[1\].
  const isMarkdown = display && !/\\|[\^_=]/.test(content);
  return isMarkdown || !isFormula(content, '') ? undefined : show(parser, place, span);
}

/** `\begin{align} … \end{align}`; undefined if no formula begins at the place. */
export function readEnvironment(parser: Parser, place: Place): number | undefined {
  const environment = parser.structure.environments.get(place.index);
  if (!environment || environment.next > place.to) return undefined;
  const display = environment.name !== 'math';
  return show(parser, place, { ...environment, display, environment });
}

/** A command of mathematics outside any formula: `\times`, `\mathcal{O}`. Undefined if it is none. */
export function readLoose(parser: Parser, place: Place): number | undefined {
  const call = new PlacedCall(parser, place);
  const name = place.token.text.slice(1);
  const symbol = mathSymbol(name);
  if (symbol !== undefined) {
    call.text(symbol);
    call.skipEmpty();
    return call.next;
  }
  const option = call.take(/\[[\w+-]{1,20}\](?=\{)/y) ?? '';
  const raws = [call.argument()?.raw, call.argument()?.raw].filter((raw) => raw !== undefined);
  // TeX takes one sign where no braces stand: \mathcal O.
  const sign = raws.length === 0 && call.take(/ ?[A-Za-z\d](?![A-Za-z\d])/y);
  if (sign) raws.push(sign.trim());
  const tex = [place.token.text, option, ...raws.map((raw) => `{${raw}}`)].join('');
  const mangled = unmangled(tex);
  if (mangled !== undefined) call.text(mangled);
  else if (raws.length === 0 || !addFormula(call, tex)) return undefined;
  return call.next;
}

/** Some producers cut \beta into \b{eta}, an accent and its letter. */
function unmangled(tex: string): string | undefined {
  const [, accent, letters] = /^\\(\w)\{(\w{2,9})\}$/.exec(tex) ?? [];
  if (!accent) return undefined;
  const name = `${accent}${letters}`;
  return mathSymbol(name) ?? WORDS[name] ?? GLYPHS[name];
}

function addFormula(call: PlacedCall, tex: string): boolean {
  const formula = isFormula(tex, '') && renderFormula(tex, false);
  if (!formula || 'problem' in formula || formula.undefinedMacros.length > 0) return false;
  if (toPlain(formula.node) === '') return false;
  call.add(formula.node);
  return true;
}
