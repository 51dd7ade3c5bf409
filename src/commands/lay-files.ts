import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  obsidianSettings,
  obsidianTemplate,
  templateFolder,
  templateSettings,
} from './obsidian-files.ts';
import { vscodeFiles } from './vscode-files.ts';

/** For which editors a garden gets settings. */
export interface Editors {
  obsidian: boolean;
  vscode: boolean;
}

/**
 * Lays settings for editors into a garden; what its owner has of them stays.
 *
 * @param garden its folder, absolute
 * @param notes the folder of its notes, seen from there
 * @returns the files, by their paths from the garden's folder
 */
export function layForEditors(
  garden: string,
  notes: string,
  { obsidian, vscode }: Editors,
): { written: string[]; kept: string[] } {
  const isThere = (name: string): boolean => existsSync(join(garden, name));
  const inNotes = (name: string): string => join(notes, name);
  // What is a template is kept from readers, for whom a folder of that name may be meant.
  const mayHaveTemplate = ![templateSettings, templateFolder].map(inNotes).some(isThere);
  const ofObsidian = { ...obsidianSettings(), ...(mayHaveTemplate ? obsidianTemplate() : {}) };
  const files = new Map([
    ...(obsidian ? Object.entries(ofObsidian) : []).map(
      ([name, text]) => [inNotes(name), text] as const,
    ),
    ...(vscode ? Object.entries(vscodeFiles(notes)) : []),
  ]);
  const kept = [...files.keys()].filter(isThere);
  if (obsidian && !mayHaveTemplate) kept.push(inNotes(templateFolder));
  const written = [...files].filter(([name]) => !isThere(name));
  for (const [name, text] of written) lay(garden, name, text);
  return { written: written.map(([name]) => name), kept };
}

/**
 * Writes a file of a garden, with the folders above it.
 *
 * @throws when something is there already
 */
export function lay(garden: string, name: string, text: string): void {
  mkdirSync(dirname(join(garden, name)), { recursive: true });
  writeFileSync(join(garden, name), text, { flag: 'wx' });
}
