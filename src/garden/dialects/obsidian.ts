import type { Dialect } from './dialect.ts';

/** What of an Obsidian vault's own settings matters here. */
export interface ObsidianSettings {
  /** Whether a single line end shows as a blank; undefined when nobody says so. */
  strictLineBreaks: boolean | undefined;
  /** The folder of the vault that new attachments go to. */
  attachments: string | undefined;
}

/**
 * Reads a vault's `app.json`; what cannot be read says nothing.
 * Rule: https://help.obsidian.md/settings
 */
export function readObsidian(text: string | undefined): ObsidianSettings {
  const { strictLineBreaks, attachmentFolderPath } = readJson(text);
  const folder =
    typeof attachmentFolderPath === 'string'
      ? attachmentFolderPath
          .normalize('NFC')
          .split('/')
          .filter((one) => one !== '' && one !== '.')
      : [];
  return {
    strictLineBreaks: typeof strictLineBreaks === 'boolean' ? strictLineBreaks : undefined,
    attachments: folder.length === 0 ? undefined : folder.join('/'),
  };
}

/** One of Obsidian's settings files; one that is not there, or that nobody can read, says nothing. */
export function readJson(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const read = parseJson(text);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    // Obsidian writes these files itself, and does without one that it cannot read.
    return {};
  }
}

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}

/** Editors put a byte order mark before what they save, and empty files stand for nothing. */
function parseJson(text: string): unknown {
  const bare = text.replace(/^\uFEFF/, '').trim();
  return bare === '' ? {} : JSON.parse(bare);
}

/**
 * What the page of the whole vault may be called, the most wanted first. In Obsidian a note
 * called Home or like the vault is meant to be opened first; a README speaks to who looks at the
 * repository. In Dendron the note `root` stands above all others.
 *
 * @param vault the content folder's name
 */
export function homeNames(dialect: Dialect, vault: string | undefined): string[] {
  if (dialect === 'dendron') return ['index', 'root', 'readme', 'home'];
  const named = ['home', ...(vault === undefined ? [] : [vault.toLowerCase()])];
  return dialect === 'obsidian' ? ['index', ...named, 'readme'] : ['index', 'readme', ...named];
}
