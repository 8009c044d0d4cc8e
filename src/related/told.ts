/** Which of the terms that two papers share are told, and how: as words and whole compounds of the paper. */
import { SHARED, type SharedTerms } from './neighbours.ts';
import { partsOf, spellingsOf } from './spelling.ts';
import type { VolumeTerms } from './volume-terms.ts';

/** How a form may be told. */
interface Wording {
  readonly text: string;
  /** `Chain-of-Thought` may come from one of its words, and `chain-of-thought` from the other. */
  readonly key: string;
  /** The terms of a compound, by number: both papers must have them all. Of a word, nothing. */
  readonly parts: readonly number[];
}

/** An acronym or a name of a model needs nothing beside it: `CLIP-guided` speaks of CLIP. */
const SPEAKING = /\p{Lu}.*[\p{Lu}\p{N}]/u;

/** Tells what the papers of a volume share with others; what is known of its forms is kept. */
export class Told {
  readonly #volume: VolumeTerms;
  readonly #forms: readonly string[];
  readonly #wordings: (readonly Wording[] | undefined)[] = [];

  constructor(volume: VolumeTerms) {
    this.#volume = volume;
    this.#forms = volume.forms;
  }

  /** At most `SHARED` of what a paper shares; the uses of the volume begin at the place `begin` in the vectors. */
  textsOf({ places, telling }: SharedTerms, begin: number): string[] {
    const { uses } = this.#volume;
    const told: Wording[] = [];
    for (let rank = 0; rank < telling && told.length < SHARED; rank += 1) {
      const place = places[rank] as number;
      const wording = this.#wordingsOf(uses[place - begin] as number).find(({ parts }) =>
        parts.every((part) => places.some((other) => this.#termAt(other - begin) === part)),
      );
      if (!wording || told.some(({ key }) => key === wording.key)) continue;
      // What a compound says need not be told again.
      const term = this.#termAt(place - begin);
      if (wording.parts.length > 0 || !told.some(({ parts }) => parts.includes(term))) {
        told.push(wording);
      }
    }
    return told.map(({ text }) => text);
  }

  /** The term at a place among the uses of the volume. */
  #termAt(use: number): number {
    const { uses, termOfForm } = this.#volume;
    return termOfForm[uses[use] as number] as number;
  }

  #wordingsOf(form: number): readonly Wording[] {
    const known = this.#wordings[form];
    if (known) return known;
    const made = this.#make(this.#forms[form] as string, this.#volume.termOfForm[form] as number);
    this.#wordings[form] = made;
    return made;
  }

  /** Terms are in order. */
  #numberOf(term: string): number {
    const { terms } = this.#volume;
    let [from, to] = [0, terms.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((terms[middle] as string) < term) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** As the compound, if all of it is shared; else alone, if it speaks for itself. */
  #make(text: string, term: number): readonly Wording[] {
    const whole = { text, key: text.toLowerCase(), parts: [] };
    const printed = text.includes('-') ? partsOf(text) : [text];
    if (printed.length === 1) return [whole];
    const parts = printed.flatMap((part) =>
      spellingsOf(part).map((spelling) => ({ part, number: this.#numberOf(spelling.term) })),
    );
    const own = parts.find(({ number }) => number === term)?.part ?? '';
    return [
      ...(parts.length > 1 ? [{ ...whole, parts: parts.map(({ number }) => number) }] : []),
      ...(SPEAKING.test(own) ? [{ text: own, key: own.toLowerCase(), parts: [] }] : []),
    ];
  }
}
