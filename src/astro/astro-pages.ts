import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { digestOf } from '../reading/cache.ts';
import { encodeMarks } from '../settings/site.ts';

/** Who knows the paths of the pages, and renders them: Astro, or what it has made for an earlier build. */
export type PageRenderer = Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>;

/** A path as Astro knows it. */
export type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** A page that a build writes. */
export interface Page {
  /** Its file in the site. */
  file: string;
  address: string;
  /** The digest of all that it hangs on; undefined when nobody knows, or it is soon made. */
  key: string | undefined;
  /** Makes it; there are pages in which nothing is. */
  make: () => Promise<Buffer | undefined>;
}

/** Whether a path is one of a page that is made once, when the site is built. */
export function isPage({ route }: Path): boolean {
  return (route.type === 'page' || route.type === 'endpoint') && route.prerender;
}

/**
 * The page at a path.
 *
 * @param version a digest of all on which every page hangs
 * @param top the address of the site in full
 */
export function pageOf(path: Path, version: string, renderer: PageRenderer, top: URL): Page {
  const { route, cacheKey } = path;
  const name = nameOf(path);
  const isFile = route.type === 'endpoint' || /^(?:404|500)$/.test(name);
  const file = isFile
    ? route.type === 'endpoint'
      ? name
      : `${name}.html`
    : join(name, 'index.html');
  return {
    file,
    address: name === '' ? '/' : `/${name}/`,
    key: cacheKey === undefined ? undefined : digestOf(version, file, cacheKey),
    make: () => render(renderer, path, top),
  };
}

/** A path without its slashes; Astro has encoded two of its signs, and nothing else. */
function nameOf({ pathname }: Path): string {
  return pathname
    .replace(/^\/|\/$/g, '')
    .replaceAll('%23', '#')
    .replaceAll('%3F', '?');
}

async function render(
  { render: ask }: PageRenderer,
  path: Path,
  base: URL,
): Promise<Buffer | undefined> {
  const { pathname, route } = path;
  const name = encodeMarks(encodeURI(nameOf(path)));
  const ending = route.type === 'endpoint' || name === '' ? '' : '/';
  // Joined as text: a name such as `mailto:me` is none of another scheme.
  const request = new Request(base.href + name + ending);
  const answer = await ask(request, { routeData: route });
  const response = answer instanceof Response ? answer : answer.response;
  if (response.status >= 300 && !/^\/?(?:404|500)\/?$/.test(pathname))
    throw new Error(`The page ${pathname} answered with ${response.status}.`);
  return response.body ? Buffer.from(await response.arrayBuffer()) : undefined;
}
