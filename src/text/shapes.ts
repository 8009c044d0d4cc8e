/** How commands read their arguments and print: the makers of the rows of the table of commands. */
import type { ElementContent } from 'hast';
import type { Argument, Call, Command } from './context.ts';
import { isWebUrl, link } from './links.ts';
import { hasLostLink, lostLink } from './lost-links.ts';

/** The rows of a table of commands for names that mean the same. */
export function rows(names: string, command: Command): [string, Command][] {
  return names.split(' ').map((name) => [name, command]);
}

/** An element without attributes. */
export function element(tagName: string, children: ElementContent[] = []): ElementContent {
  return { type: 'element', tagName, properties: {}, children };
}

function inside(tagName: string | undefined, children: ElementContent[]): ElementContent[] {
  return tagName === undefined ? children : [element(tagName, children)];
}

/** `\textbf{…}`: the argument inside an element, or just the argument. */
export function wrap(tagName?: string, before = '', after = ''): Command {
  return (call) => {
    const argument = call.argument();
    if (!argument) return false;
    call.text(before);
    call.add(...inside(tagName, argument.nodes({ code: tagName === 'code' || call.context.code })));
    call.text(after);
    return true;
  };
}

/** `{\bf …}`: the rest of the group inside an element. */
export function declare(tagName?: string): Command {
  return (call) => {
    call.skipSpace();
    const rest = call.rest();
    if (rest) call.add(...inside(tagName, rest));
    return true;
  };
}

/** A word or mark; white space after it stays, as authors of plain text expect. */
export function print(value: string): Command {
  return (call) => {
    call.text(value);
    call.skipEmpty();
    return true;
  };
}

/** A letter or glyph that joins what follows. */
export function glyph(value: string): Command {
  return (call) => {
    call.text(value);
    if (!call.skipEmpty()) call.skipSpace();
    return true;
  };
}

/** Passes over options of layout and `count` arguments and shows the next one between `before` and `after`. */
export function skipThenShow(count: number, before = '', after = ''): Command {
  return (call) => {
    call.options();
    for (let index = 0; index < count; index += 1) if (!call.argument()) return false;
    return wrap(undefined, before, after)(call);
  };
}

/** A command about layout, with its arguments, that shows nothing; without arguments it has no options either. */
export function hide(count = 0): Command {
  return (call) => {
    if (count > 0) call.options();
    for (let index = 0; index < count; index += 1) if (!call.argument()) return false;
    if (count === 0) call.skipSpace();
    return true;
  };
}

/** `\texorpdfstring{…}{…}`: the first argument; the second says the same in other signs. */
export const first: Command = (call) => {
  const [shown, other] = [call.argument(), call.argument()];
  if (!shown || !other) return false;
  call.add(...shown.nodes());
  return true;
};

/** A line break; two of them part paragraphs. */
export function breakLine(count: number): Command {
  return (call) => {
    call.skipSpace();
    for (let index = 0; index < count; index += 1) call.add(element('br'));
    return true;
  };
}

/** An entry of a list, on its own line. */
export const item: Command = (call) => {
  call.add(element('br'));
  call.text('• ');
  call.skipSpace();
  return true;
};

/** `\url{…}`; what is no web address is shown as text. */
export const url: Command = (call) => {
  const argument = call.argument();
  if (!argument) return false;
  return showAddress(call, argument);
};

function showAddress(call: Call, argument: Argument): true {
  const to = address(argument.raw);
  if (hasLostLink(to)) {
    call.add(...argument.nodes());
    return true;
  }
  const text: ElementContent = { type: 'text', value: to };
  call.add(isWebUrl(to) && !call.context.link ? link(to, [text]) : text);
  return true;
}

/** `\href{address}{text}`. */
export const href: Command = (call) => {
  const target = call.argument();
  if (!target) return false;
  const to = address(target.raw);
  const text = call.argument();
  if (!text) return showAddress(call, target);
  const { lost } = call.context;
  if (lost !== undefined && !call.context.link && hasLostLink(to)) {
    call.add(lostLink(lost, text.nodes({ link: true })));
  } else if (!isWebUrl(to) || call.context.link) call.add(...text.nodes());
  else call.add(link(to, text.nodes({ link: true })));
  return true;
};

function address(raw: string): string {
  return raw.trim().replace(/\\([^a-zA-Z\s])/g, '$1');
}
