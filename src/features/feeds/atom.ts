import { type Feed, type FeedItem, updatedOf } from './feed.ts';
import { elementWriter, writeXml, type Xml } from './xml.ts';

/** A feed as Atom: https://www.rfc-editor.org/rfc/rfc4287 */
export function writeAtom(feed: Feed): string {
  const { title, author = { name: title } } = feed;
  const frame = {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xml:lang': feed.lang,
    id: feed.home,
    title,
    subtitle: feed.description,
    updated: updatedOf(feed).toISOString(),
    link: [
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.self },
      { '@rel': 'alternate', '@type': 'text/html', '@href': feed.home },
    ],
    author: { name: author.name, uri: author.url },
  };
  return writeXml({ feed: frame }, writeEntries(feed.items), ['feed']);
}

const writeEntries = elementWriter('entry', describeEntry);

function describeEntry(item: FeedItem): Xml {
  return {
    id: item.id,
    title: item.title,
    link: { '@rel': 'alternate', '@type': 'text/html', '@href': item.url },
    published: item.published.toISOString(),
    updated: item.updated.toISOString(),
    category: item.tags.map((tag) => ({ '@term': tag })),
    summary: item.summary === '' ? undefined : item.summary,
    content: item.html === undefined ? undefined : { '@type': 'html', '#': item.html },
  };
}
