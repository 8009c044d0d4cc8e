/** The fields of a paper, for those who take the data: types from the schema, with their meanings. */
import * as z from 'zod';
import { MEANINGS } from './meanings.ts';
import { Paper } from './schema.ts';

/** One field of the data. */
export interface Field {
  /** `authors[].name` */
  readonly path: string;
  /** `text`, `list`, `one of day, month` … */
  readonly type: string;
  readonly optional: boolean;
  readonly meaning: string;
}

/** What of JSON Schema is looked at. */
const Node = z.object({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  const: z.string().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), Node).optional();
  },
  get items() {
    return Node.optional();
  },
  get additionalProperties() {
    return z.union([Node, z.boolean()]).optional();
  },
  get oneOf() {
    return z.array(Node).optional();
  },
});
type Node = z.infer<typeof Node>;

/** The schema of a line as JSON Schema. */
export const paperSchema = (): unknown => z.toJSONSchema(Paper);

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'number',
  boolean: 'true or false',
  array: 'list',
  object: 'object',
};

function typeOf(node: Node): string {
  const values = node.enum ?? (node.const === undefined ? undefined : [node.const]);
  if (values) return values.join(', ');
  if (node.items && !node.items.properties) return `list: ${typeOf(node.items)}`;
  return TYPES[node.type ?? 'object'] ?? 'object';
}

/** Those whose fields have been named once are not named again. */
const NAMED = new Set(['seenIn[].date', 'earlier[].seenIn']);

function fieldsOf(node: Node, path: string): Field[] {
  const [first] = node.oneOf ?? [];
  const shape = first ?? node;
  return Object.entries(shape.properties ?? {}).flatMap(([name, child]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const optional = !shape.required?.includes(name);
    const type = name === 'precision' ? precisions(node) : typeOf(child);
    const meaning = MEANINGS[own];
    if (meaning === undefined) throw new Error(`The field ${own} of a paper is not explained`);
    return [{ path: own, type, optional, meaning }, ...(NAMED.has(own) ? [] : below(child, own))];
  });
}

const precisions = ({ oneOf = [] }: Node): string =>
  oneOf.map((one) => one.properties?.precision?.const ?? '').join(', ');

function below(node: Node, path: string): Field[] {
  if (node.items) return fieldsOf(node.items, `${path}[]`);
  if (typeof node.additionalProperties === 'object') {
    return fieldsOf(node.additionalProperties, `${path}.*`);
  }
  return fieldsOf(node, path);
}

/** Every field of a line, in order. Throws when one is not explained. */
export function paperFields(): Field[] {
  return fieldsOf(Node.parse(paperSchema()), '');
}
