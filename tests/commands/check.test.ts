import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { run, SEEDS } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MLLM = 'tests/seeds/digests/awesome-daily/2025-10-04/MLLM.md';

describe('check', () => {
  it('lists the repairs of the site’s own digests with their places, and finds no fault', async () => {
    const { code, out, err } = await run(check, SEEDS);
    expect([code, err]).toEqual([0, '']);
    const lines = out.split('\n');
    const repairs = lines.filter((line) => line.endsWith('[mojibake]'));
    for (const line of repairs)
      expect(line).toMatch(
        /^tests\/seeds\/digests\/.+\.md:\d+:\d+: info: Repaired .+ \[mojibake\]$/,
      );
    expect(new Set(repairs.map((line) => /Repaired (".+?") to/.exec(line)?.[1])).size).toBe(6);
    expect(out).toContain(`${MLLM}:283:3: info: Undefined macro \\name [undefined-macro]\n`);
    expect(out).toContain('\n  1 │ # \uf8ffüîç MLLM Papers ¬∑ 2025-10-04\n    │   ^~~~\n');
    expect(lines.slice(-7)).toEqual([
      '',
      '6  info     mojibake           docs/rules/mojibake.md',
      '2  info     lost-link          docs/rules/lost-link.md',
      '1  info     truncated-authors  docs/rules/truncated-authors.md',
      '1  info     undefined-macro    docs/rules/undefined-macro.md',
      '250 entries in 5 digests: 0 errors, 0 warnings, 10 notes',
      '',
    ]);
  });

  it('reads one file, and gives its format, entries, lines and messages as JSON', async () => {
    const { code, out } = await run(check, MLLM, '--format', 'json');
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(report.counts).toEqual({ info: 7, warning: 0, error: 0 });
    expect(report.rules).toEqual({
      mojibake: 4,
      'lost-link': 1,
      'truncated-authors': 1,
      'undefined-macro': 1,
    });
    const [settings, digest] = report.files;
    expect(settings).toEqual({ path: 'tests/seeds/site.yaml', messages: [] });
    expect(digest).toMatchObject({
      path: MLLM,
      format: 'badge-list',
      entries: 48,
      lines: { unclaimed: 0, header: 4 },
    });
    expect(digest.messages[0]).toEqual({
      rule: 'mojibake',
      severity: 'info',
      line: 1,
      column: 3,
      endLine: 1,
      endColumn: 7,
      reason: expect.stringContaining('Mac Roman'),
    });
  });

  it('gives annotations to GitHub', async () => {
    const { code, out } = await run(check, 'tests/fixtures/skipped', MLLM, '--format', 'github');
    expect(code).toBe(0);
    expect(out).toContain(
      '::notice file=tests/seeds/digests/awesome-daily/2025-10-04/MLLM.md,line=1,col=3,title=mojibake::',
    );
    expect(out).toContain(
      '::warning file=tests/fixtures/skipped/empty.md,line=1,col=1,title=empty-digest::',
    );
  });

  it('keeps annotations on one line, whatever a digest is called', async () => {
    const path = join(folder, 'a,b%: c.md');
    writeFileSync(path, '');
    const { out } = await run(check, path, '--format', 'github');
    expect(out).toMatch(
      /^::warning file=.*a%2Cb%25%3A c\.md,line=1,col=1,title=empty-digest::.+\n$/,
    );
  });

  it('keeps escape sequences of digests from the terminal', async () => {
    const path = join(folder, 'escape\u001b[31m.md');
    writeFileSync(path, '## 2025-01-02\n\n### \u001b[31mX\u0007\n\n**Link:** \u001b]0;x\u0007y\n');
    const { out } = await run(check, path);
    expect(out).toMatch(/^\S+escape\.md:3:1: warning: .+ \[missing-identifier\]$/m);
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('reports a path that does not exist, and still reads the others', async () => {
    const { code, out } = await run(check, 'no/such/place', MLLM);
    expect(code).toBe(1);
    expect(out).toContain(
      'no/such/place:1:1: error: There is no such file or folder [unreadable-file]',
    );
    expect(out).toContain('48 entries in 1 digests: 1 errors, 0 warnings, 7 notes');
  });

  it('warns of a folder without a digest, which may be the wrong one', async () => {
    const { code, out } = await run(check, 'src/digest/readers', '--strict');
    expect(code).toBe(1);
    expect(out).toContain(
      'src/digest/readers:1:1: warning: Unexpected folder without a file *.md, expected digests [empty-digest]',
    );
  });

  it('fails on warnings only when it is to be strict', async () => {
    expect(await run(check, 'tests/fixtures/skipped')).toMatchObject({ code: 0 });
    expect(await run(check, 'tests/fixtures/skipped', '--strict')).toMatchObject({ code: 1 });
    expect(await run(check, MLLM, '--strict')).toMatchObject({ code: 0 });
  });

  it('fails on refused front matter', async () => {
    const { code, out } = await run(check, 'tests/fixtures/front-matter/javascript.md');
    expect(code).toBe(1);
    expect(out).toMatch(/javascript\.md:1:1: error: .*\[front-matter-refused\]/);
  });

  it('reports wrong settings with their line', async () => {
    const path = join(folder, 'site.yaml');
    writeFileSync(path, 'title: x\ndescription: y\nbaseUrl: https://example.org/\ncolour: red\n');
    const { code, out } = await run(check, '--config', path);
    expect(code).toBe(1);
    expect(out).toContain(`${path}:4:1: error: Unexpected key \`colour\` [site-setting]`);
  });

  it('takes severities from the settings, for digests and for paths that are none', async () => {
    const path = join(folder, 'rules.yaml');
    const rules =
      'rules: { mojibake: off, undefined-macro: error, empty-digest: info, unreadable-file: warning }';
    writeFileSync(path, `title: x\ndescription: y\nbaseUrl: https://example.org/\n${rules}\n`);
    const paths = [MLLM, 'tests/fixtures/skipped/empty.md', 'no/such/place'];
    const { code, out } = await run(check, ...paths, '--config', path);
    expect(code).toBe(1);
    expect(out).not.toContain('[mojibake]');
    expect(out).toContain(`${MLLM}:283:3: error: Undefined macro \\name [undefined-macro]`);
    expect(out).toContain('48 entries in 1 digests: 1 errors, 1 warnings, 3 notes');
  });

  it('shows the lines of wrong settings, too', async () => {
    const path = join(folder, 'wrong.yaml');
    writeFileSync(
      path,
      'title: x\ndescription: y\nbaseUrl: https://example.org/\nrules:\n  nothing: off\n',
    );
    const { out } = await run(check, '--config', path);
    expect(out).toContain('\n  5 │   nothing: off\n    │   ^\n');
  });

  it('folds many messages of one rule, and shows them with --all', async () => {
    const path = join(folder, 'many.md');
    const entry = (index: number) => `### Paper ${index}\n\n**Motivation:** none\n`;
    writeFileSync(
      path,
      `## 2025-01-02\n\n${Array.from({ length: 9 }, (_, i) => entry(i)).join('\n')}`,
    );
    const short = await run(check, path);
    expect(short.out.match(/\[missing-identifier\]$/gm)).toHaveLength(3);
    expect(short.out).toContain('… and 6 more [missing-identifier] (--all shows them)\n');
    expect((await run(check, path, '--all')).out.match(/\[missing-identifier\]$/gm)).toHaveLength(
      9,
    );
  });

  it('refuses a format it does not know', async () => {
    const { code, out, err } = await run(check, '--format', 'constructor');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('Unexpected format constructor, expected one of text, json, github\n');
  });
});
