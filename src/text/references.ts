/** Citations and cross-references: their keys in brackets, as nothing else of them is known. */
import type { Command } from './context.ts';

const plain = (option: string): string => option.trim().replaceAll('~', '\u00a0');

/** `\cite[see][p. 3]{key}` as `[see key, p. 3]`; one option stands behind the key. */
export const cite: Command = (call) => {
  const options = call.options().map(plain);
  const key = call.argument();
  if (!key) return false;
  const [before, after] = options.length > 1 ? options : ['', options[0]];
  call.text(before ? `[${before} ` : '[');
  call.add(...key.nodes());
  call.text(after ? `, ${after}]` : ']');
  return true;
};

/** `\ref{key}` as `[key]`. */
export const reference: Command = (call) => {
  call.take(/\*/y);
  const key = call.argument();
  if (!key) return false;
  call.text('[');
  call.add(...key.nodes());
  call.text(']');
  return true;
};
