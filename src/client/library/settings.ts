/** What the reader has chosen, a name each; anything but the two words is the default. */
import { readItem, writeItem } from './storage.ts';

/** Whether each is on when nothing was chosen. */
const DEFAULTS = {
  /** Keys that are a single letter or sign. */
  keys: true,
  /** Lists leave out what was read. */
  'hide-read': false,
  /** Opening a paper's page marks it as read. */
  'read-on-open': false,
} as const;

export type Setting = keyof typeof DEFAULTS;

const nameOf = (setting: Setting): string => `setting:${setting}`;

/** Whether a setting is on. */
export function isOn(setting: Setting): boolean {
  const value = readItem(nameOf(setting));
  return value === 'on' || (value !== 'off' && DEFAULTS[setting]);
}

/** Turns a setting on or off, for all pages of the site. */
export function turn(setting: Setting, on: boolean): void {
  writeItem(nameOf(setting), on ? 'on' : 'off');
}
