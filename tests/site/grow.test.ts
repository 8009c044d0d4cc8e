import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('a site that grows is after every step the site that is built at once', () => {
  const args = [
    '--import',
    'tsx',
    'tests/grow/main.ts',
    '--steps',
    '12',
    '--seed',
    '1',
    '--start',
    '20',
  ];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(
    stdout
      .trim()
      .split('\n')
      .filter((line) => !line.endsWith(', same')),
  ).toEqual([]);
  expect(stdout.match(/, same$/gm)).toHaveLength(13);
  expect(status).toBe(0);
});
