/** What `content/site.yaml` may say, checked by zod; a wrong key or value is reported with its line. */
import * as z from 'zod';
import { RULES, type RuleId } from '../diagnostics.ts';
import { isPattern } from '../library/taxonomy.ts';
import { Identifier } from '../paper/schema.ts';

const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case letters, digits and hyphens')
  .refine((slug) => slug !== 'topic' && slug !== 'category', 'is a name the site itself uses');

const Pattern = z.string().refine(isPattern, 'expected a word at both ends');

/**
 * One subject of the taxonomy. Patterns are words or phrases (see `src/library/taxonomy.ts`):
 * `title` patterns are looked for in titles only, `text` patterns in titles and abstracts.
 */
export const Subject = z.strictObject({
  slug: Slug,
  name: z.string().min(1),
  description: z.string().min(1),
  title: z.array(Pattern).default([]),
  text: z.array(Pattern).default([]),
});
export type Subject = z.infer<typeof Subject>;

const Namesake = z.strictObject({
  as: z.string().min(1),
  papers: z.array(Identifier).min(1),
});

/** `site-setting` keeps its severity: settings that are wrong are not used at all. */
const Rule = z.enum((Object.keys(RULES) as RuleId[]).filter((name) => name !== 'site-setting'));

export const SiteConfig = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  /** Absolute URL of the published site, used where a relative one will not do. */
  baseUrl: z
    .string()
    .regex(
      /^https?:\/\/[^/?#\s]+(?:\/[A-Za-z0-9._~-]+)*\/?$/,
      'expected one such as https://example.org/digests/',
    ),
  /** BCP 47 language of the interface and, unless said otherwise, of the papers. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .default('en'),
  /** Names of sources by folder: `awesome-daily: Awesome daily AI arXiv`. */
  sources: z.record(z.string(), z.string().min(1)).default({}),
  /** Names of topics by slug, where the digests' own say too little: `llm: Large language models`. */
  topics: z.record(z.string(), z.string().min(1)).default({}),
  subjects: z
    .array(Subject)
    .refine(
      (subjects) => new Set(subjects.map(({ slug }) => slug)).size === subjects.length,
      'two subjects have the same slug',
    )
    .default([]),
  /** Author aliases: the name to show, then the printed forms that mean it. */
  authors: z.record(z.string(), z.array(z.string().min(1))).default({}),
  /**
   * Namesakes: by name, what papers that belong to another one are listed under, on a page of its own:
   * `Wei Wang: [{ as: Wei Wang (UCLA), papers: [2510.01234] }]`.
   */
  namesakes: z.record(z.string(), z.array(Namesake)).default({}),
  /** A name has a page of its own from so many papers on; names with fewer lead to a search. */
  authorPages: z.int().min(1).default(2),
  /** How many related papers the page of a paper names at most; 0 for none, and to save the time of finding them. */
  related: z.int().min(0).max(10).default(6),
  /** Severities other than the rules' own: `duplicate-entry: warning`, `mojibake: off`. */
  rules: z.partialRecord(Rule, z.enum(['off', 'info', 'warning', 'error'])).default({}),
});
export type SiteConfig = z.infer<typeof SiteConfig>;
