/** What the checks need to know of a page, so that no page has to stay in memory. */
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { type Element, elementsOf } from '../site/elements.ts';
import { structuredFaults } from './structured.ts';

export const PageFacts = z.object({
  path: z.string(),
  /** The class of the body: `day`, `paper-page`. */
  kind: z.string(),
  anchors: z.array(z.string()),
  /** All that it links, loads or names, each once, as it stands there. */
  addresses: z.array(z.string()),
  canonical: z.string().optional(),
  /** Whether search engines may list it. */
  indexable: z.boolean(),
  /** Identifiers of the papers it lists. */
  papers: z.array(z.string()),
  /** How many papers it says its files of citations hold. */
  cited: z.int().optional(),
  /** Compressed, as hosts send it. */
  bytes: z.int(),
  /** The same of a list with 100 papers. */
  bytesOf100: z.number().optional(),
  /** What html-validate says. */
  invalid: z.array(z.string()),
  /** What is wrong with JSON-LD in it. */
  structured: z.array(z.string()),
});
export type PageFacts = z.infer<typeof PageFacts>;

/** Of fewer papers, nothing can be said about a hundred. */
const ENOUGH = 20;
const NAMED = /^(?:og:image|og:url|citation_abstract_html_url)$/;

/** Reads a page. */
export function readPage(path: string, html: string, invalid: string[]): PageFacts {
  const elements = elementsOf(html);
  const name = classOf(elements.find(({ tagName }) => tagName === 'body'));
  const kind = isToRead(path) ? `${name} to read` : name;
  const canonical = elements.find(({ properties }) => String(properties.rel) === 'canonical');
  const papers = elements.flatMap(({ tagName, properties }) =>
    tagName === 'li' && properties.dataPaper ? [String(properties.dataPaper)] : [],
  );
  return {
    path,
    kind,
    anchors: elements.flatMap(({ properties }) => (properties.id ? [String(properties.id)] : [])),
    addresses: [...new Set(elements.flatMap(addressesIn))],
    indexable: !elements.some(
      ({ properties }) =>
        properties.name === 'robots' && /noindex/.test(String(properties.content)),
    ),
    canonical: canonical && String(canonical.properties.href),
    papers,
    cited: citedOn(elements),
    bytes: gzipSync(html).length,
    ...(papers.length >= ENOUGH && { bytesOf100: projected(html, papers.length) }),
    invalid,
    structured: structuredFaults(elements, kind === 'paper-page'),
  };
}

/** Whether a page shows the same list as another, with abstracts. */
export const isToRead = (path: string): boolean => path.endsWith('/read/index.html');

const classOf = (element: Element | undefined): string =>
  [element?.properties.className ?? []].flat().join(' ');

function addressesIn({ tagName, properties }: Element): string[] {
  const { href, src, action, content, property, name } = properties;
  const isNamed = tagName === 'meta' && NAMED.test(String(property ?? name));
  return [href, src, action, isNamed ? content : undefined].flatMap((value) =>
    typeof value === 'string' ? [value] : [],
  );
}

/** The number in the heading above the files of citations: "Cite these 48 papers", "Cite this paper". */
function citedOn(elements: readonly Element[]): number | undefined {
  const at = elements.findIndex((element) => classOf(element) === 'take-away');
  const heading = elements
    .slice(0, Math.max(at, 0))
    .findLast(({ tagName }) => /^h\d$/.test(tagName));
  if (!heading) return undefined;
  const [digits = '1'] = /\d[\d,]*/.exec(heading.text) ?? [];
  return Number(digits.replaceAll(',', ''));
}

/** How the item of a paper begins. */
const ITEM = '<li class="paper"';

/** What a page would weigh with 100 papers: its frame does not grow. */
function projected(html: string, papers: number): number {
  const bytes = gzipSync(html).length;
  const start = html.indexOf(ITEM);
  const end = html.indexOf('</ol>', html.lastIndexOf(ITEM));
  const frame = start < 0 ? 0 : gzipSync(html.slice(0, start) + html.slice(end)).length;
  return frame + ((bytes - frame) * 100) / papers;
}
