import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const LINK = 'https://arxiv.org/abs/2501.00001';

/** A digest of each format with the same text in all its fields. */
const FORMATS: readonly (readonly [string, (text: string) => string])[] = [
  [
    'dated-sections',
    (text) =>
      `# ${text}\n\n### A${text}\n\n**Authors:** ${text} **Link:** ${LINK} ${text}\n\n**Abstract:** ${text}\n`,
  ],
  [
    'badge-list',
    (text) =>
      `# ${text}x\n\n# A Papers · b${text}x\n\n---\n**Keywords**: ${text}\n\n- **[A${text}](${LINK})** \`arXiv:2501.00001\` ${text}\n  _${text}_\n  <details><summary>Abstract</summary>${text}x\n  </details>\n`,
  ],
  [
    'separated',
    (text) =>
      `# A${text}\n\n**Authors**: ${text}\n\n**Link**: ${LINK} ${text}\n\n**Abstract**: ${text}\n`,
  ],
  ['separated', (text) => `Title: A${text}\nPDF: ${LINK} ${text}\nSummary: ${text}\n`],
];

// An expression that goes back over what it has read would take minutes here.
describe.each(FORMATS)('a digest in %s', (format, textOf) => {
  it.each([' ', '\t', ',', ', ', '](', '** ', '`', '- ', '(', '<details>', 'et al. ', '√', ' **a'])(
    'may have 50,000 times %j in every field',
    (piece) => {
      const { digestFile, entries } = read(textOf(piece.repeat(50_000)));
      expect(digestFile.digest.format).toBe(format);
      expect(entries.map(({ id }) => id)).toEqual(['2501.00001']);
    },
  );
});
