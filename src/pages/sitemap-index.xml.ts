import { absolute } from '../layouts/frame.ts';
import { sitemapCount } from '../layouts/sitemap.ts';

/** The list of sitemaps: https://www.sitemaps.org/protocol.html#index */
export async function GET(): Promise<Response> {
  const count = await sitemapCount();
  const maps = Array.from(
    { length: count },
    (_, number) => `<sitemap><loc>${absolute(`/sitemap-${number}.xml`)}</loc></sitemap>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.join('')}</sitemapindex>`,
    { headers: { 'content-type': 'application/xml' } },
  );
}
