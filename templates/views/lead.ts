/** Cutting an abstract after its first sentences, so that a list shows enough of it. */

export interface Lead {
  readonly lead: string;
  /** The text after the lead; empty when little was left. */
  readonly rest: string;
}

const SENTENCE_END = /[.!?]['"”’)\]]*\s+(?=[A-Z0-9$\\"“‘'(`])/g;
const ABBREVIATION = /\b(?:e\.g|i\.e|et al|vs|cf|Fig|Eq|Sec|Tab|resp|approx|etc|[A-Z])\.$/;
const ENOUGH = 170;
const LITTLE = 90;

/** Outside maths, braces and quotes, so that both halves are sound TeX. */
function isWhole(text: string): boolean {
  const plain = text.replace(/\\[\\${}]/g, '');
  const counted = (sign: RegExp) => plain.match(sign)?.length ?? 0;
  return (
    counted(/\$/g) % 2 === 0 &&
    counted(/\{/g) === counted(/\}/g) &&
    counted(/``/g) === counted(/''/g)
  );
}

/** The first sentences, at least about two lines of them, and what follows. */
export function leadOf(abstract: string): Lead {
  for (const match of abstract.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    const lead = abstract.slice(0, end).trimEnd();
    if (lead.length < ENOUGH || ABBREVIATION.test(lead) || !isWhole(lead)) continue;
    const rest = abstract.slice(end);
    return rest.length < LITTLE ? { lead: abstract, rest: '' } : { lead, rest };
  }
  return { lead: abstract, rest: '' };
}
