import { distance } from 'fastest-levenshtein';

/** No note has a longer name, and to compare longer ones takes long. */
export const longest = 300;

/** A page that may be what was asked for. */
export interface Suggestion {
  url: string;
  title: string;
  /** The title with its marks, as HTML, where they are known. */
  marked?: string | undefined;
}

/**
 * Pages of the site whose address is spelt like some words.
 *
 * @param most how many at most
 */
export async function nearPages(
  words: string,
  sitemap: string,
  most: number,
): Promise<Suggestion[]> {
  const addresses = nearest(words.toLowerCase(), await readAddresses(sitemap));
  return (await Promise.all(addresses.slice(0, most).map(readTitle))).flat();
}

/** Every address of the site: the sitemap has them all, and little else. */
export async function readAddresses(sitemap: string): Promise<string[]> {
  const response = await fetch(sitemap);
  if (!response.ok) return [];
  const map = new DOMParser().parseFromString(await response.text(), 'text/xml');
  return [...map.querySelectorAll('loc')].flatMap(({ textContent }) =>
    URL.canParse(textContent) ? new URL(textContent).pathname : [],
  );
}

/** How an address is spelt when letters' case, endings and kinds of blank do not count. */
export function spelling(path: string): string {
  return decode(path)
    .toLowerCase()
    .replace(/(?:index)?\.html?$/, '')
    .replace(/[\s_-]/g, '-')
    .split('/')
    .filter(Boolean)
    .join('/');
}

/** Addresses spelt like some words, nearest first. */
export function nearest(wanted: string, addresses: readonly string[]): string[] {
  if (wanted === '' || wanted.length > longest) return [];
  return addresses
    .map((address) => ({ address, edits: distance(wanted, wordsOfAddress(address)) }))
    .filter(({ edits }) => edits <= Math.max(1, wanted.length * 0.34))
    .sort((a, b) => a.edits - b.edits)
    .map(({ address }) => address);
}

/** One, or none when the host does not give out the page. */
export async function readTitle(url: string): Promise<Suggestion[]> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [{ url, title: page.querySelector('h1')?.textContent.trim() ?? wordsOfAddress(url) }];
}

/** `/Deep-Work/my_note.html` asks for `my note`. */
export function wordsOfAddress(path: string): string {
  return (spelling(path).split('/').at(-1) ?? '').replace(/[-.]/g, ' ').trim();
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
