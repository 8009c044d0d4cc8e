/** `npm run crash -- --runs N --seed S`: whether a site is whole after a build was killed, or the disk was full. */
import { parseArgs } from 'node:util';
import { type Run, Trial } from './run.ts';

const HELP = `npm run crash: kills builds at random moments, looks whether the site is whole and Chromium
searches it, and builds again

  --runs N          how many times (10)
  --seed S          the first run's number; runs with the same number are killed at the same moment (1)
  --disk            instead, builds on disks of 10 sizes that fill; needs the right to mount

Exit code: 0 every site was whole, and the next build gave the new one; 1 one was not; 2 wrong usage.
`;

/** Room beside the old site, in KiB: from nothing to more than the new one needs. */
const ROOMS = [0, 4, 16, 64, 128, 256, 512, 1024, 2048, 8192];

function show({ name, state, faults }: Run): boolean {
  process.stdout.write(`${name}: ${state}, ${faults.length === 0 ? 'whole' : 'NOT WHOLE'}\n`);
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  return faults.length === 0;
}

async function fill(trial: Trial): Promise<boolean> {
  let isWhole = true;
  for (const room of ROOMS) {
    const run = await trial.filled(room);
    if (!run) throw new Error('No disk can be mounted here; run it as root, or in `unshare -rm`');
    isWhole = show(run) && isWhole;
  }
  return isWhole;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      disk: { type: 'boolean', default: false },
      runs: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
    },
  });
  const isUsed = [values.runs, values.seed].every((text) => /^\d+$/.test(text)) && !values.help;
  if (!isUsed) {
    (values.help ? process.stdout : process.stderr).write(HELP);
    return values.help ? 0 : 2;
  }
  const trial = new Trial();
  try {
    await trial.open();
    if (values.disk) return (await fill(trial)) ? 0 : 1;
    let isWhole = true;
    for (let run = 0; run < Number(values.runs); run += 1) {
      isWhole = show(await trial.killed(Number(values.seed) + run)) && isWhole;
    }
    return isWhole ? 0 : 1;
  } finally {
    await trial.close();
  }
}

process.exitCode = await main();
