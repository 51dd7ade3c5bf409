/** Who publishes a garden: each reads a file of its own. */
export const hosts = ['github-pages', 'netlify', 'cloudflare', 'vercel', 'none'] as const;
export type Host = (typeof hosts)[number];

/** What a new garden is to be. */
export interface Plan {
  title: string;
  /** The release that makes it, to which it is pinned. */
  version: string;
  host: Host;
}

/** The settings of a garden as a file beside its notes. */
export function settingsText(title: string): string {
  return `import { defineGarden } from 'understory';

/** What you may set is in the manual, under “Settings”; your editor tells, too. */
export default defineGarden({
  title: ${JSON.stringify(title)},
  // Where readers will find it; feeds and the sitemap need it.
  // address: 'https://garden.example',
});
`;
}

/** The files of a small garden, by their paths from its folder. */
export function gardenFiles({ title, version, host }: Plan): Record<string, string> {
  return {
    'package.json': `${JSON.stringify(
      {
        name: packageName(title),
        private: true,
        type: 'module',
        scripts: {
          dev: 'understory dev',
          build: 'understory build',
          preview: 'understory preview',
          check: 'understory check',
        },
        dependencies: { understory: version },
      },
      null,
      2,
    )}\n`,
    'understory.config.ts': settingsText(title),
    '.gitignore': 'node_modules/\ndist/\n.cache/\n.passwords\n**/.obsidian/workspace*.json\n',
    'content/index.md': `---
title: ${JSON.stringify(title)}
---

This is the first page of your garden. It lists what you have tended lately.

Begin with [[A first note]], or write another and link to it: \`[[Its name]]\`.
`,
    'content/A first note.md': `---
stage: seedling
---

A note is a file in \`content/\`. What it links to need not be there yet: [[something to write about]]
waits among the wanted notes until you write it. Who comes [[index|from the first page]] sees below
who links here, and why.
`,
    ...hostFiles[host],
  };
}

/** Rule: https://docs.npmjs.com/cli/configuring-npm/package-json#name */
function packageName(title: string): string {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return name === '' ? 'garden' : name.slice(0, 100);
}

const hostFiles: Readonly<Record<Host, Record<string, string>>> = {
  none: {},
  // Form: https://docs.netlify.com/build/configure-builds/file-based-configuration/
  netlify: {
    'netlify.toml': `[build]
  command = "npx understory check && npx understory build"
  publish = "dist"
`,
  },
  // Form: https://developers.cloudflare.com/workers/static-assets/
  cloudflare: {
    'wrangler.jsonc': `{
  "name": "garden",
  "compatibility_date": "2026-01-01",
  "build": { "command": "npx understory build" },
  "assets": { "directory": "./dist", "not_found_handling": "404-page" }
}
`,
  },
  // Form: https://vercel.com/docs/project-configuration
  vercel: {
    'vercel.json': `{
  "framework": null,
  "buildCommand": "npx understory build",
  "outputDirectory": "dist",
  "trailingSlash": true
}
`,
  },
  // Form: https://docs.github.com/en/pages/getting-started-with-github-pages/using-custom-workflows-with-github-pages
  'github-pages': {
    '.github/workflows/publish.yml': `name: Publish
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - uses: actions/configure-pages@v5
        id: pages
      - uses: actions/cache@v4
        with:
          path: .cache
          key: garden-\${{ github.run_id }}
          restore-keys: garden-
      - run: npm install
      - run: npx understory check --format github
      - run: npx understory build
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - uses: actions/deploy-pages@v4
        id: deployment
`,
  },
};
