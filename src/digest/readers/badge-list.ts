/**
 * Badge lists: a header with topic, date, count badge, keywords and filter, then list items with a linked title, an
 * `arXiv:` badge, category badges, authors in italics and the abstract in `<details>`.
 */
import { DigestBuilder } from '../builder.ts';
import type { Line, Source } from '../source.ts';
import type { Reader } from './reader.ts';

/** The last `](` of the line that is followed by a link and `)**` ends the title; titles may hold brackets. */
const HEAD = /^[-*+][ \t]+\*\*\[(.*)\]\(([^()\s]*)\)\*\*(?=[ \t`]|$)/;
const TITLE =
  /^#[ \t]+(?:[^\p{L}\p{N} \t]+[ \t]+)?([^ \t]+(?:[ \t]+[^ \t]+)*?)[ \t]+Papers[ \t]*[·•|-][ \t]*([^ \t]+(?:[ \t]+[^ \t]+)*)[ \t]*$/u;
const COUNT = /badge\/Papers-([^-\s)]+)-/;
const LABELLED = /^\*\*(Keywords|Filter)\*\*[ \t]*:[ \t]*/;
const AUTHORS = /^[ \t]+_(.*)_[ \t]*$/;
const DETAILS = /^[ \t]*<details(?:[ \t]+open)?>[ \t]*<summary>([^<]{1,60})<\/summary>[ \t]*/;
const DETAILS_END = '</details>';
const BADGE = /`[^`]+`/g;
const IDENTIFIER = { name: 'identifier', label: 'arXiv' };
const CATEGORY = { name: 'categories', label: 'category' };

/** Badges, and what stands between them, which no field has a place for. */
function readBadges(builder: DigestBuilder, line: Line, from: number): void {
  BADGE.lastIndex = from;
  for (let badge = BADGE.exec(line.text); badge; badge = BADGE.exec(line.text)) {
    const isIdentifier = /^`arXiv:/i.test(badge[0]);
    builder.field(line, isIdentifier ? IDENTIFIER : CATEGORY, badge.index + 1, BADGE.lastIndex - 1);
  }
  const rest = line.text.slice(from).replace(BADGE, ' ').trim();
  if (/[\p{L}\p{N}]/u.test(rest)) {
    const reason = `Unexpected ${JSON.stringify(rest.slice(0, 60))} beside badges, expected badges alone`;
    builder.doubt(line, 'unclaimed-text', reason);
  }
}

function readHead(builder: DigestBuilder, line: Line, match: RegExpExecArray): void {
  const [head, title = '', link = ''] = match;
  const titleAt = head.indexOf('[') + 1;
  const linkAt = titleAt + title.length + 2;
  builder.openEntry(line);
  builder.field(line, { name: 'title', label: 'title' }, titleAt, titleAt + title.length);
  builder.field(line, { name: 'link', label: 'link' }, linkAt, linkAt + link.length);
  readBadges(builder, line, head.length);
}

/** The end of details in a line; words behind it are reported, unless the tag stands in a text that goes on. */
function detailsEnd(builder: DigestBuilder, line: Line): number | undefined {
  if (!line.text.includes(DETAILS_END)) return undefined;
  const at = line.text.lastIndexOf(DETAILS_END);
  const tail = line.text.slice(at + DETAILS_END.length).trim();
  if (tail.includes('<')) return undefined;
  const end = line.text.slice(0, at).trimEnd().length;
  if (tail === '') return end;
  const next = builder.source.nextText(line);
  if (!isEnd(builder.source, line) || next?.text.trim() === DETAILS_END) return undefined;
  const reason = `Unexpected ${JSON.stringify(tail.slice(0, 60))} behind details, expected a line of its own`;
  builder.doubt(line, 'unclaimed-text', reason);
  return end;
}

/** Whether no more of a text follows a line: the next line is one of the list. */
function isEnd(source: Source, line: Line): boolean {
  const next = source.nextText(line)?.text ?? '---';
  return (
    HEAD.test(next) || DETAILS.test(next) || /^(?:#|-{3,}[ \t]*$|[ \t]*<\/details>)/.test(next)
  );
}

const NAMES: ReadonlyMap<string, string> = new Map([['tl;dr', 'summary']]);

function readEntryLine(builder: DigestBuilder, line: Line): void {
  const authors = builder.inField ? null : AUTHORS.exec(line.text);
  const details = builder.inField ? null : DETAILS.exec(line.text);
  if (details?.[1]) {
    const label = details[1].trim();
    const name = NAMES.get(label.toLowerCase()) ?? label.toLowerCase();
    const end = detailsEnd(builder, line);
    builder.openField(
      line,
      { name, label, valueAt: details[0].length },
      end === undefined ? line.end : line.start + end,
    );
    if (end !== undefined) builder.closeField();
  } else if (authors?.[1] !== undefined && !builder.has({ name: 'authors' })) {
    const from = line.text.indexOf('_') + 1;
    builder.field(line, { name: 'authors', label: 'authors' }, from, from + authors[1].length);
  } else if (builder.inField) {
    const end = detailsEnd(builder, line);
    if (line.text.trim() === DETAILS_END) {
      builder.frame(line);
    } else if (end !== undefined && isEnd(builder.source, line)) {
      builder.continueField(line, line.start + end);
      builder.closeField();
    } else {
      builder.continueField(line);
    }
  } else if (line.text.trim() === DETAILS_END || /^-{3,}[ \t]*$/.test(line.text)) {
    builder.frame(line);
  } else {
    builder.unclaimed(line);
  }
}

function readHeaderLine(builder: DigestBuilder, line: Line): void {
  const { text } = line;
  const title = TITLE.exec(text);
  const count = COUNT.exec(text);
  const labelled = LABELLED.exec(text);
  if (title?.[1] && title[2]) {
    const at = text.indexOf(title[1]);
    builder.header(line, 'topic', at, at + title[1].length);
    const date = text.lastIndexOf(title[2]);
    builder.header(line, 'date', date, date + title[2].length);
  } else if (count?.[1]) {
    const at = text.indexOf(count[0]) + count[0].length - count[1].length - 1;
    builder.header(line, 'count', at, at + count[1].length);
  } else if (labelled?.[1]) {
    builder.header(line, labelled[1].toLowerCase(), labelled[0].length, text.length);
  } else if (/^(?:#{1,6}[ \t]|\[!\[|-{3,}[ \t]*$)/.test(text)) {
    builder.frame(line);
  } else {
    builder.prose(line);
  }
}

export const badgeList: Reader = {
  name: 'badge-list',
  detect: (source: Source) => source.lines.filter(({ text }) => HEAD.test(text)).length,
  read(source) {
    const builder = new DigestBuilder(source, 'badge-list');
    for (const line of source.lines) {
      if (line.isBlank) continue;
      const head = HEAD.exec(line.text);
      if (head) readHead(builder, line, head);
      else if (builder.inEntry) readEntryLine(builder, line);
      else readHeaderLine(builder, line);
    }
    return builder.finish();
  },
};
