const pages = new Map<string, Promise<Document>>();

/** An address without its part. */
export function pageOf(href: string): string {
  const url = new URL(href, location.href);
  return url.origin + url.pathname;
}

/**
 * A page of this site, fetched once, with addresses that hold anywhere.
 * @throws Error when it is not there or cannot be fetched; the next call tries again
 */
export function loadPage(href: string): Promise<Document> {
  const url = pageOf(href);
  const page = pages.get(url) ?? fetchPage(url);
  pages.set(url, page);
  page.catch(() => pages.delete(url));
  return page;
}

async function fetchPage(url: string): Promise<Document> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const name of ['href', 'src'])
    for (const element of page.querySelectorAll(`[${name}]`)) {
      const written = element.getAttribute(name) ?? '';
      if (URL.canParse(written, url)) element.setAttribute(name, new URL(written, url).href);
    }
  return page;
}

/** Brings the styles of another page that this one lacks: mathematics, code and the like. */
export async function bringStylesOf(page: Document): Promise<void> {
  const sheets = page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  await Promise.all(Array.from(sheets, ({ href }) => bringStyle(href)));
}

const brought = new Map<string, Promise<void>>();

/**
 * Adds a style sheet to this page, unless it is there.
 * @throws Error when it cannot be fetched
 */
export function bringStyle(address: string): Promise<void> {
  const { href } = new URL(address, location.href);
  const own = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const isThere = Array.from(own).some((sheet) => sheet.href === href);
  const style = brought.get(href) ?? (isThere ? Promise.resolve() : addStyle(href));
  brought.set(href, style);
  return style;
}

function addStyle(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = href;
    sheet.addEventListener('load', () => {
      resolve();
    });
    sheet.addEventListener('error', () => {
      reject(new Error(`${href} cannot be loaded`));
    });
    document.head.append(sheet);
  });
}
