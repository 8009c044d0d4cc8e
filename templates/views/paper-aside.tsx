/** Beside a paper: where it was seen, its tags by kind, its versions. */

import { digestAt } from '../../src/library/lookup.ts';
import type { Paper, Sighting } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, sourceUrl, tagUrl } from '../../src/site/urls.ts';
import { categoryName } from './arxiv.ts';
import { Block } from './aside.tsx';
import { fullDate } from './dates.ts';
import { elsewhere } from './paper-links.tsx';
import { kindName } from './tag-words.ts';

export function PaperAside({ site, paper }: { site: Site; paper: Paper }) {
  return (
    <>
      <Block title="Seen in">
        <ul class="sightings">
          {paper.seenIn.map((sighting) => (
            <Seen key={`${sighting.digest} ${sighting.line}`} site={site} sighting={sighting} />
          ))}
        </ul>
      </Block>
      <Block title="Elsewhere">
        <ul class="elsewhere">
          {elsewhere(paper).map(({ name, url }) => (
            <li key={name}>
              <a href={url}>{name}</a>
            </li>
          ))}
        </ul>
      </Block>
      {(['subject', 'topic'] as const).map((kind) => (
        <Tags key={kind} site={site} paper={paper} kind={kind} />
      ))}
      <Categories site={site} paper={paper} />
      {paper.versions.length > 0 && (
        <Block title="Versions seen">
          <p>{paper.versions.map((version) => `v${version}`).join(', ')}</p>
        </Block>
      )}
    </>
  );
}

function Seen({ site, sighting }: { site: Site; sighting: Sighting }) {
  const digest = digestAt(site.library, sighting.digest);
  const { date, line, topic, version } = sighting;
  return (
    <li>
      {digest ? (
        <a href={site.href(sourceUrl(digest.slug))}>{digest.source.name}</a>
      ) : (
        sighting.digest
      )}
      , <a href={site.href(dateUrl(date))}>{fullDate(date)}</a>
      <span class="sighting-place">
        {topic && `topic ${topic}, `}
        {version !== undefined && `version ${version}, `}line {line}
      </span>
    </li>
  );
}

interface TagsProps {
  readonly site: Site;
  readonly paper: Paper;
  readonly kind: 'subject' | 'topic';
}

function Tags({ site, paper, kind }: TagsProps) {
  const tags = paper.tags.filter((tag) => tag.kind === kind);
  if (tags.length === 0) return null;
  return (
    <Block title={kindName(kind).plural}>
      <ul class="tags">
        {tags.map((tag) => (
          <li key={tag.slug}>
            <a href={site.href(tagUrl(tag))}>{tag.name}</a>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** The primary category first, each with arXiv's name for it. */
function Categories({ site, paper }: { site: Site; paper: Paper }) {
  const { primaryCategory } = paper;
  const codes = [...new Set([...(primaryCategory ? [primaryCategory] : []), ...paper.categories])];
  if (codes.length === 0) return null;
  return (
    <Block title={kindName('category').plural}>
      <ul class="categories">
        {codes.map((code) => (
          <li key={code}>
            <Category site={site} paper={paper} code={code} />
            {code === primaryCategory && <span class="primary-mark"> (primary)</span>}
            <span class="category-name">{categoryName(code)}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Category({ site, paper, code }: { site: Site; paper: Paper; code: string }) {
  const tag = paper.tags.find(({ kind, name }) => kind === 'category' && name === code);
  return tag ? <a href={site.href(tagUrl(tag))}>{code}</a> : <span>{code}</span>;
}
