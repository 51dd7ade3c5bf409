import type { LiquidValues } from '../../garden/index.ts';
import { UnknownLiquid } from './filters.ts';

/** What Jekyll knows only when it has read the whole blog, or from a clock. */
const ofSite = [
  ...['posts', 'pages', 'documents', 'static_files', 'html_pages', 'html_files', 'related_posts'],
  ...['tags', 'categories', 'time'],
];
const ofEleventy = ['collections', 'eleventy', 'pkg', 'content', 'pagination'];
const ofPage = ['url', 'id', 'content', 'excerpt', 'next', 'previous'];

/**
 * What Liquid can call by name. A text is read alone here, so lists of other notes are unknown:
 * to ask for them ends the tag that asks.
 * Rules: https://jekyllrb.com/docs/variables/
 */
export function scopeOf(values: LiquidValues): Record<string, unknown> {
  const { site, page, collections, own } = values;
  if (own) return { ...unknowns(ofEleventy), ...own, page: { ...unknowns(ofPage), ...page } };
  return {
    site: { ...unknowns([...ofSite, ...collections]), ...site, baseurl: '', url: '' },
    page: { ...unknowns(ofPage), ...page },
    jekyll: { environment: 'production', version: '4.0.0' },
  };
}

function unknowns(names: readonly string[]): Record<string, unknown> {
  const refuse = (name: string) => (): never => {
    throw new UnknownLiquid(`${name} is known to the whole blog only`);
  };
  return Object.fromEntries(names.map((name) => [name, refuse(name)]));
}
