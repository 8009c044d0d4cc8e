import { describe, expect, it } from 'vitest';
import { broadsheet, SEEDS } from './run.ts';

describe.concurrent('broadsheet', () => {
  it('says what its commands are when asked', async () => {
    const { code, out, err } = await broadsheet('--help');
    expect([code, err]).toEqual([0, '']);
    for (const name of ['start', 'build', 'check', 'export'])
      expect(out).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
  });

  it('says what each command takes when asked, whatever the other options', async () => {
    const { code, out } = await broadsheet('export', '--nonsense', '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^broadsheet export: /);
    expect(out).toContain('--entries');
  });

  it('refuses a command it does not know', async () => {
    const { code, out, err } = await broadsheet('constructor');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Unexpected command constructor\n/);
    expect(err).toContain('  check ');
  });

  it('refuses an option it does not know, and says which it takes', async () => {
    const { code, out, err } = await broadsheet('check', '--nonsense');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain("'--nonsense'");
    expect(err).toContain('broadsheet check [PATH...]');
    expect(err).not.toMatch(/ at .*\.ts/);
  });

  it('prints one line for each paper, and nothing else', async () => {
    const { code, out, err } = await broadsheet(
      'export',
      '--input',
      SEEDS,
      '--config',
      'tests/seeds/site.yaml',
    );
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toHaveLength(251);
  });
});
