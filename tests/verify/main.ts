/** `npm run verify -- DIR…`: whether everything in a corpus of digests is read, exactly. */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { corporaOf, type Verified, verify } from './corpora.ts';
import { FAULT_NAMES, type Fault } from './tally.ts';

const HELP = `npm run verify -- [DIR...]: reads every digest below DIR (content/digests) and says whether all is as it must be

  Entries are compared with the records beside them, where there are some: a .jsonl file of the same name, or the only
  one in the folder, with one Python dict a line. White space is folded; links are compared as identifiers.

  --show N          how many faults of a kind to print (5)

Exit code: 0 all as it must be; 1 not; 2 wrong usage. docs/verifying.md explains the rows.
`;

/** Of a thousand entries, at most one may hold TeX that is not understood in its title or abstract; of fewer, one. */
const PER_THOUSAND = 1;

function ofEntries(count: number, { entries }: Verified): string {
  const rate = entries === 0 ? 0 : (count * 1000) / entries;
  return `in ${number(count)} of ${number(entries)} entries (${rate.toFixed(2)} in 1,000)`;
}

function faultsOf(corpus: Verified): [Fault, readonly string[]][] {
  return (Object.keys(FAULT_NAMES) as Fault[]).map((fault) => [fault, corpus.faults[fault]]);
}

function isRight(corpus: Verified): boolean {
  return (
    faultsOf(corpus).every(([, faults]) => faults.length === 0) &&
    corpus.unsupported <= Math.max(1, (corpus.entries * PER_THOUSAND) / 1000)
  );
}

const number = (value: number): string => value.toLocaleString('en-GB');

function print(corpus: Verified, show: number): void {
  const { faults, rules, records } = corpus;
  const reported = [...rules].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows: readonly (readonly [string, string])[] = [
    ['files', `${number(corpus.files)}, ${number(corpus.digests)} with entries`],
    ['entries', number(corpus.entries)],
    ['equal to the truth', records === 0 ? 'no truth' : truth(corpus)],
    ['fields that differ', records === 0 ? '–' : number(faults.differs.length)],
    ['header counts', `${number(corpus.countsAgreeing)} of ${number(corpus.counts)} agree`],
    ['lines', `${number(corpus.lines)}, ${number(corpus.unclaimed)} unclaimed`],
    ['words of print', `${number(faults.words.length)} of ${number(corpus.texts)} texts differ`],
    ['TeX unsupported', ofEntries(corpus.unsupported, corpus)],
    ['macros undefined', ofEntries(corpus.undefinedMacros, corpus)],
    [
      'reported',
      reported.map(([rule, count]) => `${rule} ${number(count)}`).join(', ') || 'nothing',
    ],
    ['seconds', corpus.seconds.toFixed(1)],
  ];
  process.stdout.write(`${corpus.name}\n`);
  for (const [name, value] of rows) process.stdout.write(`  ${name.padEnd(20)} ${value}\n`);
  for (const [fault, all] of faultsOf(corpus)) {
    if (all.length === 0) continue;
    process.stdout.write(`  ${FAULT_NAMES[fault]}: ${number(all.length)}\n`);
    for (const line of all.slice(0, show)) process.stdout.write(`    ${line}\n`);
  }
}

function truth({ equal, records, repeated }: Verified): string {
  const more = repeated === 0 ? '' : `; ${repeated} entries repeat a paper of their file`;
  return `${number(equal)} of ${number(records)} records${more}`;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false }, show: { type: 'string', default: '5' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const folders = positionals.length > 0 ? positionals : ['content/digests'];
  const wrong = folders.find(
    (folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory(),
  );
  if (wrong !== undefined || !/^\d+$/.test(values.show)) {
    process.stderr.write(wrong === undefined ? HELP : `Unexpected ${wrong}, expected a folder\n`);
    return 2;
  }
  let right = true;
  for (const corpus of folders.flatMap(corporaOf)) {
    const verified = verify(corpus);
    print(verified, Number(values.show));
    right &&= isRight(verified);
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${right ? 'All as it must be' : 'Not as it must be'}; ${megabytes} MB of memory at most\n`,
  );
  return right ? 0 : 1;
}

process.exitCode = main();
