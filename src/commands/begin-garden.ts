import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { PlainError } from '../garden/plain-error.ts';
import { ownName, root } from '../settings/place.ts';
import { namesIn } from '../settings/unfinished.ts';
import { gardenFiles, type Host, settingsText } from './init-files.ts';
import { releaseOf } from './release.ts';

/**
 * Lays the files of a garden into its folder. One that has notes gets settings alone. Nothing that is
 * there is written over.
 *
 * @param isAsked whether whoever has notes there is asked first
 * @throws PlainError when there are settings already, something is in the way, or nobody can answer
 */
export async function beginGarden(wish: {
  title: string | undefined;
  host: Host;
  isAsked: boolean;
}): Promise<void> {
  const present = namesIn(root);
  const own = present.find((name) => ownName.test(name));
  if (own !== undefined)
    throw new PlainError(`${join(root, own)} is there already: this is a garden.`);
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
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text, { flag: 'wx' });
  }
  console.log(`${names.map((name) => `  ${name}`).join('\n')}\n\n${next(names)}`);
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

function next(names: readonly string[]): string {
  return names.length === 1
    ? `Now \`understory dev\` in ${root} shows the garden.`
    : `Now \`npm install\` in ${root}, and \`npm run dev\` shows the garden.`;
}
