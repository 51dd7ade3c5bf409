import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { cacheFolder, contentFolder, engine, root, workshop } from './src/settings/place.ts';
import { basePath, hrefUnder, siteAddress } from './src/settings/site.ts';
import { contentApi } from './src/astro/content-api.ts';
import { featureModules } from './src/astro/feature-modules.ts';
import { devGarden } from './src/astro/dev-garden.ts';
import { problemsByPage } from './src/astro/manifest.ts';
import { garden, nativeGarden } from './src/site/native.ts';
import { engineElsewhere } from './src/astro/engine-elsewhere.ts';
import { featureFiles } from './src/astro/feature-files.ts';
import { ownerExtensions } from './src/astro/owner-extensions.ts';
import { programFiles } from './src/programs/program-files.ts';
import { programList } from './src/astro/program-list.ts';
import { sharedFolder } from './src/astro/shared-folder.ts';
import { BundleKeeper } from './src/astro/bundle-keeper.ts';
import { pageCache } from './src/astro/page-cache.ts';
import { pageMeans, siteParts } from './src/commands/site-parts.ts';
import { moduleHtml, moduleHtmlPlugins, modulePlugins } from './src/pipeline/mdx-plugins.ts';
import { withoutDeadImports } from './src/features/modules/unresolved.ts';
import { reportPage } from './src/astro/report-page.ts';
import { problemsToolbar } from './src/astro/problems-toolbar.ts';
import { SearchIndex } from './src/features/search/search-index.ts';
import { usualIcon } from './src/astro/usual-icon.ts';
import settings from './src/site.config.ts';
import { wordsFor } from './src/words/index.ts';

const words = wordsFor(settings.lang);

const search = new SearchIndex(settings.lang);
const keeper = new BundleKeeper();
const live = () => nativeGarden().gardenOfProcess().now();

export default defineConfig({
  site: siteAddress() ?? 'http://localhost:4321',
  base: basePath(),
  trailingSlash: 'always',
  srcDir: join(engine, 'src'),
  publicDir: join(root, 'public'),
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
    keeper.integration(),
    pageCache(pageMeans(search), (program, folder) => keeper.keep(program, folder)),
    devGarden(),
    problemsToolbar(async () => problemsByPage(await live())),
    usualIcon(),
    featureFiles(),
    reportPage(settings.gardenReport),
    ...siteParts(search),
  ],
  vite: {
    define: { LIVE_GARDEN: JSON.stringify(garden), ENGINE: JSON.stringify(engine) },
    // Gardens of one checkout that are served at once would take each other's bundled packages away.
    cacheDir: join(cacheFolder(), 'vite'),
    plugins: [
      engineElsewhere(),
      featureModules(),
      contentApi(),
      programFiles(),
      programList(),
      withoutDeadImports(contentFolder(), workshop),
    ],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // A module of a note that leads nowhere has none of the names that are asked of it.
        shimMissingExports: true,
        // Astro would name a style sheet after the note that brings it, blanks and all.
        output: { assetFileNames: '_astro/[hash][extname]' },
        // Astro marks MDX notes with one, which is none of an author's faults; nor is it what a
        // package could run, and is never asked to.
        checks: { moduleLevelDirective: false, eval: false },
      },
    },
  },
});
