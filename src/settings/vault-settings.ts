import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isLanguage, readObsidian } from '../garden/index.ts';
import { generatorFiles, saidByGenerator } from './generators.ts';
import { docsFolderOf, mkdocsNames, readMkdocs } from './mkdocs.ts';
import { readText, readYaml, recordOf, textOf } from './read-yaml.ts';

/** What a vault's own program says of the site, where the owner's settings say nothing. */
export interface VaultSettings {
  title: string;
  description: string | undefined;
  author: { name: string; url?: string | undefined } | undefined;
  lang: string | undefined;
  address: string | undefined;
  /** Whether a single line end shows as a blank; undefined outside of Obsidian. */
  strictLineBreaks: boolean | undefined;
}

/** Folders that are called so after what they hold are named by the folder above them. */
const named = /^(?:content|docs?|src)$/i;

/**
 * Reads what a vault says of itself: Jekyll's `_config.yml`, `mkdocs.yml`, the settings of other
 * generators and Obsidian's `app.json`; else the site is called like the folder.
 * Rules: https://jekyllrb.com/docs/configuration/, https://www.mkdocs.org/user-guide/configuration/
 *
 * @param folder the content folder, absolute
 */
export function readVaultSettings(folder: string): VaultSettings {
  const config = readYaml(join(folder, '_config.yml'));
  const mkdocs = placesOfMkdocs(folder).map(readMkdocs);
  const say = (keys: readonly string[], name: string): string | undefined =>
    textOf(config[name]) ??
    mkdocs.flatMap((one) => keys.flatMap((key) => textOf(one[key]) ?? []))[0];
  const said = saidByGenerator(folder);
  const lang = say([], 'lang') ?? textOf(config['locale'])?.replace('_', '-') ?? said.lang;
  const address = say(['site_url'], 'url') ?? said.address;
  return {
    title: say(['site_name'], 'title') ?? said.title ?? basename(namesake(folder)),
    description: (say(['site_description'], 'description') ?? said.description)?.replace(
      /\s+/g,
      ' ',
    ),
    author:
      authorOf(config['author']) ??
      authorOf(mkdocs.map((one) => one['site_author']).find(Boolean) ?? said.author),
    lang: lang !== undefined && isLanguage(lang) ? new Intl.Locale(lang).toString() : undefined,
    address: address !== undefined && isPublicAddress(address) ? address : undefined,
    strictLineBreaks: isFolder(join(folder, '.obsidian'))
      ? (readObsidian(readText(join(folder, '.obsidian', 'app.json'))).strictLineBreaks ?? false)
      : undefined,
  };
}

/** The files that say what {@link readVaultSettings} reads, there or not, absolute. */
export function vaultSettingsFiles(folder: string): string[] {
  return [
    join(folder, '_config.yml'),
    join(folder, '.obsidian', 'app.json'),
    ...generatorFiles(folder).map(({ path }) => path),
    ...placesOfMkdocs(folder).flatMap((one) => mkdocsNames.map((name) => join(one, name))),
  ];
}

function placesOfMkdocs(folder: string): string[] {
  return [folder, ...folderAbove(folder)];
}

/** The folder above, where it is the one that is called as the site is. */
function folderAbove(folder: string): string[] {
  const above = dirname(folder);
  const name = basename(folder);
  const isVault = 'version' in readYaml(join(above, 'dendron.yml'));
  return named.test(name) || docsFolderOf(above) === name || isVault ? [above] : [];
}

/** The folder that the site is called like: a project's, not what it calls its texts. */
function namesake(folder: string): string {
  let at = folderAbove(folder)[0] ?? folder;
  if (/[\\/]src[\\/]content[\\/][^\\/]+$/.test(at)) at = dirname(at);
  while (named.test(basename(at))) at = dirname(at);
  return basename(at) === '' ? folder : at;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function authorOf(value: unknown): VaultSettings['author'] {
  const name = textOf(value) ?? textOf(recordOf(value)['name']);
  const url = textOf(recordOf(value)['url']);
  if (name === undefined) return undefined;
  return url !== undefined && URL.canParse(url) ? { name, url } : { name };
}

/** Hosts that stand in settings as they are handed out. */
const handedOut = /(?:^|\.)(?:example\.(?:com|org|net)|quartz\.jzhao\.xyz)$|^your-docusaurus-/;

/** An address on the machine of whoever writes, or that nobody has changed, is none for readers. */
function isPublicAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return (
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    !/^(?:localhost|127\.|0\.)/.test(url.hostname) &&
    !handedOut.test(url.hostname)
  );
}
