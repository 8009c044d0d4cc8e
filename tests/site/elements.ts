import { fromHtml } from 'hast-util-from-html';

export interface Element {
  readonly tagName: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Every element of a page, in document order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const queue: unknown[] = [fromHtml(html)];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (typeof node !== 'object' || node === null) continue;
    if ('tagName' in node && typeof node.tagName === 'string' && 'properties' in node) {
      found.push({ tagName: node.tagName, properties: { ...Object(node.properties) } });
    }
    if ('children' in node && Array.isArray(node.children)) queue.unshift(...node.children);
  }
  return found;
}
