import { absolute } from '../layouts/frame.ts';

/** Everybody may read; here is the map. Rule: https://www.rfc-editor.org/rfc/rfc9309 */
export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
}
