/** The typed model every digest format ends in. Types are inferred from the schemas. */
import * as z from 'zod';

/** A calendar date as far as a digest tells it: a day, or only the month. */
export const PaperDate = z
  .discriminatedUnion('precision', [
    z.object({ precision: z.literal('day'), value: z.string().regex(/^\d{4}-\d\d-\d\d$/) }),
    z.object({ precision: z.literal('month'), value: z.string().regex(/^\d{4}-\d\d$/) }),
  ])
  .readonly();
export type PaperDate = z.infer<typeof PaperDate>;

/** A name as printed in a digest, and as shown after TeX accents and aliases are resolved. */
export const Author = z.object({ name: z.string().min(1), printed: z.string().min(1) }).readonly();
export type Author = z.infer<typeof Author>;

/** What a digest says of a paper in its own words: motivation, method, TL;DR … (plain or light Markdown). */
export const Summary = z
  .object({ kind: z.string().min(1), label: z.string().min(1), text: z.string().min(1) })
  .readonly();
export type Summary = z.infer<typeof Summary>;

/** Title and abstract in another language; `lang` is a BCP 47 tag such as `zh`. */
export const Translation = z
  .object({
    lang: z.string().min(2),
    title: z.string().optional(),
    abstract: z.string().optional(),
  })
  .readonly();
export type Translation = z.infer<typeof Translation>;

export const LinkKind = z.enum(['abs', 'pdf', 'html', 'code', 'project']);
export const Link = z.object({ kind: LinkKind, url: z.url({ protocol: /^https?$/ }) }).readonly();
export type Link = z.infer<typeof Link>;

/** Where a tag comes from: arXiv's category codes, the digest's own topic, or the site's taxonomy. */
export const TagKind = z.enum(['subject', 'category', 'topic']);
export type TagKind = z.infer<typeof TagKind>;
export const TagRef = z
  .object({
    kind: TagKind,
    slug: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
    name: z.string().min(1),
  })
  .readonly();
export type TagRef = z.infer<typeof TagRef>;

/** One place where a digest lists the paper. `line` counts from 1; `digest` is the path below the input folder. */
export const Sighting = z
  .object({
    digest: z.string().min(1),
    line: z.int().positive(),
    date: PaperDate,
    topic: z.string().min(1).optional(),
    version: z.int().positive().optional(),
  })
  .readonly();
export type Sighting = z.infer<typeof Sighting>;

/** A title that is not the one shown, or (without its text) that abstracts differ, and where. */
export const Wording = z
  .object({
    field: z.enum(['title', 'abstract']),
    text: z.string().min(1).optional(),
    seenIn: z.array(Sighting).min(1).readonly(),
  })
  .readonly();
export type Wording = z.infer<typeof Wording>;

/** Which entry a field's value was taken from, and the value as it stands in that file. */
export const Provenance = z
  .object({
    digest: z.string().min(1),
    line: z.int().positive(),
    column: z.int().positive(),
    raw: z.string(),
  })
  .readonly();
export type Provenance = z.infer<typeof Provenance>;

/** arXiv's identifier without version: `2510.06077`, or `hep-th/9901001` before April 2007. */
export const Identifier = z
  .string()
  .regex(/^(?:\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?\/\d{7})$/)
  .brand<'Identifier'>();
export type Identifier = z.infer<typeof Identifier>;

/** One research paper, merged from all its entries. Title and abstract are TeX-flavoured plain text. */
export const Paper = z
  .object({
    id: Identifier,
    versions: z.array(z.int().positive()).readonly(),
    title: z.string().min(1),
    authors: z.array(Author).readonly(),
    /** True when every digest cut the list ("et al."). */
    truncated: z.boolean(),
    abstract: z.string().min(1).optional(),
    summaries: z.array(Summary).readonly(),
    /** What stood where a summary should be: error messages, refusals. Not shown. */
    failures: z.array(Summary).readonly(),
    translations: z.array(Translation).readonly(),
    categories: z.array(z.string().min(1)).readonly(),
    primaryCategory: z.string().min(1).optional(),
    tags: z.array(TagRef).readonly(),
    links: z.array(Link).readonly(),
    /** The first day (or month) a digest listed the paper. */
    date: PaperDate,
    seenIn: z.array(Sighting).min(1).readonly(),
    /** What digests have said otherwise, newest first. */
    earlier: z.array(Wording).readonly(),
    provenance: z.record(z.string(), Provenance).readonly(),
  })
  .readonly();
export type Paper = z.infer<typeof Paper>;
