/** Mathematics in plain characters: raised, lowered and accented letters, and letters without style. */

const SUPERSCRIPTS: ReadonlyMap<string, string> = pairs(
  '0123456789+-=()ni',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ',
  '−∗*∘°′″‴†‡⊤⊥⋆',
  '⁻**°°′″‴†‡⊤⊥⋆',
);
const SUBSCRIPTS: ReadonlyMap<string, string> = pairs(
  '0123456789+-=()aehijklmnoprstuvx',
  '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ',
  '−βγρφχ',
  '₋ᵦᵧᵨᵩᵪ',
);
const COMBINING: ReadonlyMap<string, string> = pairs(
  '^ˆ~˜¯‾→⃗˙.¨ˇ˘´`',
  '\u0302\u0302\u0303\u0303\u0304\u0304\u20d7\u20d7\u0307\u0307\u0308\u030c\u0306\u0301\u0300',
);

function pairs(...alternating: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < alternating.length; index += 2) {
    const values = [...(alternating[index + 1] ?? '')];
    [...(alternating[index] ?? '')].forEach((key, at) => {
      map.set(key, values[at] ?? key);
    });
  }
  return map;
}

function translate(text: string, map: ReadonlyMap<string, string>): string | undefined {
  let translated = '';
  for (const character of text) {
    const replacement = map.get(character);
    if (replacement === undefined) return undefined;
    translated += replacement;
  }
  return translated;
}

/** The text as one term: in parentheses unless it is a word or number. */
export function term(text: string): string {
  return /^[\p{L}\p{M}\p{N}.,_]*$|^.$/u.test(text) ? text : `(${text})`;
}

/** Raised text, `³` or `^(a+b)`. */
export function superscript(text: string): string {
  return text && (translate(text, SUPERSCRIPTS) ?? `^${term(text)}`);
}

/** Lowered text, `₀` or `_max`. */
export function subscript(text: string): string {
  return text && (translate(text, SUBSCRIPTS) ?? `_${term(text)}`);
}

/** The accent on a single letter (`x̂`); undefined if it is no accent or there is no single letter. */
export function accent(base: string, mark: string): string | undefined {
  const combining = [...base].length === 1 ? COMBINING.get(mark) : undefined;
  return combining && `${base}${combining}`.normalize('NFC');
}

// The letterlike symbols stand in the gaps of the block of mathematical alphanumerics.
const STYLED = /[\u{1d400}-\u{1d7ff}ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ]/gu;

/** Bold, italic, script and other styled letters as ordinary ones, so that they can be searched. */
export function withoutStyle(text: string): string {
  return text.replace(STYLED, (letter) => letter.normalize('NFKC'));
}

/** The text without characters that neither HTML nor XML may hold; offsets stay the same. */
export function wellFormed(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\r', ' ')
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, '\ufffd');
}
