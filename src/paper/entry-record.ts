/** One entry, interpreted: what one digest says of one paper. Types are inferred from the schemas. */
import { z } from 'zod';
import { Author, Identifier, PaperDate, Provenance, Summary } from './schema.ts';

/** A value and where it was taken from. */
export interface Sourced<T> {
  readonly value: T;
  readonly from: Provenance;
}

const sourced = <T extends z.ZodType>(value: T) => z.object({ value, from: Provenance }).readonly();

export const AuthorList = z
  .object({
    authors: z.array(Author).readonly(),
    /** The list ended in "et al." or "and others". */
    truncated: z.boolean(),
    /** Parts that are no name, such as a lone `:`, and names so long that they must be several. */
    unexpected: z.array(z.string()).readonly(),
  })
  .readonly();
export type AuthorList = z.infer<typeof AuthorList>;

export const TranslatedField = z
  .object({ lang: z.string(), field: z.enum(['title', 'abstract']), text: z.string() })
  .readonly();
export type TranslatedField = z.infer<typeof TranslatedField>;

export const EntryRecord = z
  .object({
    /** Path of the digest below the input folder. */
    digest: z.string(),
    line: z.int().positive(),
    id: Identifier.optional(),
    version: z.int().positive().optional(),
    date: PaperDate.optional(),
    topic: z.string().optional(),
    /** Topics and front-matter tags of the digest. */
    labels: z.array(z.string()).readonly(),
    title: sourced(z.string()).optional(),
    authors: sourced(AuthorList).optional(),
    abstract: sourced(z.string()).optional(),
    /** The address the entry links, as printed. */
    link: sourced(z.string()).optional(),
    /** Addresses of code and projects under labels of their own. */
    code: z.array(z.string()).readonly(),
    summaries: z.array(sourced(Summary)).readonly(),
    translations: z.array(sourced(TranslatedField)).readonly(),
    categories: sourced(z.array(z.string()).readonly()).optional(),
  })
  .readonly();
export type EntryRecord = z.infer<typeof EntryRecord>;
