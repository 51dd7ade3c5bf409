import type { Dialect } from './dialects/dialect.ts';
import type { JekyllConfig } from './jekyll-config.ts';
import type { TagNames } from './rename-tags.ts';
import type { PublishingRules } from './visibility.ts';
import { recogniseDialect } from './dialects/dialect.ts';
import { readsLabelFirst } from './dialects/dendron.ts';
import { type FolderData, readFolderData } from './dialects/eleventy.ts';
import { readBlogData } from './dialects/jekyll-data.ts';
import { languageFolders } from './dialects/language-folders.ts';
import { readObsidian } from './dialects/obsidian.ts';
import { readJekyllConfig } from './jekyll-config.ts';
import type { GardenRules } from './garden-rules.ts';
import type { Vault } from './disk/read.ts';

/** What has to be known of the vault before one of its files can be read. */
export interface ParseOptions extends PublishingRules {
  /** A blog of Jekyll's, where `layout:` marks its dialect. */
  jekyll: boolean;
  /** Its `_config.yml`. */
  config: JekyllConfig | undefined;
  /** Whose text the vault holds. */
  dialect: Dialect;
  /** Whether wiki-links are written `[[label|target]]`. */
  labelFirst: boolean;
  /** Languages of folders, where a generator has one folder for each. */
  languages: Readonly<Record<string, string>>;
  /** What a blog's texts may include, and its data; the digest tells them from others. */
  blog: {
    includes: Readonly<Record<string, string>>;
    data: Readonly<Record<string, unknown>>;
    /** What Eleventy's folders say of their notes. */
    folders: FolderData;
    digest: string;
    /** In what Eleventy's Markdown is written. */
    templates: 'liquid' | 'nunjucks' | 'other';
  };
  /** The site's title, which the home page takes when it has none. */
  title: string;
  /** What a note without `title` is called: its first top heading, or its file's name. */
  titles: 'heading' | 'file';
  /** What tags are to be called. */
  renameTags: TagNames;
  /** Whether HTML in notes stays as it was written. */
  trustedHtml: boolean;
  /** Whether notes may be programs; if not, those that end in `.mdx` are read as Markdown. */
  mdx: boolean;
}

/** Options for a text that is read apart from its vault. */
export const plainOptions = {
  jekyll: false,
  config: undefined,
  dialect: 'plain',
  labelFirst: false,
  languages: {},
  renameTags: {},
  blog: { includes: {}, data: {}, folders: {}, digest: '', templates: 'liquid' },
} as const satisfies Partial<ParseOptions>;

/** What has to be known of a vault before one of its files can be read. */
export function parseOptionsOf(vault: Vault, rules: GardenRules): ParseOptions {
  const { title, titles, trustedHtml, mdx } = rules;
  const { publish, explicit, unlisted, exclude, include, alsoPublish } = rules;
  const { passwords = [], opened, renameTags = {} } = rules;
  const around = vault.surroundings;
  const ids = vault.files.map(({ id }) => id);
  const dialect = rules.dialect ?? around?.dialect ?? recogniseDialect([], [], ids);
  const config = vault.config === undefined ? undefined : readJekyllConfig(vault.config);
  const jekyll =
    config !== undefined || vault.files.some((file) => file.id.split('/').includes('_posts'));
  const patterns = config?.exclude ?? [];
  const attachments = readObsidian(around?.obsidian).attachments;
  const shown = [...(config?.shown ?? []), ...(attachments === undefined ? [] : [attachments])];
  const shownNames = dialect === 'hugo' || dialect === 'quartz' ? ['_index'] : [];
  const blog = {
    includes: around?.includes ?? {},
    data: readBlogData(around?.data ?? {}),
    folders: readFolderData(around?.folderData ?? {}),
    digest: around?.digest ?? '',
    templates: around?.templates ?? ('liquid' as const),
  };
  const kept = { vaultSettings: vault.settings, alsoPublish };
  const said = { publish, explicit, unlisted, exclude, include };
  const publishing = { ...said, patterns, shown, shownNames, ...kept };
  const labelFirst = readsLabelFirst(around?.dendron);
  const shared = {
    title,
    titles,
    trustedHtml,
    mdx,
    jekyll,
    config,
    dialect,
    blog,
    labelFirst,
    languages: languageFolders(ids, dialect),
    renameTags,
  };
  return { ...shared, ...publishing, passwords, ...(opened !== undefined && { opened }) };
}
