import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage, type Reading } from './reader.ts';

let home: string;
let browser: Browser;
let reading: Reading;
let page: Page;

beforeAll(async () => {
  ({ home } = await serve(await buildSite(undefined)));
  browser = await openBrowser();
}, 60_000);

beforeEach(async () => {
  reading = await openPage(browser, { reducedMotion: 'reduce' });
  ({ page } = reading);
});

afterEach(async () => {
  await page.context().close();
  expect(reading.complaints).toEqual([]);
});

describe('the index of all notes', () => {
  const shown = (): Promise<string[]> =>
    page
      .locator('.note-index li:visible')
      .evaluateAll((lines) =>
        lines.map((line) => line.getAttribute('data-stage') ?? line.textContent.trim()),
      );
  const filter = (name: RegExp) =>
    page.getByRole('navigation', { name: 'How far notes have grown' }).getByRole('link', { name });

  it('shows the notes of one stage at once, and all again', async () => {
    await page.goto(`${home}notes/`);
    const all = await shown();
    await filter(/^Evergreen/).click();
    const evergreen = await shown();
    expect(evergreen).toEqual(all.filter((stage) => stage === 'evergreen'));
    expect(evergreen.length).toBeGreaterThan(2);
    expect(await filter(/^Evergreen/).getAttribute('aria-current')).toBe('true');
    expect(await page.getByRole('status').textContent()).toMatch(/^Evergreen: \w+ notes$/);
    const letters = await page.locator('.letter h2:visible').count();
    expect(letters).toBeLessThanOrEqual(evergreen.length);
    await page.goBack();
    expect(await shown()).toEqual(all);
    expect(await filter(/^All/).getAttribute('aria-current')).toBe('true');
  });

  it('is put in the order of days, with the filter still at work, and back', async () => {
    await page.goto(`${home}notes/`);
    const all = await shown();
    await page.getByRole('radio', { name: 'By date' }).check();
    const days = await page
      .locator('.line-list li:visible time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days).toEqual(days.toSorted().reverse());
    expect(days.length).toBeGreaterThan(10);
    expect(await page.locator('.letter h2:visible').count()).toBe(0);
    await filter(/^Seedling/).click();
    expect(await shown()).toEqual(['seedling']);
    await filter(/^All/).click();
    await page.getByRole('radio', { name: 'By title' }).check();
    expect(await shown()).toEqual(all);
  });
});

describe('a tag’s page', () => {
  const shown = () =>
    page
      .locator('.note-list li:visible')
      .evaluateAll((notes) =>
        notes.map((note) => [
          note.querySelector('a')?.textContent ?? '',
          note.querySelector('time')?.dateTime ?? '',
          note.dataset['stage'] ?? '',
        ]),
      );
  const column = async (at: number): Promise<string[]> =>
    (await shown()).map((facts) => facts[at] ?? '');

  it('lists its notes by day, by title and by stage', async () => {
    await page.goto(`${home}tags/leading/`);
    const all = await shown();
    expect(all.length).toBeGreaterThan(5);
    const days = await column(1);
    expect(days).toEqual(days.toSorted().reverse());
    await page.getByRole('radio', { name: 'By title' }).check();
    const titles = await column(0);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('en-GB').compare));
    await page.getByRole('radio', { name: 'By stage' }).check();
    const stages = await column(2);
    const ages = stages.map((stage) => ['evergreen', 'budding', 'seedling', ''].indexOf(stage));
    expect(ages).toEqual(ages.toSorted());
    expect(new Set(ages).size).toBeGreaterThan(2);
    await page.getByRole('radio', { name: 'By date' }).check();
    expect(await shown()).toEqual(all);
  });

  it('leads to the tags that its notes have, too, and to the notes that have both', async () => {
    await page.goto(`${home}tags/leading/`);
    const together = page.getByRole('region', { name: 'Often together with' });
    expect(await together.locator('.tag').first().getAttribute('href')).toBe('/tags/coaching/');
    const both = together.locator('.count').first();
    const count = parseInt((await both.textContent()) ?? '', 10);
    expect(count).toBeGreaterThan(2);
    await both.click();
    await expect.poll(() => page.locator('.search-result').count()).toBe(count);
  });
});

