/** What a feed says, whatever its form. Addresses are in full. */
export interface Feed {
  title: string;
  description: string;
  lang: string;
  author: { name: string; url?: string | undefined } | undefined;
  /** The page whose news it tells. */
  home: string;
  /** Its own address. */
  self: string;
  /** The latest first. */
  items: readonly FeedItem[];
}

/** A note in a feed. */
export interface FeedItem {
  /** By what programs know it again, whatever becomes of its address. */
  id: string;
  url: string;
  title: string;
  /** The name of who wrote it. */
  author: string | undefined;
  summary: string;
  /** The text in full, where the feed has it. */
  html?: string;
  published: Date;
  updated: Date;
  tags: readonly string[];
}

/** When a feed changed last; the beginning of time for one that is empty. */
export function updatedOf({ items }: Pick<Feed, 'items'>): Date {
  return new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime())));
}

/** Signs that XML 1.0 knows: https://www.w3.org/TR/xml/#charsets */
const unknownToXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without signs that no XML may hold; pasted text brings such along. */
export function xmlText(text: string): string {
  return text.replace(unknownToXml, '');
}
