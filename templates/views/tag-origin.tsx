/** Where the papers of a tag come from, in words and with the sources' links. */
import type { DigestRecord, Tag } from '../../src/library/library.ts';
import { digestAt, papersBySource } from '../../src/library/lookup.ts';
import type { Site } from '../../src/site/site.ts';
import { sourceUrl } from '../../src/site/urls.ts';
import { kindName } from './tag-words.ts';
import { number } from './words.ts';

const SHOWN = 4;

/** The digests that gave these papers the topic. */
function digestsNaming(site: Site, tag: Tag): DigestRecord[] {
  const paths = tag.papers.flatMap(({ seenIn }) =>
    seenIn.filter(({ topic }) => topic === tag.name).map(({ digest }) => digest),
  );
  return [...new Set(paths)].flatMap((path) => digestAt(site.library, path) ?? []);
}

export function TagOrigin({ site, tag }: { site: Site; tag: Tag }) {
  const digests = tag.kind === 'topic' ? digestsNaming(site, tag) : [];
  return (
    <p class="origin">
      {digests.length > 0 ? (
        <>
          Named by the {digests.length === 1 ? 'digest' : 'digests'}{' '}
          <Links
            items={digests.slice(0, SHOWN).map(({ slug, title, source }) => ({
              href: site.href(sourceUrl(slug)),
              name: `${source.name}, ${title}`,
            }))}
            more={digests.length - SHOWN}
          />
        </>
      ) : (
        <>
          {kindName(tag.kind).origin} Papers from{' '}
          <Links
            items={papersBySource(site.library, tag.papers).map(({ source, papers }) => ({
              href: site.href(sourceUrl(source.slug)),
              name: source.name,
              note: ` (${number(papers)})`,
            }))}
          />
        </>
      )}
      .
    </p>
  );
}

interface LinksProps {
  readonly items: readonly {
    readonly href: string;
    readonly name: string;
    readonly note?: string;
  }[];
  readonly more?: number;
}

function Links({ items, more = 0 }: LinksProps) {
  return (
    <>
      {items.map(({ href, name, note }, index) => (
        <span key={href}>
          {index > 0 && (index === items.length - 1 && more <= 0 ? ' and ' : ', ')}
          <a href={href}>{name}</a>
          {note}
        </span>
      ))}
      {more > 0 && ` and ${number(more)} more`}
    </>
  );
}
