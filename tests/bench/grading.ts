import { type AddressInfo, createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { startChromium } from '../chromium.ts';
import { serveCompressed } from './compressed-site.ts';
import { median } from './median.ts';

/** What Lighthouse says of a page, of 100 each: https://developer.chrome.com/docs/lighthouse */
export interface Grades {
  page: string;
  performance: number;
  accessibility: number;
  'best-practices': number;
  seo: number;
  /** What keeps a category below 100. */
  faults: string[];
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const visits = 3;

/** Has Lighthouse judge pages of a built site as on a phone; of three visits the middle one counts. */
export async function gradePages(site: string, pages: readonly string[]): Promise<Grades[]> {
  const served = await serveCompressed(site);
  const port = await freePort();
  const browser = await startChromium([`--remote-debugging-port=${port}`]);
  try {
    const graded: Grades[] = [];
    for (const page of pages) {
      const seen: Judgement[] = [];
      for (let visit = 0; visit < visits; visit++) seen.push(await judge(served.home + page, port));
      const [performance, accessibility, practices, seo] = categories.map((name) =>
        median(seen.map(({ grades }) => grades[name])),
      );
      graded.push({
        page: `/${page}`,
        performance: performance ?? 0,
        accessibility: accessibility ?? 0,
        'best-practices': practices ?? 0,
        seo: seo ?? 0,
        faults: [...new Set(seen.flatMap(({ faults }) => faults))],
      });
    }
    return graded;
  } finally {
    await browser.close();
    served.close();
  }
}

interface Judgement {
  grades: Record<(typeof categories)[number], number>;
  faults: string[];
}

async function judge(url: string, port: number): Promise<Judgement> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...categories],
    logLevel: 'error',
  });
  if (!result) throw new Error(`Lighthouse says nothing of ${url}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`Lighthouse on ${url}: ${lhr.runtimeError.message}`);
  const grade = (name: string): number => Math.round((lhr.categories[name]?.score ?? 0) * 100);
  const faults = categories
    .filter((name) => grade(name) < 100)
    .flatMap((name) => lhr.categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id} ${lhr.audits[id]?.displayValue ?? ''}`.trim());
  return {
    grades: {
      performance: grade('performance'),
      accessibility: grade('accessibility'),
      'best-practices': grade('best-practices'),
      seo: grade('seo'),
    },
    faults,
  };
}

/** A port that nobody uses now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
