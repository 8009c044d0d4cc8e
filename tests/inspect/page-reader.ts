/** Reads pages in a process of its own: to validate one takes longer than all else together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate, type ResolvedConfig } from 'html-validate';
import * as z from 'zod';
import { type PageFacts, readPage } from './page-facts.ts';

/** The settings are the same for all pages; to find them takes a third of the time. */
class OneConfig extends FileSystemConfigLoader {
  #config: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(path: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#config ??= super.getConfigFor(path);
    return this.#config;
  }
}

const Request = z.object({
  folder: z.string(),
  paths: z.array(z.string()),
  validates: z.boolean(),
});
export type Request = z.infer<typeof Request>;

const validator = new HtmlValidate(new OneConfig());

async function invalidIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, '.htmlvalidate.json');
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `line ${line}: ${message} [${ruleId}]`),
  );
}

async function answer({ folder, paths, validates }: Request): Promise<PageFacts[]> {
  const facts: PageFacts[] = [];
  for (const path of paths) {
    const html = readFileSync(join(folder, path), 'utf8');
    facts.push(readPage(path, html, validates ? await invalidIn(html) : []));
  }
  return facts;
}

process.on('message', async (message) => process.send?.(await answer(Request.parse(message))));
