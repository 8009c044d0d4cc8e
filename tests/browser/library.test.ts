/** Keeping papers as a reader does it, in real Chromium: stars, reading, notes, lists, files, links, keys. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { formatShared } from '../../src/client/library/share.ts';
import { type SiteServer, serve } from '../../src/site/serve.ts';
import { identifier } from '../client/library-arbitraries.ts';
import { launchChromium } from './chromium.ts';
import { watchPage } from './trouble.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const DAY = '2025/10/08/';
const DRIFTS = 'When Thinking Drifts: Evidential Grounding for Robust Video Reasoning';
const JEPA = 'Gaussian Embeddings: How JEPAs Secretly Learn Your Data Density';
/** Fourteen authors, of whom lists show four. */
const ACTIAL = '2511.01618';

let browser: Browser;
let server: SiteServer;
let context: BrowserContext;
let page: Page;
let trouble: (() => readonly string[])[];

beforeAll(async () => {
  server = await serve({ output: inject('siteBelow'), basePath: '/digests/', port: 0 });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  trouble = [];
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await open();
});
afterEach(async () => {
  await context.close();
  expect(trouble.flatMap((found) => found())).toEqual([]);
});

async function open(): Promise<Page> {
  const opened = await context.newPage();
  opened.setDefaultTimeout(20_000);
  trouble.push(watchPage(opened, server.url));
  return opened;
}

const go = (path: string, on = page) => on.goto(server.url + path);
const where = (on = page) => on.url().slice(server.url.length);
const paper = (title: string, on = page) => on.locator('.paper', { hasText: title });
const star = (title: string, on = page) => on.getByRole('button', { name: `Star ${title}` });
const titles = (on = page) => on.locator('.paper:visible .paper-title').allTextContents();
const isPressed = (title: string, pressed: boolean, on = page) =>
  on.getByRole('button', { name: `Star ${title}`, pressed }).waitFor();
const says = (text: string | RegExp, on = page) =>
  on.locator('[role=status]').filter({ hasText: text }).first().waitFor();

/** What is stored for a paper; undefined when nothing is. */
async function stored(id: string): Promise<Record<string, unknown> | undefined> {
  const json = await page.evaluate(
    (key) => localStorage.getItem(key),
    `broadsheet:/digests/:paper:${id}`,
  );
  return json === null ? undefined : JSON.parse(json);
}

/** Stars papers of a day, and waits until that is stored. */
async function starThese(...names: readonly string[]): Promise<void> {
  await go(DAY);
  for (const name of names) {
    await star(name).click();
    await isPressed(name, true);
  }
}

async function violations(on = page): Promise<unknown> {
  await on.evaluate(AXE);
  return await on.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ")))',
  );
}

describe('a star', () => {
  it('is kept: the paper is in the library after the page was loaded again', async () => {
    await starThese(DRIFTS);
    await page.reload();
    await isPressed(DRIFTS, true);
    await go('library/');
    expect(await titles()).toEqual([DRIFTS]);
    await star(DRIFTS).click();
    await isPressed(DRIFTS, false);
    await page.reload();
    expect(await titles()).toEqual([]);
  });

  it('moves nothing when its button comes', async () => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          document.documentElement.dataset.shifts = JSON.stringify(entry);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of [DAY, '', 'tag/reasoning/', `paper/${ACTIAL}/`]) {
      await go(path);
      await page.locator('.keep-star').first().waitFor();
      expect(await page.locator('html').getAttribute('data-shifts')).toBeNull();
    }
    await starThese(DRIFTS);
    await go('library/');
    expect(await titles()).toEqual([DRIFTS]);
    expect(await page.locator('html').getAttribute('data-shifts')).toBeNull();
  });

  it('completes the record of a paper of which a list names four authors', async () => {
    await go('2025/11/04/');
    await star('Actial').click();
    await expect.poll(() => stored(ACTIAL)).toMatchObject({ about: { whole: true } });
    const { about } = (await stored(ACTIAL)) as { about: { authors: string[]; date: string } };
    expect(about.authors).toHaveLength(14);
    expect(about.date).toBe('2025-11-04');
  });

  it('also stands beside papers that a search finds', async () => {
    await go('search/?q=drifts+evidential');
    await star(DRIFTS).click();
    await isPressed(DRIFTS, true);
    await page.fill('#search-input', 'Balestriero');
    await star(JEPA).waitFor();
    await page.fill('#search-input', 'drifts evidential');
    await isPressed(DRIFTS, true);
  });

  it('shows in other tabs, which do not overwrite each other', async () => {
    const other = await open();
    await go(DAY);
    await go(DAY, other);
    await star(DRIFTS).click();
    await isPressed(DRIFTS, true, other);
    await star(JEPA, other).click();
    await isPressed(JEPA, true);
    await other.goto(`${server.url}library/`);
    expect((await titles(other)).sort()).toEqual([JEPA, DRIFTS].sort());
    await star(JEPA).click();
    await expect.poll(() => titles(other)).toEqual([DRIFTS]);
  });
});

