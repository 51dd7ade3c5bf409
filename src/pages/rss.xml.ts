import rss from '@astrojs/rss';
import { nativeGarden } from '../site/native.ts';
import { readGarden } from '../site/notes.ts';
import { feedContent, xmlText } from '../site/feed-html.ts';
import { isQuiet } from '../reading/months.ts';
import { secondsOf } from '../garden/index.ts';
import { absolute } from '../layouts/frame.ts';
import settings from '../site.config.ts';

const latest = 20;

/** The latest notes in full, as RSS 2.0: https://www.rssboard.org/rss-specification */
export async function GET(): Promise<Response> {
  const { notes, home } = await readGarden();
  const live = await nativeGarden().gardenOfProcess().now();
  const dated = notes
    // A home page is news only when its author says of what day it is.
    .filter((entry) => entry !== home || (entry.data.created ?? entry.data.modified))
    .filter(({ id }) => !isQuiet(id, settings.quiet))
    .flatMap((entry) => {
      const written = entry.data.planted ?? entry.data.tended;
      return written === undefined ? [] : [{ entry, seconds: secondsOf(written) }];
    })
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, latest);
  const items = await Promise.all(
    dated.map(async ({ entry, entry: { data }, seconds }) => ({
      title: xmlText(data.title),
      description: xmlText(data.description ?? data.excerpt),
      link: absolute(data.address),
      pubDate: new Date(seconds * 1000),
      categories: data.tags,
      content: feedContent(
        (await entry.text()).html,
        absolute(data.address),
        data.excerpt,
        (cause) => {
          live.fail(entry.id, cause);
        },
      ),
    })),
  );
  return rss({
    title: settings.title,
    description: settings.description ?? settings.title,
    site: absolute('/'),
    items,
    customData: `<language>${settings.lang}</language>`,
  });
}
