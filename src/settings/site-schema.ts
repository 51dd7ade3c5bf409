import { join } from 'node:path';
import * as z from 'zod';
import { extensionSchema } from './extension-schema.ts';
import { featureSettings } from '../features/settings.ts';
import { dialectNames, isLanguage, readFreeTag } from '../garden/index.ts';
import { readOwnerSettings, sayWrong, WrongSettings } from './owner-settings.ts';
import { contentFolder, engine } from './place.ts';
import { readVaultSettings } from './vault-settings.ts';

const link = z.strictObject({
  /** What the link says. Example: `'About'` */
  text: z.string().min(1),
  /** Where it leads: an address of this site or of another. Example: `'/about/'` */
  href: z
    .string()
    .regex(/^(?:\/|https?:\/\/|mailto:)/, 'must start with `/`, `https://` or `mailto:`'),
});

const colour = z.string().regex(/^#[\da-f]{6}$/i, 'must be a colour such as `#fbfaf5`');

const tag = z
  .string()
  .refine(
    (one) => readFreeTag(one) !== undefined && !one.startsWith('#'),
    'must be a tag without `#`',
  );

/** Folders, files and globs under `content/`, and tags as `#tag`. */
const patterns = z.array(z.string().trim().min(1).max(1000)).default([]);

const publishingModes = z.strictObject({
  /** What holds for the whole. */
  mode: z.enum(['all', 'explicit']).default('all'),
  /** What is public only with `publish: true`. */
  explicit: patterns,
  /** What is reachable at its address and listed nowhere. */
  unlisted: patterns,
  /** Whether a build stops before anything goes public that its owner has not confirmed. */
  confirm: z.boolean().default(false),
});

const publishing = z
  .union(
    [
      z.enum(['all', 'explicit']).transform((mode) => publishingModes.parse({ mode })),
      publishingModes,
    ],
    "must be `all`, `explicit` or such as `{ explicit: ['journal'] }`, with keys among mode, explicit, unlisted and confirm",
  )
  .prefault('all');

/** Everything that an owner can set, each key with its meaning and an example. */
export const siteSchema = z.strictObject({
  /**
   * The site's name, in the header and in every page's title. Without one the vault's own settings
   * name it, else its folder. Example: `'Understory'`
   */
  title: z.string().min(1).optional(),
  /** One sentence for search engines, feeds and the home page; else the vault's own. */
  description: z.string().min(1).optional(),
  /** Who writes here. Example: `{ name: 'Ada Lovelace', url: 'https://ada.example' }` */
  author: z.strictObject({ name: z.string().min(1), url: z.url().optional() }).optional(),
  /**
   * The language of the essays and of the interface, as BCP 47; else the vault's own, else British
   * English. Example: `'en-GB'`
   */
  lang: z.string().refine(isLanguage, 'must be a language tag such as `en-GB`').optional(),
  /**
   * Whose text this is, where its own files do not tell: `'obsidian'`, `'jekyll'`, `'hugo'`,
   * `'astro'`, `'eleventy'`, `'mkdocs'`, `'logseq'`, `'dendron'`, `'foam'`, `'quartz'` or
   * `'plain'`. Example: `'hugo'`
   */
  dialect: z.enum(dialectNames).optional(),
  /**
   * Where the site will be, without a path: feeds, the sitemap and canonical links need it.
   * The environment variable `SITE_URL` wins. Example: `'https://garden.example'`
   */
  address: z.url({ protocol: /^https?$/ }).optional(),
  /** Links in the header, after Notes and Tags. Example: `[{ text: 'About', href: '/about/' }]` */
  headerLinks: z.array(link).default([]),
  /** Links in the footer. */
  footerLinks: z.array(link).default([]),
  /** The icon in the browser's tab: a file in `public/`. */
  icon: z.string().startsWith('/').default('/favicon.svg'),
  /** The colour of the browser's frame in the light and in the dark theme. */
  themeColour: z
    .strictObject({ light: colour, dark: colour })
    .default({ light: '#fbfaf5', dark: '#101511' }),
  /**
   * `'all'` publishes what is not marked private; `'explicit'` only notes with `publish: true`. Or
   * more of it, by folders, files, globs and tags:
   * Example: `{ explicit: ['journal', '#diary'], unlisted: ['handouts'], confirm: true }`
   */
  publish: publishing,
  /**
   * Folders, files and globs under `content/`, and tags, that are never published; without case.
   * Example: `['templates', 'work/clients', '*.secret.md', '#diary']`
   */
  exclude: patterns,
  /**
   * What is published although another rule hides it: names with `_`, templates, daily notes, files
   * that a vault excludes. What a note says of itself wins, and so does `exclude`.
   * Example: `['journal/2024', 'templates/For readers.md']`
   */
  include: patterns,
  /**
   * What an Obsidian vault keeps from readers by its own settings, and is published all the same:
   * excluded files, templates, daily notes. Example: `['daily']`
   */
  alsoPublish: z.array(z.enum(['excluded', 'templates', 'daily'])).default([]),
  /** Whether notes with a date to come are published before it. */
  future: z.boolean().default(false),
  /** Whether a link that names no file may find a note by alias, or by title or slug. */
  resolveBy: z
    .strictObject({ alias: z.boolean(), title: z.boolean() })
    .default({ alias: true, title: true }),
  /**
   * What tags are to be called, and with each all below it; two that are called alike are one.
   * Example: `{ js: 'javascript', '1-on-1': 'one-on-ones' }`
   */
  renameTags: z.record(tag, tag).default({}),
  /**
   * What a note without `title` is called: `'heading'`, its first top heading; `'file'`, its file,
   * as in Obsidian, for notes whose top headings are chapters. Example: `'file'`
   */
  titles: z.enum(['heading', 'file']).default('heading'),
  /**
   * Whether published pictures say who made them and whose they are, where their files do. The
   * place, the camera and all else go in any case. Example: `true`
   */
  credits: z.boolean().default(false),
  /**
   * Whether HTML in notes stays as it was written: forms, drawings, frames that load at once. For
   * owners who write every note themselves. Scripts, handlers and inline styles stay out in any
   * case, for every page's policy refuses them. Example: `true`
   */
  trustedHtml: z.boolean().default(false),
  /**
   * Other sites whose pictures, sounds and films load with the page. Those of all others wait until
   * a reader asks, since to load them tells their site who reads what. `*.` stands for every name
   * below a site's. Example: `['images.example', '*.cdn.example']`
   */
  trustedHosts: z
    .array(
      z
        .string()
        .regex(/^(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+$/i, 'must be a host such as `images.example`'),
    )
    .default([]),
  /**
   * Whether notes that end in `.mdx` may hold components, which are programs that run while the
   * site is built. `false` for a garden to which others contribute. Example: `false`
   */
  mdx: z.boolean().default(true),
  /** Whether quotes, dashes and blanks are set as the note's language has them. */
  typography: z.boolean().default(true),
  /**
   * Whether a single line end in a paragraph is a blank, as in CommonMark. `false` shows it as a
   * line break. Without it a vault of Obsidian's is read as its own setting of this name says, and
   * all else as CommonMark. Example: `false`
   */
  strictLineBreaks: z.boolean().optional(),
  ...featureSettings,
  /** How many notes the home page lists as recently tended. */
  recentNotes: z.int().min(0).default(8),
  /**
   * Notes that the home page puts first, named as links name them; `featured` in the front
   * matter of the home note wins. Example: `['The pause', 'leading/Saying no more often']`
   */
  featured: z.array(z.string().min(1)).default([]),
  /**
   * Folders whose notes stand back: they are left out where it says what is new, on the home page,
   * on `/recent/` and in the feed, are not among notes at random or offered for an address that
   * leads nowhere, and come last, folded, among all notes. Example: `['manual', 'recipes/archive']`
   */
  quiet: z.array(z.string().min(1)).default([]),
  /**
   * Whether notes that give no dates themselves take them from git: planted with the commit that
   * brought them, tended with the last that changed them.
   */
  gitDates: z.boolean().default(true),
  /**
   * What the site does beyond what it does by itself: see “Building on it” in the manual.
   * Example: `[{ name: 'keys', remarkPlugins: [remarkKeys] }]`
   */
  extend: z
    .array(extensionSchema)
    .refine(
      (all) => new Set(all.map(({ name }) => name)).size === all.length,
      'must have a name of its own for each',
    )
    .default([]),
});

type Checked = z.output<typeof siteSchema>;
/** Settings as an owner writes them: every key may be left out. */
export type SettingsInput = z.input<typeof siteSchema>;

/** The settings of a site, with what its vault says where its owner says nothing. */
export type SiteSettings = Omit<Checked, 'title' | 'lang' | 'strictLineBreaks'> & {
  title: string;
  lang: string;
  strictLineBreaks: boolean;
};

export { WrongSettings };

/**
 * Checks an owner's settings, and asks the vault for what they leave open. Settings that lie beside
 * the notes stand in the place of those that are given.
 * @throws WrongSettings that names each wrong key and says what it should be
 */
export function defineSite(settings: SettingsInput): SiteSettings {
  const beside = readOwnerSettings();
  const checked = siteSchema.safeParse(beside?.settings ?? settings);
  if (checked.success) {
    const own = checked.data;
    const vault = readVaultSettings(contentFolder());
    const isObsidian = own.dialect === 'obsidian';
    return {
      ...own,
      title: own.title ?? vault.title,
      description: own.description ?? vault.description,
      author: own.author ?? vault.author,
      lang: own.lang ?? vault.lang ?? 'en-GB',
      address: own.address ?? vault.address,
      strictLineBreaks: own.strictLineBreaks ?? vault.strictLineBreaks ?? !isObsidian,
    };
  }
  const file = beside?.file ?? join(engine, 'src', 'site.config.ts');
  const said = sayWrong(checked.error.issues, Object.keys(siteSchema.shape), file);
  throw new WrongSettings(`${beside ? file : 'src/site.config.ts'} cannot be used:\n${said}`);
}
