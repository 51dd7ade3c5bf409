import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { isLanguage, readObsidian } from '../garden/index.ts';

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
 * Reads what a vault says of itself: Jekyll's `_config.yml`, `mkdocs.yml` and Obsidian's
 * `app.json`; else the site is called like the folder.
 * Rules: https://jekyllrb.com/docs/configuration/, https://www.mkdocs.org/user-guide/configuration/
 *
 * @param folder the content folder, absolute
 */
export function readVaultSettings(folder: string): VaultSettings {
  const config = readYaml(join(folder, '_config.yml'));
  const above = named.test(basename(folder)) ? [dirname(folder)] : [];
  const mkdocs = [folder, ...above].map((one) => readYaml(join(one, 'mkdocs.yml')));
  const say = (keys: readonly string[], name: string): string | undefined =>
    textOf(config[name]) ??
    mkdocs.flatMap((one) => keys.flatMap((key) => textOf(one[key]) ?? []))[0];
  const lang = say([], 'lang') ?? textOf(config['locale'])?.replace('_', '-');
  const address = say(['site_url'], 'url');
  return {
    title: say(['site_name'], 'title') ?? basename(above[0] ?? folder),
    description: say(['site_description'], 'description')?.replace(/\s+/g, ' '),
    author:
      authorOf(config['author']) ?? authorOf(mkdocs.map((one) => one['site_author']).find(Boolean)),
    lang: lang !== undefined && isLanguage(lang) ? lang : undefined,
    address: address !== undefined && isPublicAddress(address) ? address : undefined,
    strictLineBreaks: isFolder(join(folder, '.obsidian'))
      ? (readObsidian(readText(join(folder, '.obsidian', 'app.json'))).strictLineBreaks ?? false)
      : undefined,
  };
}

/** Whether a file of a vault, by its path in it, may hold what {@link readVaultSettings} reads. */
export function saysOfSite(path: string): boolean {
  return ['_config.yml', 'mkdocs.yml', '.obsidian/app.json'].includes(path);
}

function readYaml(path: string): Record<string, unknown> {
  const text = readText(path);
  if (text === undefined) return {};
  try {
    const read: unknown = parse(text, {
      uniqueKeys: false,
      maxAliasCount: 100,
      logLevel: 'silent',
    });
    return recordOf(read);
  } catch {
    // The garden says so where it reads these settings itself; here they name nothing.
    return {};
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Most vaults have no such file.
    return undefined;
  }
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

/** An address on the machine of whoever writes is none for readers. */
function isPublicAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return (
    /^https?:$/.test(url?.protocol ?? '') && !/^(?:localhost|127\.|0\.)/.test(url?.hostname ?? '')
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
