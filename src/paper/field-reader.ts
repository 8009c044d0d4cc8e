/** The fields of one entry as the model wants them: by name, with where each was taken from. */
import type { Entry, Field } from '../digest/entry.ts';
import { isSummary, summaryKind } from '../digest/labels.ts';
import { partLostLinks } from '../text/index.ts';
import type { Sourced, TranslatedField } from './entry-record.ts';
import { fold, unwrap } from './prose.ts';
import type { Summary } from './schema.ts';

/** Values longer than this are cut; the longest real abstract has 3,441 characters. */
export const MOST_CHARACTERS = 65_536;

/** Running text of a paper or a digest. */
export const prose = (value: string): string => partLostLinks(unwrap(value));

/** Marks at the end of an address are those of the text around it. */
const NO_END = `(?<![.,;:!?"'，。；：！？、])`;
/** A web address in running text. */
export const BARE_ADDRESS = new RegExp(String.raw`https?:\/\/[^\s<>]+${NO_END}`, 'i');
const ADDRESS = new RegExp(String.raw`https?:\/\/[^\s<>()[\]]+${NO_END}`, 'gi');

/** Every web address in a value. */
export const addressesIn = (value: string): string[] => value.match(ADDRESS) ?? [];

/** Whether a field is kept as a summary: a `code` field is when it says more than addresses. */
function isTold(field: Field): boolean {
  if (isSummary(field)) return true;
  return (
    field.name === 'code' &&
    /\p{L}{2}/u.test(field.value.replace(ADDRESS, '').replace(/\[\w*\]/g, ''))
  );
}

/** The fields of one entry, by name. */
export class FieldReader {
  readonly #fields: readonly Field[];
  readonly #path: string;

  constructor(entry: Entry, path: string) {
    this.#fields = entry.children.map((field) =>
      field.value.length > MOST_CHARACTERS
        ? { ...field, value: field.value.slice(0, MOST_CHARACTERS) }
        : field,
    );
    this.#path = path;
  }

  all(name: string): readonly Field[] {
    return this.#fields.filter((field) => field.name === name && field.lang === undefined);
  }

  place(name: string) {
    return this.all(name)[0]?.position;
  }

  provenance({ raw, position }: Field) {
    return { digest: this.#path, line: position.start.line, column: position.start.column, raw };
  }

  first<T>(name: string, parse: (value: string) => T | undefined): Sourced<T> | undefined {
    const field = this.all(name)[0];
    const value = field && parse(field.value);
    return value === undefined || !field ? undefined : { value, from: this.provenance(field) };
  }

  optional<K extends string>(
    name: K,
    parse: (value: string) => string,
  ): { [key in K]?: Sourced<string> } {
    const found = this.first(name, parse);
    const result: { [key in K]?: Sourced<string> } = {};
    if (found && found.value !== '') result[name] = found;
    return result;
  }

  summaries(): Sourced<Summary>[] {
    return this.#fields.filter(isTold).map((field) => ({
      value: { kind: summaryKind(field), label: field.label, text: prose(field.value) },
      from: this.provenance(field),
    }));
  }

  translations(): Sourced<TranslatedField>[] {
    return this.#fields.flatMap((field) => {
      const { lang, name } = field;
      if (lang === undefined || (name !== 'title' && name !== 'abstract')) return [];
      const text = name === 'title' ? fold(field.value) : prose(field.value);
      return [{ value: { lang, field: name, text }, from: this.provenance(field) }];
    });
  }
}
