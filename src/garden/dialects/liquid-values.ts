import type { Properties } from '../note.ts';
import type { ParseOptions } from '../parse-note.ts';

/** What Liquid can call by name, and the files that it may include. */
export interface LiquidValues {
  site: Readonly<Record<string, unknown>>;
  page: Readonly<Record<string, unknown>>;
  includes: Readonly<Record<string, string>>;
  /** Names of the blog's collections. */
  collections: readonly string[];
}

/** For texts that call nothing. */
export const noValues: LiquidValues = { site: {}, page: {}, includes: {}, collections: [] };

/** What Liquid can call by name. Rule: https://jekyllrb.com/docs/variables/ */
export function liquidValues(
  id: string,
  { config, blog }: Pick<ParseOptions, 'config' | 'blog'>,
  data: Readonly<Record<string, unknown>>,
  properties: Pick<Properties, 'tags' | 'categories' | 'created'>,
  date: string | undefined,
): LiquidValues {
  const { tags, categories, created = date } = properties;
  const place = { path: id, relative_path: id, name: id.slice(id.lastIndexOf('/') + 1) };
  const dated = created === undefined ? {} : { date: created };
  return {
    site: { ...config?.values, data: blog.data },
    page: { ...place, ...data, ...dated, tags, categories },
    includes: blog.includes,
    collections: config?.collections.map(({ name }) => name) ?? [],
  };
}
