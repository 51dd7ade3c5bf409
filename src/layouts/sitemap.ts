import { readGarden, tendedDay } from '../site/notes.ts';
import { flattenTags, tagAddress } from '../garden/index.ts';
import settings from '../site.config.ts';
import { absolute } from './frame.ts';

/** As many addresses as one sitemap may hold. Rule: https://www.sitemaps.org/protocol.html */
const mostAddresses = 50_000;

interface SitemapPage {
  /** In full, and safe to stand in XML: percent-encoded, and `&` written out. */
  address: string;
  tended: string;
}

async function allPages(): Promise<SitemapPage[]> {
  const { notes, folders, tags, home } = await readGarden();
  const page = (address: string, tended = ''): SitemapPage => ({
    address: absolute(address).replaceAll('&', '&amp;').replaceAll("'", '&apos;'),
    tended,
  });
  return [
    ...(home ? [] : [page('/')]),
    ...notes.map((entry) => page(entry.data.address, tendedDay(entry))),
    ...folders.map(({ address }) => page(address)),
    ...(settings.gardenReport ? [page('/garden/')] : []),
    ...['/notes/', '/tags/', '/recent/', '/explore/', '/wanted/', '/graph/', '/graph/path/'].map(
      (address) => page(address),
    ),
    ...flattenTags(tags).map(({ name }) => page(tagAddress(name))),
  ];
}

/** How many sitemaps the garden needs. */
export async function sitemapCount(): Promise<number> {
  return Math.max(1, Math.ceil((await allPages()).length / mostAddresses));
}

/** The pages of one of them, from 0. */
export async function sitemapPages(number: number): Promise<SitemapPage[]> {
  return (await allPages()).slice(number * mostAddresses, (number + 1) * mostAddresses);
}
