import type * as z from 'zod';
import type { visitSettings } from './settings.ts';

type Analytics = z.output<typeof visitSettings.analytics>;

/** What counts visits: the attributes of its script, and the sites that every page lets in for it. */
export interface Counter {
  attributes: Readonly<Record<string, string | true>>;
  scripts: readonly string[];
  connections: readonly string[];
  images: readonly string[];
}

/**
 * The script by which visits are counted; undefined where nobody counts.
 * Rules: https://plausible.io/docs/plausible-script, https://www.goatcounter.com/help/start and
 * https://docs.umami.is/docs/tracker-configuration
 */
export function counterOf(analytics: Analytics): Counter | undefined {
  if (!analytics) return undefined;
  if ('plausible' in analytics) {
    const { plausible: site, server = 'https://plausible.io' } = analytics;
    const attributes = { defer: true, src: `${server}/js/script.js`, 'data-domain': site } as const;
    return { attributes, ...only(server), images: [] };
  }
  if ('goatcounter' in analytics) {
    const { origin } = new URL(analytics.goatcounter);
    const script = 'https://gc.zgo.at';
    return {
      attributes: { async: true, src: `${script}/count.js`, 'data-goatcounter': `${origin}/count` },
      scripts: [script],
      connections: [origin],
      // Browsers that send nothing by themselves are counted by a picture.
      images: [origin],
    };
  }
  const { umami: site, server } = analytics;
  const home = server ?? 'https://cloud.umami.is';
  const { scripts } = only(home);
  const attributes = { defer: true, src: `${home}/script.js`, 'data-website-id': site } as const;
  const connections =
    server === undefined ? [...scripts, 'https://api-gateway.umami.dev'] : [...scripts];
  return { attributes, scripts, connections, images: [] };
}

function only(server: string): { scripts: string[]; connections: string[] } {
  const { origin } = new URL(server);
  return { scripts: [origin], connections: [origin] };
}