describe('storage that does not keep', () => {
  it('is told of when it is blocked, and the page works all the same', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied', 'SecurityError');
        },
      });
    });
    await go(DAY);
    expect(await page.locator('.notice').count()).toBe(0);
    await star(DRIFTS).click();
    await isPressed(DRIFTS, true);
    await says(/does not let this site store anything.*lost when you leave it/);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await star(JEPA).click();
    await isPressed(JEPA, true);
    expect(await page.locator('.notice').count()).toBe(0);
    await go('library/');
    await says(/does not let this site store anything/);
  });

  it('is told of when it is full, and what was kept stays', async () => {
    await starThese(DRIFTS);
    await page.evaluate(() => {
      for (let size = 5_000_000; size > 0; size = Math.floor(size / 2)) {
        try {
          for (let number = 0; ; number += 1) {
            localStorage.setItem(`filling ${size} ${number}`, 'x'.repeat(size));
          }
        } catch {
          // Full, for this size.
        }
      }
    });
    await star(JEPA).click();
    await isPressed(JEPA, true);
    await says(/storage that your browser gives this site is full/);
    await page.reload();
    await isPressed(DRIFTS, true);
    await isPressed(JEPA, false);
  });

  it('names a damaged record, and puts it aside before anything is written over it', async () => {
    await starThese(JEPA);
    const key = 'broadsheet:/digests/:paper:2510.06077';
    await page.evaluate((name) => localStorage.setItem(name, '{"v":1,"id":'), key);
    await go('library/');
    expect(await titles()).toEqual([JEPA]);
    await says('Not readable, and kept aside as it is: 2510.06077.');
    await go(DAY);
    await star(DRIFTS).click();
    await isPressed(DRIFTS, true);
    const aside = await page.evaluate(() =>
      localStorage.getItem('broadsheet:/digests/:aside:2510.06077'),
    );
    expect(aside).toBe('{"v":1,"id":');
  });
});

describe('reading', () => {
  const read = (title: string) => paper(title).getByRole('button', { name: 'Mark read' });

  it('is marked, steps back, and can be hidden; the page says how many are', async () => {
    await go(DAY);
    expect(await page.getByRole('button', { name: 'Hide read' }).count()).toBe(0);
    await read(DRIFTS).click();
    await paper(DRIFTS).getByText('✓ Read').waitFor();
    await page.getByRole('button', { name: 'Hide read' }).click();
    await page.getByText('(1 hidden)').waitFor();
    expect(await titles()).not.toContain(DRIFTS);
    await page.reload();
    await page.getByText('(1 hidden)').waitFor();
    expect(await titles()).toHaveLength(4);
    await page.getByRole('button', { name: 'Hide read', pressed: true }).click();
    expect(await titles()).toHaveLength(5);
  });

  it('does not vanish under the hand of who has just marked it', async () => {
    await go(DAY);
    await read(JEPA).click();
    await page.getByRole('button', { name: 'Hide read' }).click();
    await read(DRIFTS).click();
    await paper(DRIFTS).getByText('✓ Read').waitFor();
    expect(await titles()).toContain(DRIFTS);
  });

  it('is not noted by opening a page, unless the reader has chosen so', async () => {
    await go(`paper/${ACTIAL}/`);
    await page.getByRole('button', { name: 'Mark read' }).waitFor();
    await go('library/');
    await page.getByLabel('Mark a paper as read when I open its page').check();
    await go(`paper/${ACTIAL}/`);
    await page.getByRole('button', { name: 'mark as unread' }).waitFor();
  });
});

