import { expect, it } from 'vitest';
import { buildSite } from '../site/built-site.ts';
import { serve } from '../site/served-site.ts';
import { overflow } from './axe.ts';
import { openBrowser, openPage } from './reader.ts';

/**
 * A window of 1280 pixels at four times its size is 320 pixels wide:
 * https://www.w3.org/TR/WCAG22/#reflow. What scripts add is asked of each type of page elsewhere.
 */
it('no page of the garden scrolls sideways at four times its size', async () => {
  const site = await buildSite(undefined);
  const { home } = await serve(site);
  const { page } = await openPage(await openBrowser(), {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 256 },
    deviceScaleFactor: 4,
  });
  const wide: string[] = [];
  for (const file of site.pageFiles) {
    await page.goto(home + encodeURI(file), { waitUntil: 'load' });
    const pixels = await overflow(page);
    if (pixels > 0) wide.push(`${file}: ${pixels} pixels`);
  }
  expect(wide).toEqual([]);
}, 120_000);

it('formulas deep in lists and names of one long word keep to the page', async () => {
  const { home } = await serve(await buildSite(undefined));
  const { page } = await openPage(await openBrowser(), {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 256 },
  });
  await page.goto(`${home}manual/math/`, { waitUntil: 'load' });
  await page.evaluate(() => {
    const prose = document.querySelector('.prose');
    const formula = prose?.querySelector('.math-inline:not(.is-wide)');
    let list = prose?.appendChild(document.createElement('ul'));
    for (let depth = 0; depth < 6; depth++) {
      const item = list?.appendChild(document.createElement('li'));
      list = item?.appendChild(document.createElement('ul'));
    }
    const item = list?.appendChild(document.createElement('li'));
    const copy = formula?.cloneNode(true) as Element;
    for (const part of [...copy.querySelectorAll('math > *')])
      for (let times = 0; times < 9; times++) part.after(part.cloneNode(true));
    copy.querySelector('math')?.style.setProperty('flex-wrap', 'nowrap');
    item?.append(copy);
  });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.goto(`${home}explore/`, { waitUntil: 'load' });
  await page.evaluate(() => {
    const name = document.querySelector('.folder-tree a');
    if (name) name.textContent = 'One_name_of_one_word_that_is_long_';
  });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}, 120_000);

it('no line begins with the sign behind a formula', async () => {
  const { home } = await serve(await buildSite(undefined));
  const { page } = await openPage(await openBrowser(), { javaScriptEnabled: false });
  await page.goto(`${home}manual/math/`, { waitUntil: 'load' });
  const broken = await page.evaluate(brokenAtWidths);
  expect(broken.length).toBeGreaterThan(0);
  expect(broken.flat()).toEqual([]);
}, 120_000);

/** For each formula with a stop or the like behind it: the widths at which that begins a line. */
function brokenAtWidths(): number[][] {
  return [...document.querySelectorAll('.prose .math-inline')].flatMap((formula) => {
    const [behind, paragraph] = [formula.nextSibling, formula.closest('p')];
    const [signs] = /^\u2060?[.,;:!?)]/.exec(behind?.textContent ?? '') ?? [];
    if (!behind || !paragraph || signs === undefined) return [];
    const range = document.createRange();
    range.setStart(behind, signs.length - 1);
    range.setEnd(behind, signs.length);
    const isBroken = (width: number): boolean => {
      paragraph.style.width = `${width}px`;
      return range.getBoundingClientRect().left < formula.getBoundingClientRect().left;
    };
    return [Array.from({ length: 240 }, (_, at) => 60 + at).filter(isBroken)];
  });
}
