import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { cacheFolder, contentFolder, lastBuild } from './src/collection/place.ts';
import { basePath, hrefUnder, siteAddress } from './src/collection/site.ts';
import { readManifest } from './src/collection/manifest.ts';
import { publishedFiles } from './src/features/files/published-files.ts';
import { moduleHtml, moduleHtmlPlugins, modulePlugins } from './src/features/module-grammar.ts';
import { withoutFrontMatter } from './src/features/modules/front-matter.ts';
import { problemsToolbar } from './src/features/problems/problems-toolbar.ts';
import { redirectsFile } from './src/features/redirects/redirects-file.ts';
import { searchIndex } from './src/features/search/search-index.ts';
import settings from './src/site.config.ts';
import { wordsFor } from './src/words/index.ts';

const words = wordsFor(settings.lang);

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
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    problemsToolbar(async () => (await readManifest()).problems),
    redirectsFile(basePath(), async () => (await readManifest()).redirects),
    publishedFiles(contentFolder(), async () => (await readManifest()).files),
    searchIndex(settings.lang, lastBuild),
  ],
  vite: {
    plugins: [withoutFrontMatter()],
    build: {
      assetsInlineLimit: 0,
      // Astro would name a style sheet after the note that brings it, blanks and all.
      rolldownOptions: { output: { assetFileNames: '_astro/[hash][extname]' } },
    },
  },
});