describe('a note', () => {
  it('is saved while it is written, with the lists, and found in the library', async () => {
    await go(`paper/${ACTIAL}/`);
    await page.getByText('Note and lists').click();
    await page.getByLabel('Note').fill('Ask Eve about frames');
    await says('Saved');
    await page.getByLabel('Add to a list').fill(' Reading   group ');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.reload();
    await page.getByText('Note: Ask Eve about frames · On Reading group').waitFor();
    await go('library/?view=notes');
    expect(await page.locator('.keep-note').textContent()).toBe('Ask Eve about frames');
    await page
      .getByRole('link', { name: /^Reading group/ })
      .first()
      .click();
    expect(where()).toBe('library/?view=list%3AReading+group');
    await page.getByLabel('Search the library').fill('eve fra');
    await expect.poll(() => where()).toContain('q=eve');
    expect(await titles()).toHaveLength(1);
    await page.getByLabel('Search the library').fill('zebra');
    await page.getByText('No paper in “Reading group” has these words.').waitFor();
  });
});

describe('the library', () => {
  it('says how to begin when it is empty', async () => {
    await go('library/');
    await page.getByText('Nothing is kept here yet. Press the star').waitFor();
  });

  it('sorts, and removes several papers at once, with a way back', async () => {
    await starThese(DRIFTS, JEPA);
    await go('library/');
    expect(await titles()).toEqual([JEPA, DRIFTS]);
    await page.getByLabel('Sort').selectOption('Title');
    await page.getByLabel('Sort').selectOption('Starred last');
    await page.getByLabel('Choose all').check();
    await says('2 papers chosen');
    await page.getByRole('button', { name: 'Remove' }).click();
    await says('2 papers removed');
    expect(await titles()).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await says('2 papers restored');
    expect(await titles()).toHaveLength(2);
  });

  it('gives citations of what it shows', async () => {
    await go('2025/11/04/');
    await star('Actial').click();
    await isPressed('Actial', true);
    await go('library/');
    for (const [format, file, text] of [
      ['BibTeX', 'library.bib', 'Zhan, Xiaoyu and Huang, Wenxuan'],
      ['RIS', 'library.ris', 'AU  - Guo, Yanwen'],
      ['CSL-JSON', 'library.csl.json', '"arXiv:2511.01618"'],
    ] as const) {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: format }).click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe(file);
      expect(readFileSync(await download.path(), 'utf8')).toContain(text);
    }
  });
});

