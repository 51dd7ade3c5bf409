import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { PlainError } from '../garden/plain-error.ts';
import { notesFolder } from '../settings/notes-folder.ts';
import { ownContent, ownName, root } from '../settings/place.ts';
import { namesIn } from '../settings/unfinished.ts';
import { gardenFiles, type Host, settingsText } from './init-files.ts';
import { type Editors, lay, layForEditors } from './lay-files.ts';
import { releaseOf } from './release.ts';

/** How a garden is to be begun. */
interface Wish {
  title: string | undefined;
  host: Host;
  /** Whether whoever has notes there is asked first. */
  isAsked: boolean;
  /** For which editors it gets settings. */
  editors: Editors;
}

/**
 * Lays the files of a garden into its folder. One that has notes gets settings alone, and one that is
 * a garden already what an editor needs, where that is wished. Nothing that is there is written over.
 *
 * @throws PlainError when there are settings already, something is in the way, or nobody can answer
 */
export async function beginGarden(wish: Wish): Promise<void> {
  const begun = await begin(wish);
  const notes = relative(root, notesFolder(ownContent(root)));
  const { written, kept } = layForEditors(root, notes, wish.editors);
  const lines = [...begun, ...written].map((name) => `  ${name}`);
  if (kept.length > 0) lines.push('', `There already, and as before: ${kept.join(', ')}.`);
  console.log(`${lines.join('\n')}\n\n${next(begun)}`);
}

/** Lays what makes a folder a garden; gives the names. */
async function begin(wish: Wish): Promise<string[]> {
  const present = namesIn(root);
  const own = present.find((name) => ownName.test(name));
  if (own !== undefined) {
    if (wish.editors.obsidian || wish.editors.vscode) return [];
    throw new PlainError(`${join(root, own)} is there already: this is a garden.`);
  }
  const title = wish.title ?? basename(root);
  const isVault = present.some((name) => /\.mdx?$/i.test(name) && !/^readme\./i.test(name));
  const files =
    isVault || holdsNotes(present)
      ? { 'understory.config.ts': settingsText(title) }
      : gardenFiles({ title, host: wish.host, version: releaseOf() });
  const names = Object.keys(files);
  const taken = names.find((name) => present.includes(name));
  if (taken !== undefined)
    throw new PlainError(`${join(root, taken)} is there already, and stays as it is.`);
  if (names.length === 1 && wish.isAsked) await ask(`Add understory.config.ts to ${root}?`);
  for (const [name, text] of Object.entries(files)) lay(root, name, text);
  return names;
}

/** Whether a folder has notes further down, as a vault has that keeps its top clear. */
function holdsNotes(names: readonly string[]): boolean {
  if (names.includes('.obsidian')) return true;
  return names
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .some((name) => below(join(root, name)).some((path) => /\.mdx?$/i.test(path)));
}

function below(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') return [];
    throw cause;
  }
}

async function ask(question: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new PlainError(`${question} Say \`--yes\` where nobody can be asked.`);
  const talk = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await talk.question(`${question} [y/N] `);
  talk.close();
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new PlainError('Nothing was written.');
}

/** What to do with the files that make it a garden. */
function next(names: readonly string[]): string {
  return names.length > 1
    ? `Now \`npm install\` in ${root}, and \`npm run dev\` shows the garden.`
    : `Now \`understory dev\` in ${root} shows the garden.`;
}
