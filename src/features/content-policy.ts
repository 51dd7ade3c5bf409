import { createHash } from 'node:crypto';

/**
 * The content security policy of every page: nothing but what this site serves itself, no inline
 * style, no script but our files and the ones named by hash. Pagefind needs WebAssembly.
 * Rule: https://www.w3.org/TR/CSP3/
 *
 * @param inlineScripts the scripts that stand in the page itself
 * @param imageOrigins other sites whose pictures an author shows on this page
 */
export function contentPolicy(
  inlineScripts: readonly string[],
  imageOrigins: readonly string[] = [],
): string {
  const hashes = inlineScripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
    "style-src 'self'",
    ["img-src 'self' data:", ...imageOrigins].join(' '),
    "media-src 'self'",
    "frame-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
