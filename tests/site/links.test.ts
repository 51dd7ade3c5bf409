import type { Element, Root } from 'hast';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, type Site } from './built-site.ts';
import { all, property } from './elements.ts';

const origin = 'https://garden.example';
const base = '/sub/path/';

let site: Site;
let files: Set<string>;
const ids = new Map<string, Set<string>>();

beforeAll(async () => {
  site = await buildSite(undefined, { SITE_URL: origin, BASE_PATH: '/sub/path' });
  files = new Set(site.files);
  for (const file of site.pageFiles)
    ids.set(
      file,
      new Set(all(site.page(file), '*').flatMap((element) => property(element, 'id') ?? [])),
    );
}, 60_000);

/** An address that stands in a page: where, on what, and what it says. */
interface Written {
  file: string;
  element: Element;
  url: URL;
}

const attributes = ['href', 'src', 'poster', 'action', 'dataBundle'];

function addressesOf(page: Root, file: string): Written[] {
  const here = `${origin}${base}${encodeURI(file.replace(/index\.html$/, ''))}`;
  return all(page, '*').flatMap((element) =>
    [
      ...attributes.flatMap((name) => property(element, name) ?? []),
      ...['srcSet', 'imageSrcSet'].flatMap((name) => candidatesOf(property(element, name))),
    ].map((written) => ({ file, element, url: new URL(written, here) })),
  );
}

function candidatesOf(srcSet: string | undefined): string[] {
  return (srcSet ?? '').split(/,\s+/).flatMap((one) => one.trim().split(/\s+/)[0] || []);
}

function everything(): Written[] {
  return site.pageFiles.flatMap((file) => addressesOf(site.page(file), file));
}

/** What is wrong with an address of this site; undefined when it leads somewhere. */
function faultOf({ url }: Written): string | undefined {
  if (!url.pathname.startsWith(base)) return 'it leaves the base path';
  const path = decodeURIComponent(url.pathname.slice(base.length));
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  // The folder with the search index is an address for scripts, no page.
  if (path === 'pagefind/') return files.has('pagefind/pagefind.js') ? undefined : 'no index';
  if (!files.has(target)) return 'there is nothing';
  const part = decodeURIComponent(url.hash.slice(1));
  return part === '' || ids.get(target)?.has(part) ? undefined : 'there is no such part';
}

describe('addresses in the pages', () => {
  it('all lead somewhere when they stay on the site', () => {
    const broken = everything()
      .filter(({ url }) => url.origin === origin)
      .flatMap((written) => {
        const fault = faultOf(written);
        return fault === undefined ? [] : [`${written.file}: ${written.url.href}: ${fault}`];
      });
    expect(broken).toEqual([]);
  });

  it('lead to other sites only from links that a reader follows', () => {
    const fetched = everything().filter(
      ({ url, element }) => url.origin !== origin && element.tagName !== 'a',
    );
    expect(fetched.map(({ file, url }) => `${file}: ${url.href}`)).toEqual([]);
  });

  it('are many', () => {
    expect(everything().length).toBeGreaterThan(500);
  });
});

describe('addresses in the style sheets', () => {
  it('all lead to files of the site', () => {
    const sheets = site.files.filter((file) => file.endsWith('.css'));
    const urls = sheets.flatMap((sheet) =>
      [...site.text(sheet).matchAll(/url\(["']?([^"')]+)["']?\)|@import\s+["']([^"']+)["']/g)].map(
        ([, url = '', imported = '']) => new URL(url || imported, `${origin}${base}${sheet}`),
      ),
    );
    expect(urls.length).toBeGreaterThan(0);
    const broken = urls.filter(
      ({ href, pathname }) =>
        !href.startsWith(`${origin}${base}`) || !files.has(pathname.slice(base.length)),
    );
    expect(broken.map(String)).toEqual([]);
  });
});
