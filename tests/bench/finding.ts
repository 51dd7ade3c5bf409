import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../chromium.ts';
import { type CompressedSite, serveCompressed } from './compressed-site.ts';
import { median } from './median.ts';

/** What finding something costs a reader's browser. */
export interface FindingCosts {
  /** Bytes from the first key in the search to the first result. */
  search: number;
  /** Bytes from the key that opens the switcher to its first name. */
  switcher: number;
  /** For how many milliseconds the page is held up at most while one types in the search. */
  searchBlock: number;
  /** The same for the switcher, its opening and its names included. */
  switcherBlock: number;
  /** Milliseconds from the key that opens the switcher for the first time to its box. */
  opened: number;
  /** Milliseconds from a key in the switcher to the names that answer it, for the slowest key. */
  answered: number;
}

const visits = 3;
/** How much slower than this machine the processor is of which blocks are told. */
const slower = 4;

/** Measures each in three visits, of which the middle one counts. */
export async function measureFinding(site: string): Promise<FindingCosts> {
  const served = await serveCompressed(site);
  const browser = await startChromium();
  try {
    const of = async (measure: typeof searchBlock): Promise<number> => {
      const seen: number[] = [];
      for (let visit = 0; visit < visits; visit++)
        seen.push(await visitPage(browser, served, measure));
      return Math.round(median(seen));
    };
    return {
      search: await visitPage(browser, served, searchBytes),
      switcher: await visitPage(browser, served, switcherBytes),
      searchBlock: await of(searchBlock),
      switcherBlock: await of(switcherBlock),
      opened: await of(opening),
      answered: await of(answering),
    };
  } finally {
    await browser.close();
    served.close();
  }
}

async function visitPage<T>(
  browser: Browser,
  served: CompressedSite,
  act: (page: Page, served: CompressedSite) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${served.home}tags/`);
  // A page loads what it wants for itself soon after it is painted.
  await page.locator('a.find[role="button"]').waitFor();
  await page.waitForTimeout(1000);
  const result = await act(page, served);
  await context.close();
  return result;
}

const firstResult = (page: Page): Promise<void> =>
  page.locator('.search-results .search-title').first().waitFor({ timeout: 60_000 });

async function bytesOf(served: CompressedSite, act: () => Promise<void>): Promise<number> {
  const before = served.sent.length;
  await act();
  return served.sent.slice(before).reduce((sum, { bytes }) => sum + bytes, 0);
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
}

async function openSwitcher(page: Page): Promise<void> {
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').waitFor();
}

function searchBytes(page: Page, served: CompressedSite): Promise<number> {
  return bytesOf(served, async () => {
    await openSearch(page);
    await page.keyboard.type('bridge');
    await firstResult(page);
  });
}

function switcherBytes(page: Page, served: CompressedSite): Promise<number> {
  return bytesOf(served, async () => {
    await openSwitcher(page);
    await page.keyboard.type('bridge');
    await firstResult(page);
  });
}

async function searchBlock(page: Page): Promise<number> {
  await openSearch(page);
  return longestBlock(page, () => typeSlowly(page, 'questions bridge'));
}

function switcherBlock(page: Page): Promise<number> {
  return longestBlock(page, async () => {
    await openSwitcher(page);
    await typeSlowly(page, 'season bridg');
  });
}

async function typeSlowly(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words, { delay: 90 });
  await page.waitForTimeout(1500);
}

/** The longest task of the page while something is done, on a slower processor. */
async function longestBlock(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const browser = page.context().browser();
  await browser?.startTracing(page, {
    categories: ['__metadata', 'disabled-by-default-devtools.timeline', 'devtools.timeline'],
  });
  await act();
  const trace = await browser?.stopTracing();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return longestTask(JSON.parse(String(trace)) as Trace);
}

interface Trace {
  traceEvents: {
    name: string;
    pid: number;
    tid: number;
    /** Time of the processor, in microseconds: what other programs take is not the page's. */
    tdur?: number;
    args?: { name?: string };
  }[];
}

function longestTask({ traceEvents }: Trace): number {
  const threads = new Set(
    traceEvents.flatMap(({ name, pid, tid, args }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

/** Tells, from a key on, when the page has been painted after it fits a selector. */
async function pressUntil(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate((wanted) => {
    const shown = new Promise<number>((resolve) => {
      document.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const look = (): void => {
            if (!document.querySelector(wanted)) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => {
                resolve(performance.now() - timeStamp);
              };
              port2.postMessage(undefined);
            });
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
        },
        { once: true, capture: true },
      );
    });
    Object.assign(window, { shown });
  }, selector);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
}

function opening(page: Page): Promise<number> {
  return pressUntil(page, 'Control+o', 'dialog[open] input');
}

async function answering(page: Page): Promise<number> {
  await openSwitcher(page);
  await page.keyboard.type('q');
  await page.locator('dialog[open] [role=status]:not(:empty)').waitFor();
  await page.keyboard.press('Backspace');
  await page.locator('dialog[open] [role=status]:empty').waitFor({ state: 'attached' });
  const waits: number[] = [];
  for (const key of 'season') {
    // What the last key has brought is told apart from what this one brings.
    await page.evaluate(() => {
      document.querySelector('dialog[open] .search-results')?.replaceChildren();
    });
    waits.push(await pressUntil(page, key, 'dialog[open] .search-results > *'));
    await page.waitForTimeout(100);
  }
  return Math.max(...waits);
}
