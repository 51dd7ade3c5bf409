import { writeXml } from '../features/feeds/xml.ts';
import { absolute, words } from '../layouts/frame.ts';
import settings from '../site.config.ts';

/** As much as a name may have there. */
const longestName = 16;

/**
 * The search for browsers, which offer it beside those of others.
 * Form: https://developer.mozilla.org/docs/Web/XML/Guides/OpenSearch
 */
export function GET(): Response {
  const text = writeXml({
    OpenSearchDescription: {
      '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      ShortName: Array.from(settings.title).slice(0, longestName).join(''),
      LongName: Array.from(settings.title).slice(0, 48).join(''),
      Description: `${words.search}: ${settings.title}`,
      InputEncoding: 'UTF-8',
      Language: settings.lang,
      Image: {
        '@width': '16',
        '@height': '16',
        '@type': settings.icon.endsWith('.svg') ? 'image/svg+xml' : 'image/x-icon',
        '#': absolute(settings.icon),
      },
      Url: { '@type': 'text/html', '@template': `${absolute('/search/')}?q={searchTerms}` },
    },
  });
  return new Response(text, {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
