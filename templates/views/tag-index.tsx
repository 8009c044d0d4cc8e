/** All tags, or those of one kind, with what they mean and how many papers they have. */
import type { Tag } from '../../src/library/library.ts';
import type { TagKind } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { tagIndexUrl, tagUrl } from '../../src/site/urls.ts';
import { categoryName } from './arxiv.ts';
import { Layout } from './layout.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { kindName } from './tag-words.ts';
import { count, number } from './words.ts';

const KINDS = ['subject', 'topic', 'category'] as const;

export interface TagIndexProps {
  readonly site: Site;
  /** All kinds when absent. */
  readonly kind?: 'category' | 'topic' | undefined;
}

export function TagIndexView({ site, kind }: TagIndexProps) {
  const tags = site.library.tags.filter((tag) => kind === undefined || tag.kind === kind);
  const title = kind ? kindName(kind).plural : 'Tags';
  const page = {
    kind: 'tag-index',
    title,
    description: `${count(tags.length, 'tag')} to find papers by, each with where it comes from.`,
    url: tagIndexUrl(kind),
    section: 'tags',
    crumbs: kind ? [{ name: 'Tags', url: tagIndexUrl() }, { name: title }] : [{ name: title }],
  } as const;
  return (
    <Layout site={site} page={page}>
      <PageHead title={title}>
        {kind ? (
          <p class="origin">{kindName(kind).origin}</p>
        ) : (
          <Facts facts={KINDS.map((each) => kindCount(tags, each))} />
        )}
      </PageHead>
      {KINDS.map((each) => (
        <Kind
          key={each}
          site={site}
          kind={each}
          headed={kind === undefined}
          tags={tags.filter((tag) => tag.kind === each)}
        />
      ))}
    </Layout>
  );
}

function kindCount(tags: readonly Tag[], kind: TagKind): string {
  const found = tags.filter((tag) => tag.kind === kind).length;
  const { singular, plural } = kindName(kind);
  const name = found === 1 ? singular : plural;
  return found === 0
    ? ''
    : `${number(found)} ${name.replace(/^[ST]/, (letter) => letter.toLowerCase())}`;
}

interface KindProps {
  readonly site: Site;
  readonly kind: TagKind;
  readonly tags: readonly Tag[];
  /** Under a heading of its own, when the page shows several kinds. */
  readonly headed: boolean;
}

function Kind({ site, kind, tags, headed }: KindProps) {
  if (tags.length === 0) return null;
  const list = (
    <ul class="tag-index-list">
      {tags.map((tag) => (
        <TagLine key={tagUrl(tag)} site={site} tag={tag} />
      ))}
    </ul>
  );
  if (!headed) return list;
  return (
    <section class="group">
      <div class="group-head">
        <h2>{kindName(kind).plural}</h2>
      </div>
      <p class="note">{kindName(kind).origin}</p>
      {list}
    </section>
  );
}

function TagLine({ site, tag }: { site: Site; tag: Tag }) {
  const meaning = tag.description ?? (tag.kind === 'category' ? categoryName(tag.name) : undefined);
  return (
    <li>
      <a href={site.href(tagUrl(tag))}>{tag.name}</a>
      <span class="count">{number(tag.papers.length)}</span>
      {meaning && <p>{meaning}</p>}
    </li>
  );
}
