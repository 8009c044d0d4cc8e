/** Labels that share a line: `**Authors:** … **Link:** …`. */
import type { DigestBuilder } from '../builder.ts';
import { type Label, nextLabelInLine } from '../labels.ts';
import type { Line } from '../source.ts';

/** Fields of one line, after which another label may follow in that line. */
const SHORT = new Set(['authors', 'link', 'date', 'categories']);

/** Opens the field of a line's first label, and those of the labels behind it. */
export function openLabels(builder: DigestBuilder, line: Line, first: Label): void {
  let label: Label | undefined = first;
  while (label) {
    const next: ReturnType<typeof nextLabelInLine> = SHORT.has(label.name)
      ? nextLabelInLine(line.text, label.valueAt)
      : undefined;
    builder.openField(line, label, next ? line.start + next.at : line.end);
    label = next?.label;
  }
}
