import { readJson } from './dialects/obsidian.ts';
import { datePattern } from './date-format.ts';
import { fold } from './link-index.ts';

/** What a vault's own settings keep from readers. */
export interface VaultSettings {
  /** Paths of files and folders that the owner has excluded, as prefixes; or patterns between slashes. */
  excluded: string[];
  /** Folders of templates. */
  templates: string[];
  /** The folder of daily notes, and how their names are made; undefined where there are none. */
  daily: { folder: string; format: string } | undefined;
}

/** What of these is published all the same. */
export type AlsoPublish = readonly ('excluded' | 'templates' | 'daily')[];

/** The files that are read, under `.obsidian/`, and how each is told from the others. */
export const settingsFiles = [
  'app.json',
  'templates.json',
  'daily-notes.json',
  'plugins/templater-obsidian/data.json',
] as const;

type SettingsFile = (typeof settingsFiles)[number];

/** Whether a path of a vault is one of the files that {@link readVaultSettings} reads. */
export function isSettingsFile(path: string): boolean {
  return settingsFiles.some((name) => path === `.obsidian/${name}`);
}

/**
 * Reads what Obsidian's settings keep from readers. A file that is no JSON counts as empty.
 * Rules: https://help.obsidian.md/settings#Excluded+files, https://help.obsidian.md/plugins/templates,
 * https://help.obsidian.md/plugins/daily-notes
 *
 * @param files the text of each file that is there
 */
export function readVaultSettings(
  files: Readonly<Partial<Record<SettingsFile, string>>>,
): VaultSettings {
  const app = readJson(files['app.json']);
  const daily = readJson(files['daily-notes.json']);
  const folders = [
    readJson(files['templates.json'])['folder'],
    readJson(files['plugins/templater-obsidian/data.json'])['templates_folder'],
    daily['template'],
  ];
  const filters = app['userIgnoreFilters'];
  return {
    excluded: Array.isArray(filters) ? filters.filter((one) => typeof one === 'string') : [],
    templates: folders.filter((one) => typeof one === 'string' && one.trim() !== '') as string[],
    daily:
      files['daily-notes.json'] === undefined
        ? undefined
        : { folder: text(daily['folder']), format: text(daily['format']) || 'YYYY-MM-DD' },
  };
}

/** Whether a vault's own settings keep a path from readers, and by which of them. */
export function keptByVault(
  path: string,
  { excluded, templates, daily }: VaultSettings,
  also: AlsoPublish,
): 'excluded' | 'templates' | 'daily' | undefined {
  if (!also.includes('excluded') && excluded.some((filter) => matches(path, filter)))
    return 'excluded';
  if (!also.includes('templates') && templates.some((folder) => lies(path, folder)))
    return 'templates';
  if (daily && !also.includes('daily') && isDaily(path, daily)) return 'daily';
  return undefined;
}

function matches(path: string, filter: string): boolean {
  const pattern = /^\/(.+)\/$/s.exec(filter)?.[1];
  if (pattern === undefined) return fold(path).startsWith(fold(filter.replace(/^\//, '')));
  try {
    // The owner's own, for the owner's own paths.
    return new RegExp(pattern, 'i').test(path);
  } catch {
    // What is no pattern to Obsidian either is a folder of that name.
    return lies(path, pattern);
  }
}

/** Whether a path is that of a folder or file, or lies below it; without case. */
function lies(path: string, folder: string): boolean {
  const name = fold(folder).split('/').filter(Boolean).join('/');
  const own = fold(path);
  return name !== '' && (own === name || own === `${name}.md` || own.startsWith(`${name}/`));
}

/** A daily note bears a date as its settings write it; without a folder of its own, at the top. */
function isDaily(path: string, { folder, format }: { folder: string; format: string }): boolean {
  const name = folder.normalize('NFC').split('/').filter(Boolean).join('/');
  if (name !== '' && !lies(path, name)) return false;
  const rest = path.slice(name === '' ? 0 : name.length + 1).replace(/\.[^./]+$/, '');
  return datePattern(format).test(rest);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
