/** CSL-JSON, read as strictly as Broadsheet writes it: citation-js takes almost anything. */
import * as z from 'zod';

const Item = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  type: z.literal('article'),
  title: z.string().min(1),
  author: z.array(
    z.union([
      z.strictObject({
        family: z.string().min(1),
        given: z.string().min(1),
        suffix: z.string().min(1).optional(),
      }),
      z.strictObject({ literal: z.string().min(1) }),
    ]),
  ),
  issued: z.strictObject({ 'date-parts': z.tuple([z.tuple([z.int(), z.int().min(1).max(12)])]) }),
  publisher: z.literal('arXiv'),
  number: z.string().regex(/^arXiv:\S+$/),
  URL: z.url(),
  keyword: z.string().min(1).optional(),
  abstract: z.string().min(1).optional(),
  custom: z.strictObject({ primaryClass: z.string().min(1) }).optional(),
});

/** What is wrong with a file of it. */
export function cslFaults(text: string): string[] {
  const { error } = z.array(Item).safeParse(JSON.parse(text));
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
}