describe('the folders above a note', () => {
  it('unfold in place, fetched once and only when asked for', async () => {
    const asked = (): number => reading.requests.filter((url) => url.endsWith('/explore/')).length;
    await page.goto(`${home}coaching/the-pause/`, { waitUntil: 'networkidle' });
    expect(asked()).toBe(0);
    const opener = page.getByRole('button', { name: 'Explore' });
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
    await opener.click();
    const here = page.locator('.folder-panel [aria-current=page]');
    await here.waitFor();
    expect(await here.textContent()).toContain('The pause');
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    await opener.click();
    await here.waitFor({ state: 'hidden' });
    await opener.press('Space');
    await here.waitFor();
    expect(asked()).toBe(1);
    await page.locator('.folder-panel summary').filter({ hasText: 'tending' }).click();
    await page.keyboard.press('Escape');
    await here.waitFor({ state: 'hidden' });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await opener.press('Enter');
    await page.locator('.folder-panel').getByRole('link', { name: 'Pruning day' }).click();
    await page.waitForURL(`${home}tending/pruning-day/`);
  });
});

describe('what an owner calls quiet', () => {
  it('is folded on the page of all folders, and open where its own notes are read', async () => {
    await page.goto(`${home}explore/`);
    const manual = page.locator('main summary').filter({ hasText: 'manual' });
    expect(await manual.isVisible()).toBe(false);
    await page.getByText(/^and \d+ more$/).click();
    expect(await manual.isVisible()).toBe(true);
    await page.goto(`${home}manual/tags/`);
    await page.getByRole('button', { name: 'Explore' }).click();
    await page.locator('.folder-panel [aria-current=page]').waitFor();
  });
});

describe('themes', () => {
  /** How light a colour of the page is, 0 to 1, by the rule for contrast of WCAG 2. */
  const luminance = (colour: string): Promise<number> =>
    page.evaluate((name) => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('there is no canvas');
      const probe = document.body.appendChild(document.createElement('i'));
      probe.className = 'visually-hidden';
      probe.style.setProperty('color', `var(${name})`);
      context.fillStyle = getComputedStyle(probe).color;
      probe.remove();
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map(
        (part) =>
          part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }, colour);
  const contrast = async (ink: string, paper: string): Promise<number> => {
    const [a, b] = [await luminance(ink), await luminance(paper)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const choose = async (theme: string): Promise<void> => {
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: theme }).check();
    await page.keyboard.press('Escape');
  };

  it.each([
    ['Paper', 'light', 7, 4.5],
    ['Ink', 'dark', 7, 4.5],
    ['High contrast', 'light', 18, 12],
    ['High contrast', 'dark', 18, 12],
  ] as const)('%s on a %s system can be read', async (theme, colorScheme, text, quiet) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${home}coaching/the-pause/`);
    await choose(theme);
    for (const paper of ['--paper', '--paper-2']) {
      expect(await contrast('--ink', paper)).toBeGreaterThanOrEqual(paper === '--paper' ? text : 7);
      expect(await contrast('--ink-2', paper)).toBeGreaterThanOrEqual(quiet);
      expect(await contrast('--leaf', paper)).toBeGreaterThanOrEqual(4.5);
    }
    expect(await contrast('--ink', '--sun')).toBeGreaterThanOrEqual(7);
  });

  it('high contrast stays chosen, and is light or dark as the system is', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(home);
    await choose('High contrast');
    await page.goto(`${home}tags/`);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('contrast');
    expect(await luminance('--paper')).toBe(0);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await luminance('--paper')).toBeCloseTo(1);
  });

  it('a system that asks for more contrast gets it, until a reader chooses', async () => {
    await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
    await page.goto(home);
    const more = await contrast('--ink-2', '--paper');
    await choose('Paper');
    expect(await contrast('--ink-2', '--paper')).toBeLessThan(more);
    await choose('As the system');
    expect(await contrast('--ink-2', '--paper')).toBe(more);
  });

  it('marks of stages are seen in colours that the system forces', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(`${home}coaching/the-pause/`);
    const mark = await page.locator('.meta .stage').evaluate((stage) => {
      const { backgroundColor, maskImage } = getComputedStyle(stage, '::before');
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.setProperty('color', 'CanvasText');
      return { isText: backgroundColor === getComputedStyle(probe).color, maskImage };
    });
    expect(mark.isText).toBe(true);
    expect(mark.maskImage).toMatch(/^url\("data:image\/svg/);
  });
});
