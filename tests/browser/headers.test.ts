import { beforeAll, expect, it } from 'vitest';
import { headersOf } from '../../src/astro/headers-file.ts';
import { buildSite, makeVault, type Site } from '../site/built-site.ts';
import { png } from '../site/png.ts';
import { serve } from '../site/served-site.ts';
import { openBrowser, openPage } from './reader.ts';

let site: Site;

beforeAll(async () => {
  site = await buildSite(
    await makeVault({
      'a.md':
        'A [[b]], $x^2$, `code`.\n\n![](c.png)\n\n![](https://vimeo.com/76979871)\n\n```js\na()\n```\n',
      'b.md': '---\naliases: [/old/b]\n---\n\nA[^1] note.\n\n[^1]: With words.\n',
      'c.png': png(90, 60),
    }),
  );
}, 120_000);

/** The headers of one rule of the file for hosts. */
function rule(path: string): Record<string, string> {
  const lines = site.text('_headers').split('\n');
  const at = lines.indexOf(path);
  const end = lines.findIndex((line, number) => number > at && !line.startsWith('  '));
  return Object.fromEntries(
    lines.slice(at + 1, end === -1 ? undefined : end).map((line) => {
      const [name = '', ...value] = line.trim().split(': ');
      return [name, value.join(': ')];
    }),
  );
}

it('every page works under what a host is asked to send', { timeout: 60_000 }, async () => {
  const headers = rule('/*');
  expect(Object.keys(headers)).toEqual([
    'Content-Security-Policy',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Permissions-Policy',
  ]);
  const { home } = await serve(site, '/', headers);
  const { page, complaints } = await openPage(await openBrowser());
  for (const path of ['', 'a/', 'b/', 'search/?q=note', 'graph/', 'old/b/', 'notes/', '404.html']) {
    await page.goto(home + path, { waitUntil: 'networkidle' });
    expect(complaints, path).toEqual([]);
  }
  await page.goto(`${home}search/?q=note`);
  await page.locator('.search-result').first().waitFor();
  expect(complaints).toEqual([]);
});

it('nobody may frame it, and nothing runs that is not of the site', () => {
  const policy = rule('/*')['Content-Security-Policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toContain('unsafe-inline');
});

it('what is kept for ever changes its name with what is in it', () => {
  expect(rule('/_astro/*')).toEqual({ 'Cache-Control': 'public, max-age=31536000, immutable' });
  for (const file of site.files.filter((one) =>
    /^(?:_astro|garden\/(?:pictures|styles))\//.test(one),
  ))
    expect(file).toMatch(/[\w-]{8,}/);
});

it('a garden below a path has its rules there', () => {
  expect(headersOf('/garden/', undefined)).toMatch(/^\/garden\/\*\n {2}X-Content-Type-Options/);
});
