import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where the garden tells how it has grown. */
export const reportAddress = '/garden/';

/** Gives the site the page that tells how the garden has grown, where its owner wants it. */
export function reportPage(isWanted: boolean): AstroIntegration {
  return {
    name: 'report-page',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (!isWanted) return;
        injectRoute({
          pattern: reportAddress,
          entrypoint: fileURLToPath(new URL('../layouts/GardenReport.astro', import.meta.url)),
          prerender: true,
        });
      },
    },
  };
}
