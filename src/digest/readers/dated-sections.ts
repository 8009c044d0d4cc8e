/**
 * Dated sections: `## 2025-10-08`, then `### Title` with bold labels. Labels stand before their value or alone
 * above it, in any order and letter case; `**Authors:** … **Link:** …` may share a line.
 */
import { isDate } from '../../paper/date.ts';
import { DigestBuilder } from '../builder.ts';
import { isKnown, isLabel, RecurringLabels } from '../labels.ts';
import type { Line, Source } from '../source.ts';
import { openLabels } from './label-line.ts';
import { isOtherPaper, lostHeadAt, openLostHead, readAddress } from './lost-head.ts';
import type { Reader } from './reader.ts';

const HEAD = /^###[ \t]+(?=\S)/;
const SECTION = /^##[ \t]+(?=\S)/;
const HEADING = /^#{1,3}[ \t]/;
const RANGE = /^\*?Date Range:[ \t]*([[(][^\])]{1,60}[\])])\*?[ \t]*$/i;

const RULE = /^-{3,}[ \t]*$/;

/** A third-level heading is a paper when a label follows; in abstracts such lines are text. */
function isHead(source: Source, line: Line): boolean {
  if (!line.text.startsWith('###') || !HEAD.test(line.text)) return false;
  const next = source.nextText(line);
  return next === undefined || HEADING.test(next.text) || isKnownLabel(next);
}

function isKnownLabel({ boldLabel }: Line): boolean {
  return boldLabel !== undefined && isKnown(boldLabel);
}

function isSection(source: Source, line: Line): boolean {
  if (!line.text.startsWith('##') || !SECTION.test(line.text)) return false;
  const next = source.nextText(line);
  const follows = next !== undefined && (isHead(source, next) || RANGE.test(next.text));
  return follows || isDate(line.text.replace(SECTION, ''));
}

function readEntryLine(
  builder: DigestBuilder,
  line: Line,
  recurring: RecurringLabels,
  lastPart: number,
): void {
  const bold = line.boldLabel;
  const label = bold && isLabel(bold, recurring, builder.openLabel) ? bold : undefined;
  if (label && isOtherPaper(builder, line, label)) {
    // The next one has lost its heading.
    builder.openEntry(line);
    openLabels(builder, line, label);
  } else if (label && builder.has(label)) {
    builder.continueRepeated(line, label);
  } else if (label) {
    openLabels(builder, line, label);
  } else if (RULE.test(line.text) && (!builder.inField || isEnd(builder.source, line, lastPart))) {
    builder.frame(line);
  } else if (!readAddress(builder, line)) {
    builder.continueField(line);
  }
}

/** Whether a rule stands before a part of the digest, or before closing words: no part follows it. */
function isEnd(source: Source, rule: Line, lastPart: number): boolean {
  const next = source.nextText(rule);
  return (
    rule.number > lastPart ||
    (next !== undefined && (isHead(source, next) || isSection(source, next)))
  );
}

/** The number of the last line that begins an entry, or is a label. */
function lastPartOf(source: Source): number {
  const isPart = (line: Line) => isHead(source, line) || isKnownLabel(line);
  return source.lines.findLast(isPart)?.number ?? 0;
}

function readHead(builder: DigestBuilder, line: Line): void {
  const from = line.text.length - line.text.replace(HEAD, '').length;
  builder.openEntry(line);
  builder.field(line, { name: 'title', label: 'title' }, from, line.text.length);
}

function detect(source: Source): number {
  return source.lines.filter((line) => isHead(source, line)).length;
}

export const datedSections: Reader = {
  name: 'dated-sections',
  detect,
  read(source) {
    const builder = new DigestBuilder(source, 'dated-sections');
    const recurring = new RecurringLabels(source, detect);
    const lastPart = lastPartOf(source);
    for (const line of source.lines) {
      if (line.isBlank) continue;
      const lost = lostHeadAt(builder, line);
      const range = builder.inEntry ? null : RANGE.exec(line.text);
      if (isSection(source, line)) builder.section(line, line.text.replace(SECTION, '').trim());
      else if (isHead(source, line)) readHead(builder, line);
      else if (lost) openLostHead(builder, line, lost);
      else if (range?.[1]) builder.range(line, range[1]);
      else if (builder.inEntry) readEntryLine(builder, line, recurring, lastPart);
      else if (/^#[ \t]/.test(line.text)) builder.header(line, 'title', 2, line.text.length);
      else builder.prose(line);
    }
    return builder.finish();
  },
};
