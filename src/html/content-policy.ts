import { createHash } from 'node:crypto';

/** Other sites that one page lets in, by what it shows of them. */
export interface Origins {
  images: readonly string[];
  media: readonly string[];
  frames: readonly string[];
  forms: readonly string[];
}

/** Other sites that every page lets in, since the owner has asked for what they do. */
export interface Everywhere {
  scripts: readonly string[];
  connections: readonly string[];
  images: readonly string[];
}

const nobody: Everywhere = { scripts: [], connections: [], images: [] };
const nowhere: Origins = { images: [], media: [], frames: [], forms: [] };

/**
 * The content security policy of every page: nothing but what this site serves itself, no inline
 * style, no script but our files and the ones named by hash. Pagefind needs WebAssembly.
 * Rule: https://www.w3.org/TR/CSP3/
 *
 * @param inlineScripts the scripts that stand in the page itself
 * @param origins other sites of which an author shows something on this page
 * @param everywhere other sites that every page lets in
 */
export function contentPolicy(
  inlineScripts: readonly string[],
  origins: Origins = nowhere,
  everywhere: Everywhere = nobody,
): string {
  const hashes = inlineScripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes, ...everywhere.scripts].join(' '),
    "style-src 'self'",
    ["img-src 'self' data:", ...origins.images, ...everywhere.images].join(' '),
    ["media-src 'self'", ...origins.media].join(' '),
    ["frame-src 'self'", ...origins.frames].join(' '),
    "font-src 'self'",
    ["connect-src 'self'", ...everywhere.connections].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    ["form-action 'self'", ...origins.forms].join(' '),
  ].join('; ');
}

const anywhere = ['https:', 'http:'];

/**
 * The policy that a host can send with every file. Each page narrows it by its own; what only a
 * host can say is who may frame the site. A document such as a PDF is shown by the browser itself.
 */
export function hostPolicy(
  inlineScripts: readonly string[],
  { scripts, connections }: Everywhere = nobody,
): string {
  const origins = { images: anywhere, media: anywhere, frames: anywhere, forms: anywhere };
  // Pictures may come from anywhere as it is.
  const ofPages = contentPolicy(inlineScripts, origins, { scripts, connections, images: [] });
  return `${ofPages}; object-src 'self'; frame-ancestors 'self'`;
}
