import { sitemapCount, sitemapPages } from '../layouts/sitemap.ts';

export async function getStaticPaths() {
  return Array.from({ length: await sitemapCount() }, (_, number) => ({
    params: { number: String(number) },
  }));
}

/** The addresses of all pages, with the day on which each note was last tended. */
export async function GET({ params }: { params: { number?: string } }): Promise<Response> {
  const pages = await sitemapPages(Number(params.number));
  const urls = pages.map(
    ({ address, tended }) =>
      `<url><loc>${address}</loc>${tended === '' ? '' : `<lastmod>${tended}</lastmod>`}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`,
    { headers: { 'content-type': 'application/xml' } },
  );
}
