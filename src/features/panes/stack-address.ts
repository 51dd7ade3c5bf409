import { decoded } from '../../browser/decoded.ts';

/**
 * Notes that stand beside each other are kept in the address, as `?stack=a/b&stack=c#part`: the
 * page's own note first, by its path, then the others by theirs under the garden's base.
 */

/** The pages that an address stacks on its own one, in full. Places outside of the garden are left out. */
export function stackOf(address: string, base: string): string[] {
  const url = new URL(address);
  const root = new URL(base, url);
  return url.searchParams.getAll('stack').flatMap((written) => {
    const [path = '', ...part] = written.split('#');
    const inner = path
      .split('/')
      .filter(Boolean)
      .map((segment) => encodeURIComponent(decoded(segment)))
      .join('/');
    const page = new URL(root);
    page.pathname += inner === '' ? '' : `${inner}/`;
    page.hash = part.join('#');
    return page.href.startsWith(root.href) ? [page.href] : [];
  });
}

/** An address that stacks other pages on its own. */
export function withStack(address: string, base: string, stack: readonly string[]): string {
  const url = new URL(address);
  const root = new URL(base, url);
  const others = Array.from(url.searchParams).filter(([name]) => name !== 'stack');
  const kept = others.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const stacked = stack.map((href) => {
    const page = new URL(href);
    const path = decoded(page.pathname.slice(root.pathname.length).replace(/\/$/, ''));
    // In a name these two are no signs of an address.
    const bare = path.replaceAll('%', '%25').replaceAll('#', '%23');
    return `stack=${readable(bare)}${page.hash === '' ? '' : `%23${readable(decoded(page.hash.slice(1)))}`}`;
  });
  const query = [...kept, ...stacked].join('&');
  return url.origin + url.pathname + (query === '' ? '' : `?${query}`) + url.hash;
}

/** Whether two addresses are of one page, however they are written; parts do not count. */
export function isSamePage(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const [one, other] = [new URL(a), new URL(b)];
  return one.origin === other.origin && decoded(one.pathname) === decoded(other.pathname);
}

function readable(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%2F', '/');
}
