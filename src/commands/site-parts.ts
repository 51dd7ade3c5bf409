import type { AstroIntegration } from 'astro';
import { cleanFile } from '../astro/clean-file.ts';
import { feedFiles } from '../astro/feed-files.ts';
import { gardenCards } from '../astro/garden-cards.ts';
import { headersFile } from '../astro/headers-file.ts';
import { madePictures } from '../astro/made-pictures.ts';
import { redirectsOf } from '../astro/manifest.ts';
import type { PageMeans } from '../astro/page-cache.ts';
import { pageWeights } from '../astro/page-weights.ts';
import { publishedFiles } from '../astro/published-files.ts';
import { redirectsFile } from '../astro/redirects-file.ts';
import { type SearchIndex, searchIndex } from '../features/search/search-index.ts';
import { listFeeds } from '../layouts/feeds.ts';
import { inlineScripts } from '../layouts/inline-scripts.ts';
import { counter } from '../layouts/visits.ts';
import { digestOf } from '../reading/cache.ts';
import { pageVersion } from '../settings/code-version.ts';
import { contentFolder } from '../settings/place.ts';
import { basePath } from '../settings/site.ts';
import settings from '../site.config.ts';
import { findLastBuild } from '../site/last-build.ts';
import { nativeGarden } from '../site/native.ts';
import { usedFiles } from '../site/public-files.ts';

/** With what the pages are made. */
export function pageMeans(search: SearchIndex): PageMeans {
  const { gardenOfProcess, sharePictures } = nativeGarden();
  const version = async (): Promise<string> => {
    // On a font of the owner's hangs which picture stands for every page.
    const { garden } = sharePictures(await gardenOfProcess().now());
    return digestOf(await pageVersion(), garden?.address ?? '');
  };
  return { version, base: basePath(), listen: search, files: listFeeds };
}

/** What a site has beside its pages, in the order in which it is made. */
export function siteParts(search: SearchIndex): AstroIntegration[] {
  const { progress, siteIn, sharePictures, gardenOfProcess } = nativeGarden();
  const live = () => gardenOfProcess().now();
  const redirects = async () => redirectsOf((await live()).garden);
  return [
    madePictures(live),
    gardenCards({
      ...{ live, siteIn, picturesOf: sharePictures },
      open: () => gardenOfProcess().open('cards.pack'),
    }),
    redirectsFile(basePath(), redirects),
    feedFiles(listFeeds),
    headersFile(basePath(), inlineScripts, counter, async () =>
      (await redirects()).filter(([, , isListed]) => isListed),
    ),
    publishedFiles(
      contentFolder(),
      (dir, path) => siteIn(dir).keeps(path),
      async () => usedFiles((await live()).garden),
      cleanFile,
    ),
    searchIndex(
      search,
      findLastBuild,
      siteIn,
      () => progress.begin('indexing'),
      progress.count,
      async () => pageWeights((await live()).entries, settings.quiet),
    ),
  ];
}
