import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { cacheFolder, contentFolder } from './src/settings/place.ts';
import { findLastBuild } from './src/site/last-build.ts';
import { basePath, hrefUnder, siteAddress } from './src/settings/site.ts';
import { pageVersion } from './src/settings/code-version.ts';
import { contentApi } from './src/astro/content-api.ts';
import { featureModules } from './src/astro/feature-modules.ts';
import { devGarden } from './src/astro/dev-garden.ts';
import { problemsByPage, redirectsOf } from './src/astro/manifest.ts';
import { garden, nativeGarden } from './src/site/native.ts';
import { usedFiles } from './src/site/public-files.ts';
import { madePictures } from './src/astro/made-pictures.ts';
import { featureFiles } from './src/astro/feature-files.ts';
import { ownerExtensions } from './src/astro/owner-extensions.ts';
import { programFiles } from './src/programs/program-files.ts';
import { programList } from './src/astro/program-list.ts';
import { sharedFolder } from './src/astro/shared-folder.ts';
import { pageCache } from './src/astro/page-cache.ts';
import { pageWeights } from './src/astro/page-weights.ts';
import { cleanFile } from './src/astro/clean-file.ts';
import { publishedFiles } from './src/astro/published-files.ts';
import { moduleHtml, moduleHtmlPlugins, modulePlugins } from './src/pipeline/mdx-plugins.ts';
import { withoutDeadImports } from './src/features/modules/unresolved.ts';
import { problemsToolbar } from './src/astro/problems-toolbar.ts';
import { headersFile } from './src/astro/headers-file.ts';
import { redirectsFile } from './src/astro/redirects-file.ts';
import { SearchIndex, searchIndex } from './src/features/search/search-index.ts';
import settings from './src/site.config.ts';
import { inlineScripts } from './src/layouts/inline-scripts.ts';
import { wordsFor } from './src/words/index.ts';

const words = wordsFor(settings.lang);

const search = new SearchIndex(settings.lang);
const { progress, siteIn } = nativeGarden();
const live = () => nativeGarden().gardenOfProcess().now();

export default defineConfig({
  site: siteAddress() ?? 'http://localhost:4321',
  base: basePath(),
  trailingSlash: 'always',
  cacheDir: cacheFolder(),
  build: { inlineStylesheets: 'never' },
  markdown: {
    processor: unified({
      remarkPlugins: modulePlugins(settings),
      remarkRehype: moduleHtml((address) => hrefUnder(basePath(), address), words, settings),
      rehypePlugins: moduleHtmlPlugins(words, settings),
      // Their grammar is the garden's, which knows GFM itself.
      gfm: false,
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  integrations: [
    sharedFolder(),
    mdx(),
    ownerExtensions(settings.extend),
    pageCache(pageVersion, basePath(), search),
    devGarden(),
    madePictures(live),
    problemsToolbar(async () => problemsByPage(await live())),
    redirectsFile(basePath(), async () => redirectsOf((await live()).garden)),
    headersFile(basePath(), inlineScripts),
    featureFiles(),
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
  ],
  vite: {
    define: { LIVE_GARDEN: JSON.stringify(garden) },
    // Gardens of one checkout that are served at once would take each other's bundled packages away.
    cacheDir: join(cacheFolder(), 'vite'),
    plugins: [
      featureModules(),
      contentApi(),
      programFiles(),
      programList(),
      withoutDeadImports(contentFolder()),
    ],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // A module of a note that leads nowhere has none of the names that are asked of it.
        shimMissingExports: true,
        // Astro would name a style sheet after the note that brings it, blanks and all.
        output: { assetFileNames: '_astro/[hash][extname]' },
        // Astro marks MDX notes with one, which is none of an author's faults.
        checks: { moduleLevelDirective: false },
      },
    },
  },
});
