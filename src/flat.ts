/** To look at the beginning of a text, V8 puts it together. */
const BEGINNING = /^/;

/**
 * A text in one piece. V8 keeps what was put together as a tree of its parts, which each text that it becomes a part of
 * walks again, and the garbage collector, too: what is kept is to be flat.
 */
export function flat(text: string): string {
  BEGINNING.test(text);
  return text;
}
