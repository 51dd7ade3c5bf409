import type { Browser, Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite, makeVault } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage, type Reading } from './reader.ts';
import { readingVault } from './reading-vault.ts';

let home: string;
let browser: Browser;
let reading: Reading;
let page: Page;

beforeAll(async () => {
  ({ home } = await serve(await buildSite(await makeVault(readingVault))));
  browser = await openBrowser();
}, 60_000);

beforeEach(async () => {
  reading = await openPage(browser);
  ({ page } = reading);
});

afterEach(async () => {
  await page.context().close();
  const isStatus = (text: string): boolean => text.includes('status of 404');
  expect(reading.complaints.filter((text) => !isStatus(text))).toEqual([]);
});

const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
const hasFocus = (text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.activeElement?.textContent.trim() === wanted, text);
const menu = (): Locator => page.getByRole('button', { name: 'Theme' });

describe('keys', () => {
  it('j and k go from link to link of the text', async () => {
    await page.goto(`${home}oak/`);
    for (const [key, text] of [
      ['j', 'Moss'],
      ['j', 'its places'],
      ['j', 'what is damp'],
      ['k', 'its places'],
      ['k', 'Moss'],
    ] as const) {
      await page.keyboard.press(key);
      await hasFocus(text);
    }
    await page.getByText('Last of all').evaluate((it) => {
      it.scrollIntoView({ block: 'start', behavior: 'instant' });
      (document.activeElement as HTMLElement).blur();
    });
    await page.keyboard.press('j');
    await hasFocus('Birch');
  });

  it('b goes to who links here, r to some other note, g h home, g g to the graph', async () => {
    await page.goto(`${home}fern/`);
    await page.keyboard.press('b');
    await page.waitForFunction(() => document.activeElement?.closest('.backlinks'));
    await page.keyboard.press('r');
    await page.waitForURL((url) => /^\/(?:oak|moss|birch)\/$/.test(url.pathname));
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.waitForURL(home);
    await page.keyboard.press('g');
    await page.keyboard.press('g');
    await page.waitForURL(`${home}graph/`);
  });

  it('? shows them all', async () => {
    await page.goto(`${home}oak/`);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.waitFor();
    expect(await dialog.getByRole('term').count()).toBeGreaterThan(8);
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('?');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('are letters to who types, and nothing together with Ctrl', async () => {
    await page.goto(`${home}oak/`);
    await page.keyboard.press('Control+b');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').pressSequentially('jkbr?/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jkbr?/');
    expect(page.url()).toBe(`${home}oak/`);
    expect(reading.requests.filter((url) => url.includes('shortcuts'))).toEqual([]);
  });

  it('can all be turned off, for good', async () => {
    await page.goto(`${home}oak/`);
    await menu().click();
    await page.getByRole('checkbox', { name: 'Keys of one letter' }).uncheck();
    await page.reload({ waitUntil: 'networkidle' });
    for (const key of ['j', 'b', 'r', 'g', 'h', '?', '/']) await page.keyboard.press(key);
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').waitFor();
    expect(page.url()).toBe(`${home}oak/`);
    expect(reading.requests.filter((url) => url.includes('shortcuts'))).toEqual([]);
    expect(await page.getByRole('dialog').count()).toBe(1);
  });
});

describe('the Tab key', () => {
  it.each([320, 768, 1440])('reaches everything and leaves it again: %i', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${home}oak/`);
    await page.evaluate(() => {
      document.addEventListener('focusin', ({ target }) => {
        if (target instanceof Element) target.setAttribute('data-walked', '');
      });
    });
    // From the first to beyond the last, where a browser would go on to its own bars.
    for (let step = 0, isOut = false; !isOut && step < 200; step++) {
      await page.keyboard.press('Tab');
      isOut = step > 0 && (await page.evaluate(() => document.activeElement === document.body));
      expect(step).toBeLessThan(199);
    }
    const left = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll<HTMLElement>(
          'a[href]:not([tabindex="-1"]), button, input, summary',
        ),
      )
        .filter((it) => it.checkVisibility({ visibilityProperty: true }))
        .filter((it) => !it.hasAttribute('data-walked'))
        .map((it) => it.outerHTML),
    );
    expect(left).toEqual([]);
  });
});

describe('a note at random', () => {
  it('is some other one, from the foot of each page', async () => {
    await page.goto(`${home}oak/`, { waitUntil: 'networkidle' });
    expect(reading.requests.filter((url) => url.includes('random'))).toEqual([]);
    await page.getByRole('link', { name: 'A note at random' }).click();
    await page.waitForURL((url) => /^\/(?:fern|moss|birch)\/$/.test(url.pathname));
  });
});

describe('the size of text and the width of lines', () => {
  const width = (): Promise<number> =>
    page.locator('.prose').evaluate((it) => it.getBoundingClientRect().width);
  const letters = (): Promise<number> =>
    page.locator('.prose').evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize));

  const isSet = (size: string | undefined, measure: string): Promise<unknown> =>
    page.waitForFunction(
      (wanted) => {
        const { dataset } = document.documentElement;
        return dataset['size'] === wanted[0] && dataset['measure'] === wanted[1];
      },
      [size, measure],
    );

  it('are what the reader chose, from the first moment of the next page', async () => {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('body')) return;
        observer.disconnect();
        const { dataset } = document.documentElement;
        dataset['first'] = `${dataset['size']} ${dataset['measure']}`;
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${home}oak/`);
    const before = [await letters(), await width()] as const;
    await menu().click();
    await page.getByRole('group', { name: 'Text size' }).getByText('Larger').click();
    await page.getByRole('group', { name: 'Width of lines' }).getByText('Wide').click();
    await isSet('larger', 'wide');
    const after = [await letters(), await width()] as const;
    expect(after[0]).toBeGreaterThan(before[0]);
    expect(after[1]).toBeGreaterThan(before[1]);
    await page.goto(`${home}moss/`);
    expect(await page.evaluate(() => document.documentElement.dataset['first'])).toBe(
      'larger wide',
    );
    expect(await letters()).toBe(after[0]);
    await menu().click();
    await page.getByRole('group', { name: 'Text size' }).getByText('Normal').click();
    await isSet(undefined, 'wide');
    await page.reload();
    expect(await letters()).toBe(before[0]);
  });

  it('are chosen by keyboard too, and Esc leads back', async () => {
    await page.goto(`${home}oak/`);
    await menu().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Text size' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Large', exact: true }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await menu().evaluate((it) => it === document.activeElement)).toBe(true);
  });
});

