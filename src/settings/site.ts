import type { GardenRules } from '../garden/index.ts';
import { PlainError } from '../garden/plain-error.ts';
import { publicFiles } from './public-files.ts';
import settings from '../site.config.ts';
import { passwords } from './passwords.ts';
import { settingsName } from './owner-settings.ts';
import { wordsFor } from '../words/index.ts';

/**
 * Where the site is: `SITE_URL`, else the settings' address, else undefined.
 * @throws PlainError when `SITE_URL` is no address of the web
 */
export function siteAddress(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = env['SITE_URL'];
  if (given === undefined || given === '') return settings.address;
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given))
    throw new PlainError(
      `SITE_URL is “${given}”, which is no address of the web. Write one such as https://garden.example.`,
    );
  return given;
}

/** The path under which the site lies, with a slash at both ends. */
export function basePath(env: NodeJS.ProcessEnv = process.env): string {
  const bare = (env['BASE_PATH'] ?? '').split('/').filter(Boolean).join('/');
  return bare === '' ? '/' : `/${bare}/`;
}

/**
 * Makes an address of this site into one that stands in `href`: base path, percent-encoding. A
 * tag may be any text, so in its address `#` and `?` are signs like others.
 */
export function hrefUnder(base: string, address: string): string {
  const href = encodeURI((base.replace(/\/$/, '') + address).toWellFormed());
  return /^\/tags\/[^#?]/.test(address) ? encodeMarks(href) : href;
}

/** Percent-encodes the signs that would part a query or a fragment from an address. */
export function encodeMarks(href: string): string {
  return href.replaceAll('#', '%23').replaceAll('?', '%3F');
}

/** What the settings say about the garden. */
export const gardenRules: GardenRules = {
  title: settings.title,
  lang: settings.lang,
  dialect: settings.dialect,
  titles: settings.titles,
  publish: settings.publish.mode,
  explicit: settings.publish.explicit,
  unlisted: settings.publish.unlisted,
  exclude: settings.exclude,
  include: settings.include,
  future: settings.future,
  alsoPublish: settings.alsoPublish,
  resolveBy: settings.resolveBy,
  renameTags: settings.renameTags,
  trustedHtml: settings.trustedHtml,
  mdx: settings.mdx,
  site: { base: basePath(), files: publicFiles() },
  featured: settings.featured,
  passwords: [...passwords().keys()],
  settingsFile: settingsName(),
  privateNote: wordsFor(settings.lang).privateNote,
};

/**
 * Whether what a host has is loaded with a page that shows it: the owner's settings name it, or it
 * is the site's own.
 */
export function isTrustedHost(host: string): boolean {
  const name = host.toLowerCase();
  const own = siteAddress();
  if (own !== undefined && new URL(own).hostname === name) return true;
  return settings.trustedHosts.some((given) => {
    const trusted = given.toLowerCase();
    return trusted.startsWith('*.') ? name.endsWith(trusted.slice(1)) : name === trusted;
  });
}
