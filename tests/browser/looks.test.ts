import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { garden } from './gardens.ts';
import { compare, type Difference, photograph } from './picture.ts';
import { openBrowser, openPage } from './reader.ts';
import { opened, pages, type State } from './states.ts';

/**
 * Pages look as they did when somebody last looked at them and was content. `UPDATE_LOOKS=1` draws
 * the kept pictures anew; look at them before they are kept.
 */
const isUpdate = process.env['UPDATE_LOOKS'] === '1';
const fileOf = (name: string): string =>
  fileURLToPath(new URL(`looks/${name.replaceAll(/\W+/g, '-')}.webp`, import.meta.url));

const widths = [1440, 768, 375];
const themes = ['light', 'dark', 'contrast'] as const;
/** Letters are smoothed otherwise elsewhere; a colour or a margin that changes is more than that. */
const tolerance = { mean: 1.2, block: 40, colour: 5 };

let home: string;
let page: Page;
let studio: Page;

beforeAll(async () => {
  ({ home } = await serve(await garden.build()));
  // Letters are as wide as their font says, whatever the system would make of them.
  const browser = await openBrowser(['--font-render-hinting=none']);
  ({ page } = await openPage(browser));
  ({ page: studio } = await openPage(browser));
  // Letters are waited for, and those that each system has its own of are set in the text's.
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const style = (await response.text()).replaceAll('optional', 'block');
    await route.fulfill({
      response,
      body: `${style}:root{--code:var(--text)!important}math{font-family:var(--text)!important}`,
    });
  });
}, 90_000);

interface Look extends State {
  theme: (typeof themes)[number];
  width: number;
}

/** Each page in each theme at each width, in high contrast at one, and what opens on a page once. */
const looks: Look[] = [
  ...pages.flatMap((state) =>
    themes.flatMap((theme) =>
      // Other colours change no places.
      (theme === 'contrast' ? [1440] : widths).map((width) => ({ ...state, theme, width })),
    ),
  ),
  ...opened.map((state, at) => ({ ...state, theme: themes[at % 2] ?? 'light', width: 1000 })),
];

describe.each(looks)('$name, $theme, $width pixels wide', ({ name, path, prepare, ...look }) => {
  it('looks as it did', async () => {
    const file = fileOf(`${name} ${look.theme} ${look.width}`);
    await page.setViewportSize({ width: look.width, height: look.width === 375 ? 700 : 800 });
    await page.emulateMedia({ colorScheme: look.theme === 'dark' ? 'dark' : 'light' });
    await page.goto(home + path(garden));
    await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), look.theme);
    await prepare?.(page, garden);
    await page.setViewportSize({ width: look.width, height: look.width === 375 ? 700 : 800 });
    await page.evaluate(() => document.fonts.ready);
    await expectKept(file, () => photograph(page, studio));
  });
});

describe('all that the manual’s gallery holds', () => {
  let manual: string;
  beforeAll(async () => {
    ({ home: manual } = await serve(await buildSite(undefined)));
  }, 90_000);

  it.each(['light', 'dark'] as const)('looks as it did: %s', async (colorScheme) => {
    await page.setViewportSize({ width: 768, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${manual}manual/gallery/`);
    await page.evaluate(
      (theme) => (document.documentElement.dataset['theme'] = theme),
      colorScheme,
    );
    await page.evaluate(() => document.fonts.ready);
    // Few machines have letters for all of these.
    const hidden = [page.locator('.prose :is([lang="ja"], [lang="zh"], [lang="ar"], [dir="rtl"])')];
    await expectKept(fileOf(`gallery of the manual ${colorScheme}`), () =>
      photograph(page.locator('.prose'), studio, hidden),
    );
  });
});

/** What a page loads may come late on a busy machine; what looks otherwise stays so. */
async function expectKept(file: string, look: () => Promise<Buffer>): Promise<void> {
  if (isUpdate) await writeFile(file, await look());
  const kept = await readFile(file);
  let apart = await compare(studio, kept, await look());
  for (let time = 0; time < 20 && !isWithin(apart); time++) {
    await page.waitForTimeout(250);
    apart = await compare(studio, kept, await look());
  }
  expect(apart.mean, 'lightness').toBeLessThanOrEqual(tolerance.mean);
  expect(apart.block, 'lightness somewhere').toBeLessThanOrEqual(tolerance.block);
  expect(apart.colour, 'colour somewhere').toBeLessThanOrEqual(tolerance.colour);
}

function isWithin({ mean, block, colour }: Difference): boolean {
  return mean <= tolerance.mean && block <= tolerance.block && colour <= tolerance.colour;
}
