import type { PluggableList } from 'unified';
import * as z from 'zod';
import type { Place, PublicNote } from '../garden/index.ts';

/** Pieces of a page that an owner's own component may replace, with where ours lie. */
export const parts = {
  AfterText: 'src/layouts/AfterText.astro',
  Backlinks: 'src/features/backlinks/Backlinks.astro',
  BeforeText: 'src/layouts/BeforeText.astro',
  Contents: 'src/features/contents/Contents.astro',
  Fonts: 'src/layouts/Fonts.astro',
  Footer: 'src/layouts/Footer.astro',
  Header: 'src/layouts/Header.astro',
  Neighbourhood: 'src/features/graph/Neighbourhood.astro',
  NoteMeta: 'src/layouts/NoteMeta.astro',
  Path: 'src/layouts/Path.astro',
  Properties: 'src/features/properties/Properties.astro',
  RandomLink: 'src/features/random/RandomLink.astro',
  SearchBox: 'src/features/search/SearchBox.astro',
  Series: 'src/features/series/Series.astro',
  Sidebar: 'src/layouts/Sidebar.astro',
  Tags: 'src/features/tags/Tags.astro',
  ThemeMenu: 'src/features/theme/ThemeMenu.astro',
} as const;
export type Part = keyof typeof parts;

/** What an extension may find amiss in a note. */
export interface Finding {
  /** The note's id. */
  file: string;
  message: string;
  hint: string;
  place?: Place;
}

const isFunction = (value: unknown): boolean => typeof value === 'function';
const plugin = z.custom<PluggableList[number]>(
  (value) => isFunction(value) || (Array.isArray(value) && isFunction(value[0])),
  'must be a plugin of unified: a function, or a list of one and its options',
);
const ownFile = z
  .string()
  .regex(/^\.\//, 'must be a path from the project’s folder, such as `./src/extensions/…`');

const isHere = (address: unknown): boolean =>
  typeof address !== 'string' || /^\/(?!\/)/.test(address);

const headElement = z
  .strictObject({
    tag: z.enum(['link', 'meta', 'script']),
    attrs: z.record(z.string(), z.union([z.string(), z.literal(true)])).default({}),
    content: z.string().optional(),
  })
  .refine(
    ({ tag, attrs }) =>
      (tag !== 'script' || isHere(attrs['src'])) &&
      (attrs['rel'] !== 'stylesheet' || isHere(attrs['href'])),
    'must be a file of this site, with `/` at its beginning: pages let in no script or style of others',
  )
  .refine(
    ({ tag, content }) => tag === 'script' || content === undefined,
    'must have no content, which only a script has',
  );

/** Everything by which a site can go beyond what it does by itself, with an example of each. */
export const extensionSchema = z.strictObject({
  /** By this name problems speak of it. Example: `'keys'` */
  name: z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'must be a name such as `my-extension`'),
  /** Change the text of notes once it is read: mdast. Example: `[remarkKeys]` */
  remarkPlugins: z.array(plugin).default([]),
  /** Change a note's HTML once it is safe: hast. Example: `[[rehypeExternal, { mark: true }]]` */
  rehypePlugins: z.array(plugin).default([]),
  /** Elements for the head of every page. Example: `[{ tag: 'meta', attrs: { name: 'x' } }]` */
  head: z.array(headElement).default([]),
  /** Pages beside those of this project. Example: `[{ pattern: '/a', entrypoint: './src/a.astro' }]` */
  pages: z
    .array(
      z.strictObject({
        pattern: z.string().startsWith('/', 'must begin with `/`'),
        entrypoint: ownFile,
      }),
    )
    .default([]),
  /** Own components in place of the page's. Example: `{ Footer: './src/extensions/Footer.astro' }` */
  components: z.partialRecord(z.enum(Object.keys(parts) as Part[]), ownFile).default({}),
  /** Style sheets for every page, after all others. Example: `['./src/a.css']` */
  styles: z.array(ownFile).default([]),
  /** Says what else is amiss in the garden. Example: `(notes) => []` */
  problems: z
    .custom<(notes: readonly PublicNote[]) => readonly Finding[]>(isFunction, 'must be a function')
    .optional(),
});

/** What an owner has added to the site, checked. */
export type Extension = z.output<typeof extensionSchema>;
/** An extension as it is written: everything but its name may be left out. */
export type ExtensionInput = z.input<typeof extensionSchema>;
