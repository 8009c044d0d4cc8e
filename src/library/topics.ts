import { slugOf } from './slug.ts';

/** The name to show for a topic: the settings' name for its slug, else the digest's own. */
export function topicName(topic: string, names: Readonly<Record<string, string>>): string {
  const slug = slugOf(topic);
  return Object.hasOwn(names, slug) ? (names[slug] ?? topic) : topic;
}