describe('the way back', () => {
  it('leads to the link that was followed by keyboard, at its place', async () => {
    await page.goto(`${home}oak/`);
    const link = page.locator('.prose').getByRole('link', { name: 'Birch' });
    await link.focus();
    const { y } = await page.evaluate(() => ({ y: scrollY }));
    expect(y).toBeGreaterThan(100);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${home}birch/`);
    await page.goBack();
    await hasFocus('Birch');
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 2, y);
    expect(await focused()).toBe('Birch');
  });

  it.each([
    ['a quick fade where motion is welcome', null, 'true'],
    ['nothing where it is not', 'reduce', 'false'],
  ] as const)('is %s', async (_, reducedMotion, fades) => {
    const { page: own } = await openPage(browser, { reducedMotion });
    await own.addInitScript(() => {
      addEventListener('pagereveal', ({ viewTransition }) => {
        sessionStorage.setItem(location.pathname, String(viewTransition !== null));
      });
    });
    await own.goto(`${home}oak/`);
    await own.locator('.prose').getByRole('link', { name: 'Moss' }).first().click();
    await own.waitForURL(`${home}moss/`);
    await own.waitForFunction(() => sessionStorage.getItem('/moss/') !== null);
    expect(await own.evaluate(() => sessionStorage.getItem('/moss/'))).toBe(fades);
    await own.context().close();
  });
});
