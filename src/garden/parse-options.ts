import { recogniseDialect } from './dialects/dialect.ts';
import { readsLabelFirst } from './dialects/dendron.ts';
import { readBlogData } from './dialects/jekyll-data.ts';
import { readObsidian } from './dialects/obsidian.ts';
import { readJekyllConfig } from './jekyll-config.ts';
import type { GardenRules } from './garden-rules.ts';
import type { ParseOptions } from './parse-note.ts';
import type { Vault } from './read.ts';

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
    digest: around?.digest ?? '',
    otherTemplates: around?.otherTemplates ?? false,
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
    renameTags,
  };
  return { ...shared, ...publishing, passwords, ...(opened !== undefined && { opened }) };
}
