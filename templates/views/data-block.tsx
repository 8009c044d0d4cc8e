/** Data in a page, for scripts and for those who read pages by program. */

export interface DataBlockProps {
  readonly type: string;
  readonly id?: string;
  readonly value: unknown;
}

/** JSON in which no `<` can end the element. */
export const jsonInHtml = (value: unknown): string =>
  JSON.stringify(value).replace(/</g, '\\u003c');

/** A script element of a type that no browser runs. */
export function DataBlock({ type, id, value }: DataBlockProps) {
  return <script type={type} id={id} dangerouslySetInnerHTML={{ __html: jsonInHtml(value) }} />;
}
