import type { Properties } from '../note.ts';
import type { ParseOptions } from '../parse-options.ts';

/** What a text can call by name, and the files that it may take in. */
export interface LiquidValues {
  site: Readonly<Record<string, unknown>>;
  page: Readonly<Record<string, unknown>>;
  includes: Readonly<Record<string, string>>;
  /** Names of the blog's collections. */
  collections: readonly string[];
  /** What Eleventy's texts call without a word before it; undefined for all others. */
  own?: Readonly<Record<string, unknown>>;
  /** Set where the text is Nunjucks, of which as much is run as is Liquid under other names. */
  nunjucks?: true;
}

/** For texts that call nothing. */
export const noValues: LiquidValues = { site: {}, page: {}, includes: {}, collections: [] };

/**
 * What Liquid can call by name in a text.
 *
 * @param jekyll whether the text is a post's, or a page's, of Jekyll's
 */
export function liquidValues(
  id: string,
  vault: Pick<ParseOptions, 'config' | 'blog' | 'dialect'>,
  jekyll: boolean,
  data: Readonly<Record<string, unknown>>,
  properties: Pick<Properties, 'tags' | 'categories' | 'created'>,
  date: string | undefined,
): LiquidValues {
  if (jekyll) return jekyllValues(id, vault, data, properties, date);
  if (vault.dialect === 'hugo') return { ...noValues, page: data, includes: vault.blog.includes };
  if (vault.dialect === 'mkdocs') return { ...noValues, includes: vault.blog.includes };
  const created = properties.created ?? date;
  const isLiquid = vault.dialect === 'eleventy' && vault.blog.templates !== 'other';
  return isLiquid ? eleventyValues(id, vault, data, created) : noValues;
}

/** Rule: https://jekyllrb.com/docs/variables/ */
function jekyllValues(
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

/**
 * Eleventy's Markdown calls its data, and the note's front matter.
 * Rule: https://www.11ty.dev/docs/languages/markdown/
 */
function eleventyValues(
  id: string,
  { blog }: Pick<ParseOptions, 'blog'>,
  data: Readonly<Record<string, unknown>>,
  date: string | undefined,
): LiquidValues {
  const fileSlug = id.slice(id.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const page = { inputPath: `./${id}`, fileSlug, ...(date === undefined ? {} : { date }) };
  const own = { ...blog.data, ...data };
  const values = { ...noValues, includes: blog.includes, page, own };
  return blog.templates === 'nunjucks' ? { ...values, nunjucks: true } : values;
}
