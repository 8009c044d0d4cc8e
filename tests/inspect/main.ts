/** `npm run inspect -- [SITE]`: whether a built site is as it must be, on all of its pages and files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BuiltSite } from './built-site.ts';
import { type Check, number } from './check.ts';
import { inspect } from './inspect.ts';

const HELP = `npm run inspect -- [--show N] [SITE]: looks at every page and file of a built site (_site)

  HTML              html-validate on every page
  JSON-LD           the data in pages of papers
  links             everything the site names is there, anchors too, and every page is linked
  papers            as many in the data files, in their pages and in search
  feeds             read by feedsmith: titles, identifiers, numbers of items
  sitemaps          every page once
  citations         read by citation-js: as many entries as their page says
  weights           compressed sizes, and what script Chromium loads on each kind of page, beside their limits;
                    lists as if of 100 papers, whole and without the abstracts that scan view keeps closed

  --show N          tells so many faults of each check (10)
  --quick           leaves out html-validate, which takes most of the time, and Chromium

Exit code: 0 all as it must be; 1 not; 2 wrong usage.
`;

function print({ name, figures, faults }: Check, lines: readonly string[], show: number): void {
  const verdict = faults.length === 0 ? 'right' : `${number(faults.length)} WRONG`;
  const rest = faults.length - show;
  const shown = faults.slice(0, show).map((fault) => `    ${fault}`);
  const more = rest > 0 ? [`    and ${number(rest)} more`] : [];
  const line = `${name.padEnd(18)}${figures}: ${verdict}`;
  process.stdout.write(`${[line, ...lines, ...shown, ...more].join('\n')}\n`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      show: { type: 'string', default: '10' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.length > 1 || !/^\d+$/.test(values.show)) {
    (values.help ? process.stdout : process.stderr).write(HELP);
    return values.help ? 0 : 2;
  }
  const [folder = '_site'] = positionals;
  if (!existsSync(join(folder, 'index.html'))) {
    process.stderr.write(`Unexpected ${folder}, expected the folder of a built site\n`);
    return 2;
  }
  const site = new BuiltSite(folder);
  const start = performance.now();
  const wrong = await inspect(site, {
    validates: !values.quick,
    loads: !values.quick,
    tell: (check, lines = []) => print(check, lines, Number(values.show)),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const verdict = wrong.length === 0 ? 'All as it must be' : 'Not as it must be';
  const files = `${number(site.files.size)} files of ${site.base}`;
  process.stdout.write(`${verdict}; ${files}, ${seconds} s, ${megabytes} MB beside the readers\n`);
  return wrong.length === 0 ? 0 : 1;
}

process.exitCode = await main();
