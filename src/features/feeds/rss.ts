import { type Feed, type FeedItem, updatedOf } from './feed.ts';
import { elementWriter, writeXml, type Xml } from './xml.ts';

/**
 * A feed as RSS 2.0: https://www.rssboard.org/rss-specification, with texts in full as
 * https://purl.org/rss/1.0/modules/content/ has them.
 */
export function writeRss({ items, ...feed }: Feed): string {
  const channel = {
    title: feed.title,
    link: feed.home,
    description: feed.description,
    language: feed.lang,
    lastBuildDate: items.length > 0 ? updatedOf({ items }).toUTCString() : undefined,
    'atom:link': { '@rel': 'self', '@type': 'application/rss+xml', '@href': feed.self },
  };
  const rss = {
    '@version': '2.0',
    '@xmlns:atom': 'http://www.w3.org/2005/Atom',
    '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    channel,
  };
  return writeXml({ rss }, writeItems(items), ['channel', 'rss']);
}

const writeItems = elementWriter('item', describeItem);

function describeItem(item: FeedItem): Xml {
  return {
    title: item.title,
    link: item.url,
    guid: { '@isPermaLink': String(item.id === item.url), '#': item.id },
    pubDate: item.published.toUTCString(),
    // The specification's own `author` is an address of mail.
    'dc:creator': item.author,
    category: [...item.tags],
    description: item.summary,
    'content:encoded': item.html,
  };
}
