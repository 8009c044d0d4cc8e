/** Author names as citation formats want them: family, given, suffix. */

export interface NameParts {
  readonly family: string;
  readonly given?: string;
  readonly suffix?: string;
}

/** Particles that belong to the family name when they stand in lower case before it. */
const PARTICLE =
  /^(?:af|al|bin|da|das|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|vom|von|zu|zum|zur)$/;

/** Splits `Given van Family, Jr.`; a name of one word, or in a script without spaces, is all family. */
export function nameParts(name: string): NameParts {
  const [base = name, suffix] = name.split(/,\s*/, 2);
  const words = base
    .replace(/\s*\([^()]*\)\s*$/, '')
    .trim()
    .split(/\s+/);
  let at = Math.max(0, words.length - 1);
  while (at > 1 && PARTICLE.test(words[at - 1] ?? '')) at -= 1;
  const given = words.slice(0, at).join(' ');
  const family = words.slice(at).join(' ') || name;
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
}
