/** What a history entry keeps of the list beside its URL, so that coming back finds the same papers in the same places. */

/** Papers shown at a time. */
export const STEP = 20;
const MOST_SHOWN = 200;

/** Older papers were asked for when so many were shown, and searched back to this month. */
export interface Step {
  readonly shown: number;
  readonly since: string;
}

export interface Restored {
  readonly shown: number;
  readonly steps: readonly Step[];
  /** Pixels scrolled down. */
  readonly top: number;
}

export const FRESH: Restored = { shown: STEP, steps: [], top: 0 };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number => typeof value === 'number';

function readStep(value: unknown): Step[] {
  if (!isFields(value)) return [];
  const { shown, since } = value;
  return isNumber(shown) && typeof since === 'string' ? [{ shown, since }] : [];
}

/** Reads the state of a history entry, which an older build of the site may have written. */
export function readState(state: unknown): Restored {
  if (!isFields(state)) return FRESH;
  const { shown, steps, top } = state;
  return {
    shown: isNumber(shown) ? Math.min(shown, MOST_SHOWN) : STEP,
    steps: Array.isArray(steps) ? steps.flatMap(readStep) : [],
    top: isNumber(top) ? top : 0,
  };
}
