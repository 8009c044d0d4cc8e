/** Which way text runs. */

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/;

/** Whether a language is written from right to left; `lang` is a BCP 47 tag. */
export const isRightToLeft = (lang: string): boolean => RIGHT_TO_LEFT.test(lang);

/** For a text of its own: only one with letters that run from right to left needs to be told. */
export const directionOf = (text: string): 'auto' | undefined =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? 'auto' : undefined;
