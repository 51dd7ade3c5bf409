import { decodePath } from '../garden/index.ts';

/**
 * What is asked of a server, as files have it: below the site's base path, and decoded where it can be.
 *
 * @param base the path under which the site lies
 * @returns undefined for what lies elsewhere
 */
export function askedPath(
  { url = '/' }: { url?: string | undefined },
  base: string,
): string | undefined {
  const { pathname } = new URL(url, 'http://here');
  const path = decodePath(pathname) ?? pathname;
  const top = base.replace(/\/$/, '');
  return path.startsWith(`${top}/`) ? path.slice(top.length) : undefined;
}
