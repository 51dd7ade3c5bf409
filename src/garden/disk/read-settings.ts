import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isJson } from '../dialects/obsidian.ts';
import type { Problem } from '../problems.ts';
import { readRegular, unreadable } from './read-file.ts';
import { readVaultSettings, settingsFiles, type VaultSettings } from '../vault-settings.ts';

/** What `.obsidian/` says of the vault, and which of its files nobody can read. */
export async function readSettings(
  real: string,
  problems: Problem[],
): Promise<VaultSettings | undefined> {
  const folder = join(real, '.obsidian');
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) return undefined;
  const files = await Promise.all(
    settingsFiles.map(async (name) => {
      try {
        const text = (await readRegular(join(folder, name))).toString('utf8');
        return [[name, refuseBroken(text)] as const];
      } catch (cause) {
        const isThere = !(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT');
        if (isThere) problems.push(unreadable(`.obsidian/${name}`, cause));
        return [];
      }
    }),
  );
  return readVaultSettings(Object.fromEntries(files.flat()));
}

/** What it keeps from readers would be public: who builds has to know. */
function refuseBroken(json: string): string {
  if (!isJson(json))
    throw new Error('it is no JSON, so that nobody knows what it keeps from readers');
  return json;
}
