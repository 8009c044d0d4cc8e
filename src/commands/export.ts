import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bibtex } from '../cite/bibtex.ts';
import { cslItem } from '../cite/csl.ts';
import { citableOfPaper } from '../cite/of-paper.ts';
import { ris } from '../cite/ris.ts';
import { childrenOf } from '../digest/entry.ts';
import { entryJson, rawEntryJson } from '../library/entry-json.ts';
import { loadLibrary, type ReadDigest, readDigests } from '../library/load.ts';
import type { Paper } from '../paper/schema.ts';
import { formatText } from '../report/text.ts';
import { readSettings } from '../site/settings.ts';
import { type Command, INPUT_HELP, INPUT_OPTIONS } from './command.ts';

const help = `broadsheet export: prints the papers on standard output

${INPUT_HELP}  --format F        ndjson, bibtex, ris or csl-json (ndjson)
  --entries         one record per entry, not merged, in file order (ndjson only)
  --raw             --entries with values as they stand in the file, white space folded

Exit code: 0 printed; 1 nothing could be read; 2 wrong usage.
`;

const PRINTERS: Readonly<Record<string, (papers: readonly Paper[]) => string>> = {
  ndjson: (papers) => papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''),
  bibtex: (papers) => papers.map((paper) => bibtex(citableOfPaper(paper))).join('\n'),
  ris: (papers) => papers.map((paper) => ris(citableOfPaper(paper))).join(''),
  'csl-json': (papers) =>
    `${JSON.stringify(
      papers.map((paper) => cslItem(citableOfPaper(paper))),
      null,
      2,
    )}\n`,
};

export const exportPapers: Command = {
  help,
  async run(args) {
    const options = {
      ...INPUT_OPTIONS,
      format: { type: 'string', default: 'ndjson' },
      entries: { type: 'boolean', default: false },
      raw: { type: 'boolean', default: false },
    } as const;
    const { values } = parseArgs({ args, options });
    const entries = values.entries || values.raw;
    const print = Object.hasOwn(PRINTERS, values.format) ? PRINTERS[values.format] : undefined;
    const problem = !print
      ? `Unexpected format ${values.format}, expected one of ${Object.keys(PRINTERS).join(', ')}`
      : entries && values.format !== 'ndjson'
        ? '--entries and --raw go with --format ndjson'
        : undefined;
    if (!print || problem) return fail(`${problem}\n`, 2);
    const { config, file } = readSettings(values.config);
    if (!config) return fail(formatText([file], { least: 'info' }), 1);
    if (!statSync(values.input, { throwIfNoEntry: false })?.isDirectory()) {
      return fail(`Cannot read ${values.input}: there is no such folder\n`, 1);
    }
    const input = { folder: values.input };
    const { digests, library } = entries
      ? { ...readDigests(input, config), library: undefined }
      : loadLibrary(input, config);
    if (digests.every((digest) => digest.entries.length === 0)) {
      const reason = `Cannot read an entry below ${values.input}; \`check\` says why\n`;
      return fail(reason, 1);
    }
    process.stdout.write(library ? print(library.papers) : printEntries(digests, values.raw));
    return 0;
  },
};

function fail(message: string, code: number): number {
  process.stderr.write(message);
  return code;
}

function printEntries(digests: readonly ReadDigest[], raw: boolean): string {
  return digests
    .flatMap(({ digestFile, entries }) => {
      const nodes = childrenOf(digestFile.digest, 'entry');
      return entries.map((entry, index) => {
        const node = nodes[index];
        return `${JSON.stringify(raw && node ? rawEntryJson(entry, node) : entryJson(entry))}\n`;
      });
    })
    .join('');
}
