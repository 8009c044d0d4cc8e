/** Makes sure that the browser tests have a Chromium: finds one, or installs it, or says how to get one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

const HOW_TO = `The browser tests need Chromium, and none was found or could be installed.
Install it (Debian, Ubuntu: apt-get install chromium) or set CHROME_PATH to the program of an installed Chromium or Chrome.
`;

function run(command: string, ...args: string[]): boolean {
  process.stderr.write(`Installing Chromium: ${command} ${args.join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

function install(): void {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const installed =
    isDebianRoot && run('apt-get', 'update') && run('apt-get', 'install', '-y', 'chromium');
  if (!installed) run('npx', '--no-install', 'playwright-core', 'install', 'chromium');
}

if (findChromium() === undefined) install();
if (findChromium() === undefined) {
  process.stderr.write(HOW_TO);
  process.exitCode = 1;
}
