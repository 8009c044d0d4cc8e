/** Digests whose every field attacks: each payload in each field of each format. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text that would run, load, leave or break something if any part of the way trusted it. */
export const PAYLOADS: readonly string[] = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '"><svg onload=window.hacked=1>',
  "' onmouseover='window.hacked=1",
  '</title></script><script>window.hacked = 1</script>',
  '</textarea></details></style><iframe srcdoc="<script>parent.hacked=1</script>">',
  '<!--><script>window.hacked = 1</script>-->',
  '<math><mglyph><style><img src=x onerror=window.hacked=1></style></mglyph></math>',
  '[click](javascript:window.hacked=1) <javascript:window.hacked=1>',
  '\\href{javascript:window.hacked=1}{click} \\url{javascript:window.hacked=1}',
  '\\href{https://example.com/"onclick="window.hacked=1}{click}',
  '$\\href{javascript:window.hacked=1}{x}$ $\\htmlData{x=y}{z}$ $\\includegraphics{http://example.com/x.png}$',
  '![pixel](http://example.com/pixel.png)',
  '{{ "x" | safe }} {% include "/etc/passwd" %} {# #} ${window.hacked = 1} <%= 7 * 7 %>',
  '__proto__',
  'constructor',
  '../../../escaped',
  '&lt;script&gt;window.hacked = 1&lt;/script&gt; &#x3C;img src=x onerror=window.hacked=1&#x3E;',
  '=HYPERLINK("http://example.com")',
  'a\u202eb\u0007c\u001b[31m',
];

const id = (number: number): string => `2501.${String(number).padStart(5, '0')}`;

function dated(payload: string, number: number): string {
  return `### ${payload} title ${number}

**Authors:** ${payload}, Ann Author
**Link:** https://arxiv.org/pdf/${id(number)}

**Motivation:**

${payload}

**Method:**

${payload}

**Abstract:**

${payload}
`;
}

function badge(payload: string, number: number): string {
  return `- **[${payload} title ${number}](https://arxiv.org/abs/${id(number)})**  \`arXiv:${id(number)}\`  \`${payload.replaceAll('`', '')}\` \`cs.CV\`
  _${payload}, et al._
  <details open><summary>Abstract</summary>
  ${payload}
  </details>
`;
}

function separated(payload: string, number: number): string {
  return `# ${payload} title ${number}

**Title (ZH)**: ${payload}

**Authors**: ${payload}

**Link**: [PDF](https://arxiv.org/pdf/${id(number)})

**Abstract**: ${payload}

**Abstract (ZH)**: ${payload}

---
`;
}

/** Entries whose link is the payload: none of them may become a page outside `/paper/`. */
const links = PAYLOADS.map(
  (payload) => `# Link ${payload}\n\n**Link**: ${payload}\n\n**Abstract**: text\n\n---\n`,
).join('');

const CODE = `---js
globalThis.hacked = require('node:fs').writeFileSync('hacked.txt', 'hacked')
---
`;

const TAGS = `---
title: '<script>window.hacked = 1</script>'
tags: [__proto__, constructor, '../../x', '<img src=x onerror=window.hacked=1>', '  ', 'javascript:window.hacked=1']
source: '"><script>window.hacked = 1</script>'
permalink: ../../escaped.html
layout: ../../../etc/passwd
---
`;

/** Writes the hostile digests below a folder; gives the number of papers they hold. */
export function writeHostileDigests(folder: string): number {
  const all = (entry: (payload: string, number: number) => string, from: number) =>
    PAYLOADS.map((payload, index) => entry(payload, from + index)).join('\n');
  const files: Readonly<Record<string, string>> = {
    'evil/2025-01-01.md': `## 2025-01-01\n\n${all(dated, 100)}`,
    'evil/2025-01-02/<img src=x onerror=window.hacked=1>.md': `# 🔍 ${PAYLOADS[0]} Papers · 2025-01-02\n\n${all(badge, 200)}`,
    'evil/2025-01-03/__proto__.md': all(separated, 300),
    'evil/2025-01-04/links.md': links,
    'evil/2025-01-05.md': `${CODE}${dated('code', 400)}`,
    'evil/2025-01-06.md': `${TAGS}${dated('tags', 500)}`,
    'evil/2025-01-07.md': 'nothing that is known\n',
    'evil/2025-01-08.md': '',
    'x..evil/con.md': dated('name', 600),
  };
  for (const [path, text] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(join(full, '..'), { recursive: true });
    writeFileSync(full, text);
  }
  return PAYLOADS.length * 3 + 3;
}
