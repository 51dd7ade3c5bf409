import { readJson } from './dialects/obsidian.ts';
import { datePattern } from './date-format.ts';
import { fold } from './fold.ts';
import { type Periodic, readDailyNotes, readPeriodicNotes } from './periodic-notes.ts';

/** What a vault's own settings keep from readers. */
export interface VaultSettings {
  /** Paths of files and folders that the owner has excluded, as prefixes; or patterns between slashes. */
  excluded: string[];
  /** Folders of templates. */
  templates: string[];
  /** Notes that are made for each day, week or month. */
  daily: readonly Periodic[];
}

/** What of these is published all the same. */
export type AlsoPublish = readonly ('excluded' | 'templates' | 'daily')[];

/** The files that are read, under `.obsidian/`, and how each is told from the others. */
export const settingsFiles = [
  'app.json',
  'templates.json',
  'daily-notes.json',
  'plugins/templater-obsidian/data.json',
  'plugins/periodic-notes/data.json',
  'plugins/obsidian-excalidraw-plugin/data.json',
] as const;

type SettingsFile = (typeof settingsFiles)[number];

/** Whether a path of a vault is one of the files that {@link readVaultSettings} reads. */
export function isSettingsFile(path: string): boolean {
  return settingsFiles.some((name) => path === `.obsidian/${name}`);
}

/**
 * Reads what Obsidian's settings keep from readers. A file that is no JSON counts as empty.
 * Rules: https://help.obsidian.md/settings#Excluded+files, https://help.obsidian.md/plugins/templates
 * and what the plugins Templater, Periodic Notes and Excalidraw say of themselves.
 *
 * @param files the text of each file that is there
 */
export function readVaultSettings(
  files: Readonly<Partial<Record<SettingsFile, string>>>,
): VaultSettings {
  const filters = readJson(files['app.json'])['userIgnoreFilters'];
  const daily = [
    ...readDailyNotes(files['daily-notes.json']),
    ...readPeriodicNotes(files['plugins/periodic-notes/data.json']),
  ];
  const folders = [
    readJson(files['templates.json'])['folder'],
    readJson(files['plugins/templater-obsidian/data.json'])['templates_folder'],
    ...drawingTools(files['plugins/obsidian-excalidraw-plugin/data.json']),
    ...daily.map(({ template }) => template),
  ];
  return {
    excluded: Array.isArray(filters) ? filters.filter((one) => typeof one === 'string') : [],
    templates: folders.filter((one) => typeof one === 'string' && one.trim() !== '') as string[],
    daily,
  };
}

/** Excalidraw's templates and scripts, which are no notes; what it draws is told by its files. */
function drawingTools(text: string | undefined): unknown[] {
  if (text === undefined) return [];
  const { templateFilePath, scriptFolderPath } = readJson(text);
  return [
    templateFilePath ?? 'Excalidraw/Template.excalidraw',
    scriptFolderPath ?? 'Excalidraw/Scripts',
  ];
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
  if (!also.includes('daily') && daily.some((one) => isDaily(path, one))) return 'daily';
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
function isDaily(path: string, { folder, format }: Periodic): boolean {
  const name = folder.normalize('NFC').split('/').filter(Boolean).join('/');
  if (name !== '' && !lies(path, name)) return false;
  const rest = path.slice(name === '' ? 0 : name.length + 1).replace(/\.[^./]+$/, '');
  return datePattern(format).test(rest);
}
