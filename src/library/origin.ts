/** What the path of a digest tells beside its date: the source that made it, and its topic. */
import { parseDate } from '../paper/date.ts';
import { compareText } from './order.ts';
import { shortHash, slugOf } from './slug.ts';

/** Names of files and folders that say nothing of a topic. */
const GENERIC =
  /^(?:readme|index|topics?|papers?|digests?|daily|arxiv|data|docs?|output|summary|list|hot[-_ ]topics?)$/i;

const isDated = (part: string): boolean => parseDate(part) !== undefined || /^\d{1,4}$/.test(part);

/** The folder a digest's source is named by: the first below the input, unless that is a date; else the input itself. */
export function sourceFolder(path: string, inputName: string): string {
  const [first = ''] = path.split('/');
  return path.includes('/') && !isDated(first) ? first : inputName;
}

/** The topic a path names: `topic/Multimodal_related_papers.md` gives `Multimodal`, `AI/README.md` gives `AI`. */
export function topicOfPath(path: string): string | undefined {
  const parts = path.replace(/\.(?:md|markdown)$/i, '').split('/');
  const below = parts.length > 1 && !isDated(parts[0] ?? '') ? parts.slice(1) : parts;
  const named = below.reverse().find((part) => !isDated(part) && !GENERIC.test(part));
  const topic = named
    ?.replace(/_+/g, ' ')
    .replace(/[-\s]*\b(?:related[-\s])?papers?$/i, '')
    .trim();
  return topic === '' ? undefined : topic;
}

/**
 * The URL path of each digest below `/source/`, source first: `awesome-daily/2025-10-04/mllm`. Files that would share
 * one (`LLM.md` beside `llm.md`) get a hash of their path, all but the first in order.
 */
export function digestSlugs(
  files: readonly { readonly path: string; readonly folder: string }[],
): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { path, folder } of [...files].sort((a, b) => compareText(a.path, b.path))) {
    const parts = path.replace(/\.(?:md|markdown)$/i, '').split('/');
    const below = parts[0] === folder && parts.length > 1 ? parts.slice(1) : parts;
    const slug = [folder, ...below].map(slugOf).join('/');
    const unique = taken.has(slug) ? `${slug}-${shortHash(path)}` : slug;
    taken.add(unique);
    slugs.set(path, unique);
  }
  return slugs;
}
