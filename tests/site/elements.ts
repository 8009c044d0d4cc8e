import { fromHtml } from 'hast-util-from-html';

export interface Element {
  readonly tagName: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** What stands directly in it, without the text of elements within. */
  readonly text: string;
}

/** Every element of a page, in document order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const queue: unknown[] = [fromHtml(html)];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (typeof node !== 'object' || node === null) continue;
    if ('tagName' in node && typeof node.tagName === 'string' && 'properties' in node) {
      const { tagName } = node;
      found.push({ tagName, properties: { ...Object(node.properties) }, text: textIn(node) });
    }
    if ('children' in node && Array.isArray(node.children)) queue.unshift(...node.children);
  }
  return found;
}

function textIn(node: object): string {
  const children: unknown[] =
    'children' in node && Array.isArray(node.children) ? node.children : [];
  return children.map((child) => String(Object(child).value ?? '')).join('');
}
