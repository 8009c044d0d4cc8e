/** Lines as digests of every format have them, to be mixed in every order. */
import fc from 'fast-check';

const LINES = [
  '## 2025-01-02',
  '## Robotics',
  '## 2025-02-30',
  '*Date Range: [2025-10-31, 2025-11-03)*',
  '### A Small Model of Tides',
  '### ',
  '**Authors:** Ada Lovelace **Link:** https://arxiv.org/pdf/2501.00001',
  '**Authors:** Ada Lovelace, José Müller et al.',
  '**Link:** https://arxiv.org/pdf/2501.00002v3',
  '**motivation**',
  '**Method:** Counts waves.',
  '**abstract**',
  '**Verdict:** Worth it.',
  '**(ZH)**: 潮汐',
  '**Title (ZH)**: 潮汐',
  '**Abstract (ZH)**： 我们数波浪。',
  '# A Small Model of Tides ',
  '# 🔍 MLLM Papers · 2025-01-02',
  '[![Total Papers](https://img.shields.io/badge/Papers-48-2688EB)]()',
  '**Keywords**: `VLM` `MLLM`  ',
  '**Filter**: `None`',
  '- **[Tides [v2]](https://arxiv.org/abs/2501.00003)**  `arXiv:2501.00003`  `cs.CV` `cs.AI`  ',
  '- **[]()**',
  '  _Ada Lovelace, :, et al._',
  '  <details open><summary>Abstract</summary>',
  '  <details><summary>__proto__</summary> x </details>',
  '  <details><summary>constructor</summary> x </details>',
  '  </details>',
  '**Link**: [PDF](https://arxiv.org/pdf/2501.00004)  ',
  '**Abstract**: We count waves.  ',
  '---',
  '***',
  '...',
  '---js',
  'date: 2025-01-02',
  'tags: a,, __proto__',
  'format: separated',
  'Title: A Small Model',
  '  of Tides',
  'PDF: https://arxiv.org/pdf/2501.00005',
  'Summary: We count waves.',
  'Authors: Ada Lovelace',
  '| [AI](AI/README.md) | 12 |',
  '- [2 January](2025-01-02.md)',
  '1. A list item.',
  'Some text with {{ braces }} and `ticks`.',
  'It‚Äôs ClaviÃ© √©\u0000\u200b',
  '\ufeff',
  '   ',
  '',
];

/** The text of a digest that no reader expects. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r')), {
    maxLength: 40,
  })
  .map((lines) => lines.flat().join(''));

/** Characters that a wrong decoding, a control character or a line ending is made of, and others. */
const PIECES = [
  '√©',
  'Ã©',
  'â€\u009d',
  '‚Äî',
  'é',
  '—',
  '\u0000',
  '\u200b',
  '\ufeff',
  '\r\n',
  '\r',
  '\n',
];
export const dirty: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES, '\u2028', '\f', '\u009d', '\ufffd', 'word', ' ', '# ', '**'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));
