/** Finds, before parsing, what belongs together, so that parsing never searches ahead (linear time). */
import { type Environment, environments } from './environments.ts';
import { pairQuotes } from './quotes.ts';
import type { Token } from './tokens.ts';

/** For a token index, the index of a token related to it, or -1. */
export type Index = Int32Array;

/** The tokens with their relations; the `next…` relations stay inside one brace group. */
export interface Structure {
  readonly tokens: readonly Token[];
  /** The other brace of a balanced pair. */
  readonly brace: Index;
  readonly nextDollar: Index;
  readonly nextDisplay: Index;
  readonly nextParen: Index;
  readonly nextBracket: Index;
  /** Formulas in environments by the token that begins them. */
  readonly environments: ReadonlyMap<number, Environment>;
  /** What to show for quotation marks that have a partner, by token index. */
  readonly quotes: ReadonlyMap<number, string>;
}

type Test = (token: Token, index: number) => boolean;

function matchBraces(tokens: readonly Token[]): Index {
  const brace = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  tokens.forEach(({ kind }, index) => {
    if (kind === 'open') open.push(index);
    if (kind !== 'close') return;
    const partner = open.pop();
    if (partner === undefined) return;
    brace[partner] = index;
    brace[index] = partner;
  });
  return brace;
}

/** For each index the first token at or after it, on its own level, that passes `isTarget`. */
function nextOnLevel(
  tokens: readonly Token[],
  brace: Index,
  isTarget: Test,
  isStop: Test = () => false,
): Index {
  const next = new Int32Array(tokens.length + 1).fill(-1);
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (!token) continue;
    const partner = brace[index] ?? -1;
    if (isTarget(token, index)) next[index] = index;
    else if (isStop(token, index) || (token.kind === 'close' && partner >= 0)) next[index] = -1;
    else next[index] = next[(token.kind === 'open' && partner >= 0 ? partner : index) + 1] ?? -1;
  }
  return next;
}

const isText = (text: string): Test => {
  return (token) => token.text === text;
};
const isParagraph: Test = ({ kind, text }) => kind === 'newline' && text.split('\n').length > 2;

/** Relates the tokens of `source`. */
export function structure(source: string, tokens: readonly Token[]): Structure {
  const brace = matchBraces(tokens);
  const next = (isTarget: Test, isStop?: Test) => nextOnLevel(tokens, brace, isTarget, isStop);
  const isDollar: Test = ({ kind }) => kind === 'dollar';
  const isDouble: Test = (token, index) =>
    isDollar(token, index) && tokens[index + 1]?.kind === 'dollar';
  return {
    tokens,
    brace,
    nextDollar: next(isDollar, isParagraph),
    nextDisplay: next(isDouble),
    nextParen: next(isText('\\)')),
    nextBracket: next(isText('\\]')),
    environments: environments(tokens, brace),
    quotes: pairQuotes(source, tokens),
  };
}
