/** Quantities with units, as the package siunitx writes them: `\SI{3}{\meter\per\second}`. */
import type { Argument, Call, Command } from './context.ts';
import { BEFORE, BEHIND, PREFIXES, SHORT, UNITS } from './unit-names.ts';

function symbolOf(name: string): string | undefined {
  return (
    UNITS[name] ?? (SHORT.test(name) ? name.replace(/^u/, 'µ').replace('ohm', 'Ω') : undefined)
  );
}

/** A unit made of macros as it is printed (`m/s²`); undefined if it is more than that. */
export function unitOf(raw: string): string | undefined {
  if (!/^(?:\s*\\[a-zA-Z]+)+\s*$/.test(raw)) return undefined;
  let text = '';
  let [sign, prefix, power] = ['', '', ''];
  for (const [name] of raw.matchAll(/[a-zA-Z]+/g)) {
    if (name === 'per') sign = '/';
    else if (name in PREFIXES) prefix = PREFIXES[name] ?? '';
    else if (name in BEFORE) power = BEFORE[name] ?? '';
    else if (name in BEHIND) text += BEHIND[name];
    else {
      const symbol = symbolOf(name);
      if (symbol === undefined) return undefined;
      text += `${sign || (text && '⋅')}${prefix}${symbol}${power}`;
      [sign, prefix, power] = ['', '', ''];
    }
  }
  return text;
}

function addUnit(call: Call, unit: Argument): void {
  const text = unitOf(unit.raw);
  if (text === undefined) call.add(...unit.nodes());
  else call.text(text);
}

/** `\SI{3.6}{dB}`, or with `count` 2 `\SIrange{1}{2}{\meter}`: numbers and their unit. */
export function quantity(count = 1): Command {
  return (call) => {
    call.options();
    const values = Array.from({ length: count }, () => call.argument());
    const unit = call.argument();
    if (!unit) return false;
    values.forEach((value, index) => {
      call.text(index > 0 ? '–' : '');
      call.add(...(value?.nodes() ?? []));
    });
    call.text('\u00a0');
    addUnit(call, unit);
    return true;
  };
}

/** `\unit{\meter}`. */
export const unit: Command = (call) => {
  call.options();
  const argument = call.argument();
  if (argument) addUnit(call, argument);
  return argument !== undefined;
};

/** `\numrange{1}{2}`. */
export const range: Command = (call) => {
  call.options();
  const [from, to] = [call.argument(), call.argument()];
  if (!from || !to) return false;
  call.add(...from.nodes());
  call.text('–');
  call.add(...to.nodes());
  return true;
};

/** `\numprint[km]{12}`. */
export const numprint: Command = (call) => {
  const [unitName] = call.options();
  const value = call.argument();
  if (!value) return false;
  call.add(...value.nodes());
  if (unitName) call.text(`\u00a0${unitName}`);
  return true;
};
