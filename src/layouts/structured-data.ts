import { isoOf } from '../garden/index.ts';
import settings from '../site.config.ts';
import { absolute } from './frame.ts';
import type { Place } from './places.ts';

/** What search engines are told of a page. */
export interface Described {
  title: string;
  description: string;
  lang: string;
  address: string;
  /** The pages above it, from the top. */
  places: readonly Place[];
  /** Set for notes. */
  article:
    | { created?: string | undefined; modified?: string | undefined; tags: readonly string[] }
    | undefined;
}

type Thing = Record<string, unknown>;

const author = settings.author && { '@type': 'Person', ...settings.author };

/**
 * What search engines are told of a page as JSON-LD, each safe to stand in a script element of its
 * own. Words: https://schema.org, as
 * https://developers.google.com/search/docs/appearance/structured-data reads them.
 */
export function structuredData(page: Described): string[] {
  // A list of everything is above everything, and says nothing of where a page belongs.
  const way = page.places.filter(({ address }) => address !== '/explore/');
  const things = [
    ...(page.address === '/' ? [siteOf(page)] : []),
    ...(page.article ? [articleOf(page, page.article)] : []),
    ...(way.length > 0 ? [wayTo(page.title, way)] : []),
  ];
  return things.map((thing) =>
    // What ends a script element must not stand inside one.
    JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c'),
  );
}

function siteOf({ description, lang }: Described): Thing {
  return {
    '@type': 'WebSite',
    name: settings.title,
    url: absolute('/'),
    description,
    inLanguage: lang,
    ...(author && { author }),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${absolute('/search/')}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

function articleOf(
  page: Described,
  { created, modified, tags }: NonNullable<Described['article']>,
) {
  return {
    '@type': 'Article',
    headline: page.title,
    description: page.description,
    inLanguage: page.lang,
    url: absolute(page.address),
    ...(created && { datePublished: isoOf(created) }),
    ...(modified && { dateModified: isoOf(modified) }),
    ...(tags.length > 0 && { keywords: tags.join(', ') }),
    ...(author && { author }),
  };
}

/** The way from the top to a page; the page itself needs no address there. */
function wayTo(title: string, places: readonly Place[]): Thing {
  const way = [{ text: settings.title, address: '/' }, ...places].map(({ text, address }) => ({
    name: text,
    item: absolute(address),
  }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...way, { name: title }].map((step, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      ...step,
    })),
  };
}