describe('the library’s file', () => {
  const importFile = async (text: string) => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'library.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  };

  it('brings everything back into a cleared browser, and merges instead of overwriting', async () => {
    await starThese(DRIFTS, JEPA);
    await go('library/');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const text = readFileSync(await (await coming).path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      format: 'broadsheet-library',
      version: 1,
      site: server.url,
    });

    await page.evaluate(() => localStorage.clear());
    await go('library/');
    await importFile(text);
    await says('2 added, 0 updated, 0 the same.');
    expect((await titles()).sort()).toEqual([JEPA, DRIFTS].sort());

    // A change made after the export is newer than what the file says.
    await star(DRIFTS).click();
    await isPressed(DRIFTS, false);
    await importFile(text);
    await says('0 added, 0 updated, 2 the same.');
    expect(await titles()).toEqual([JEPA]);
  });

  it('tells what it did not understand, and why', async () => {
    await go('library/');
    const good = { v: 1, id: ACTIAL, starred: { on: true, at: 5 } };
    const papers = [
      good,
      { v: 1, id: '2510.06077', starred: 'yes' },
      { v: 2, id: '2510.05949' },
      { v: 1, id: '<img src=x onerror=alert(1)>' },
      7,
      { v: 1, id: '2510.06077', read: { on: true, at: 5_000_000_000_000 } },
    ];
    await importFile(JSON.stringify({ format: 'broadsheet-library', version: 1, papers }));
    await says(
      '1 added, 0 updated, 0 the same, 5 not understood: 2510.06077: its starred is not what it should be; 2510.05949 was written by a newer version of this site; <img src=x onerror=alert(1)>: its id is not what it should be; paper 5: its record is not what it should be; 2510.06077 was changed in the future.',
    );
  });

  it.each([
    ['This file is no library: it is no JSON.', '{"format":'],
    ['This file is no library of a Broadsheet site.', '[]'],
    ['written by a newer version', '{"format":"broadsheet-library","version":2,"papers":[]}'],
    ['too large for a library: 21 MB', 'x'.repeat(21_000_000)],
  ])('that is none changes nothing: %s', async (message, text) => {
    await go('library/');
    await importFile(text);
    await says(message);
    await says('Nothing was changed.');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
});

describe('a shared list', () => {
  it('opens as a page for someone else, who adds it to a library', async () => {
    await starThese(DRIFTS, JEPA);
    await go('library/');
    await page.getByLabel('Choose all').check();
    await page.getByLabel('Add to a list').fill('Für Eve <3');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page
      .getByRole('link', { name: /^Für Eve/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Share this list' }).click();
    await says('A link to 2 papers, without notes and marks');
    const link = await page.getByLabel('Link to the list').inputValue();

    const someone = await browser.newContext();
    const other = await someone.newPage();
    trouble.push(watchPage(other, server.url));
    await other.goto(link);
    await other.getByRole('heading', { level: 1, name: 'Für Eve <3' }).waitFor();
    await star(DRIFTS, other).waitFor();
    await star(JEPA, other).waitFor();
    await other.getByRole('button', { name: 'Add all to my library' }).click();
    await other.getByRole('link', { name: 'your library' }).click();
    await expect.poll(() => titles(other)).toHaveLength(2);
    await someone.close();
  });

  it('leads to arXiv where this site has no such paper', async () => {
    await go(`library/shared/#${formatShared({ name: '', ids: [identifier('2401.00001')] })}`);
    await page.getByText('Not on this site: the link leads to arXiv').waitFor();
    const link = page.getByRole('link', { name: 'arXiv:2401.00001' });
    expect(await link.getAttribute('href')).toBe('https://arxiv.org/abs/2401.00001');
  });

  it('that was cut or forged is no list', async () => {
    for (const fragment of ['', '#v1.AAEA', '#v1.<img src=x onerror=alert(1)>', '#%00']) {
      await go('library/');
      await go(`library/shared/${fragment}`);
      await page.getByText('This address holds no list').waitFor();
    }
  });
});

describe('what is new since the last visit', () => {
  const NOVEMBER = new Date('2025-11-18T10:00:00');
  const scope = 'broadsheet:/digests/:visit:/digests/tag/reasoning/';
  const dots = () => page.locator('.new-dot').count();

  it('is marked on the second visit, stays marked when the page is loaded again, and is then old', async () => {
    await page.clock.install({ time: NOVEMBER });
    await go('tag/reasoning/');
    await page.locator('.keep-star').first().waitFor();
    expect(await dots()).toBe(0);
    // As if the newest day had not been there.
    await page.evaluate((name) => {
      const visits = JSON.parse(localStorage.getItem(name) ?? '');
      visits.now = { ...visits.now, newest: '2025-11-10', ids: [] };
      localStorage.setItem(name, JSON.stringify(visits));
    }, scope);

    await page.clock.setSystemTime(new Date('2025-11-20T10:00:00'));
    await page.reload();
    await page.getByText(/\d+ new since your visit on 18 November$/).waitFor();
    const found = await dots();
    expect(found).toBeGreaterThan(0);
    expect(await page.locator('.paper-title').first().textContent()).toMatch(/^New: /);

    await page.clock.setSystemTime(new Date('2025-11-20T10:20:00'));
    await page.reload();
    await page.getByText('new since your visit on 18 November').waitFor();
    expect(await dots()).toBe(found);

    await page.clock.setSystemTime(new Date('2025-11-20T11:00:00'));
    await page.reload();
    await page.locator('.keep-star').first().waitFor();
    expect(await dots()).toBe(0);
  });
});

describe('the keyboard', () => {
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('does everything: walks a list, stars, marks, opens, and goes on', async () => {
    await go(DAY);
    await star(DRIFTS).waitFor();
    await press('j');
    expect(await focused()).toBe(DRIFTS);
    await press('j');
    expect(await focused()).toBe(JEPA);
    await press('s');
    await says('Starred');
    await press('r');
    await says('Marked as read');
    expect(await focused()).toBe(JEPA);
    await press('k', 'k');
    expect(await focused()).toBe(DRIFTS);
    const tab = context.waitForEvent('page');
    await press('o');
    await (await tab).waitForURL(/paper\/2510\.06077\/$/);
    await press('Enter');
    await page.waitForURL(/paper\/2510\.06077\/$/);
    await page.getByRole('button', { name: 'Star' }).waitFor();
    await press('s');
    await page.getByRole('button', { name: 'Star', pressed: true }).waitFor();
    await press('j');
    await page.waitForURL(/paper\/2510\.05949\/$/);
    await page.getByRole('button', { name: 'Star', pressed: true }).waitFor();
    await press('g', 'l');
    await page.waitForURL(/library\/$/);
    await expect.poll(() => titles()).toEqual([DRIFTS, JEPA]);
    await press('g', 'a');
    await page.waitForURL(/archive\/$/);
    await press('g', 't');
    await page.waitForURL(/tag\/$/);
    await press('g', 'h');
    await page.waitForURL(server.url);
  });

  it('has its keys listed by ?, and letters turned off for good', async () => {
    await go(DAY);
    await star(DRIFTS).waitFor();
    await press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await press('g', 'h', 'j');
    expect(where()).toBe(DAY);
    await page.getByLabel('Use keys that are a single letter or sign').uncheck();
    await press('Escape', 'j', 'g', 'h', '/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.reload();
    await star(DRIFTS).waitFor();
    await press('j', '?');
    expect(await focused()).not.toBe(DRIFTS);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await press('Control+k');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await press('Escape');
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByLabel('Use keys that are a single letter or sign').check();
    await press('Escape', 'j');
    expect(await titles()).toContain(await focused());
  });

  it('types letters where something is typed, and leaves keys with Ctrl alone', async () => {
    await go('library/');
    await page.getByText('Nothing is kept here yet').waitFor();
    await press('/');
    const field = page.getByRole('combobox', { name: 'Search papers' });
    await field.waitFor();
    await page.keyboard.type('gsj?');
    await expect.poll(() => field.inputValue()).toBe('gsj?');
    expect(where()).toBe('library/');
    await press('Escape');
    await go(DAY);
    await star(DRIFTS).waitFor();
    await press('Control+j', 'Alt+j');
    expect(await focused()).not.toBe(DRIFTS);
  });
});

describe.each(
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [360, 1440].map((width) => ({ colorScheme, width })),
  ),
)('in $colorScheme at $width px', ({ colorScheme, width }) => {
  it('the library, a shared list and the keys are accessible and fit', async () => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const fits = async () => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      expect(await violations()).toEqual([]);
    };
    await go('library/');
    await page.getByText('Nothing is kept here yet').waitFor();
    await fits();
    await starThese(DRIFTS, JEPA);
    await paper(JEPA).getByRole('button', { name: 'Mark read' }).click();
    await page.getByRole('button', { name: 'Hide read' }).waitFor();
    await fits();
    await go('library/');
    await page.getByLabel(`Choose ${DRIFTS}`).check();
    await page.getByRole('button', { name: 'Share this list' }).click();
    await says('A link to 1 paper');
    await fits();
    const link = await page.getByLabel('Link to the list').inputValue();
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await fits();
    await page.goto(link);
    await star(DRIFTS).waitFor();
    await fits();
    await go(`paper/${ACTIAL}/`);
    await page.getByText('Note and lists').click();
    await page.getByLabel('Note').waitFor();
    await fits();
  });
});

describe('on a phone', () => {
  it('what is pressed is at least 44 px high and wide', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await starThese(DRIFTS);
    const small = async () =>
      await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '.keep-star, .keep-read, .choose, .library-views a, .take .button, .library-fields *:not(option)',
          ),
        ]
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width > 0 && (height < 44 || width < 44);
          })
          .map(({ outerHTML }) => outerHTML),
      );
    expect(await small()).toEqual([]);
    await go('library/');
    await page.getByLabel(`Choose ${DRIFTS}`).waitFor();
    expect(await small()).toEqual([]);
  });
});
