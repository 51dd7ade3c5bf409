import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../settings/place.ts';
import { feedAt, gardenFeedKey } from '../layouts/feeds.ts';
import { freeFeeds } from '../layouts/old-feeds.ts';

/** The feed under the names that other programs give theirs, so that those who read it go on. */
export const GET = () => feedAt('rss.xml');

/** All such names under which nothing of the owner's stands. */
export async function getStaticPaths(): Promise<{ params: { feed: string }; cacheKey: string }[]> {
  const free = await freeFeeds(['/feed.xml/', '/index.xml/']);
  const cacheKey = await gardenFeedKey();
  return free
    .map((address) => address.slice(1, -'.xml/'.length))
    .filter((feed) => !existsSync(join(root, 'public', `${feed}.xml`)))
    .map((feed) => ({ params: { feed }, cacheKey }));
}
