import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PlainError } from '../garden/plain-error.ts';
import { isBefore, type Release, releases } from './releases.ts';

/** Where a garden is pinned to a release. */
const pin = /("understory"\s*:\s*")([^"]*)(")/;

/**
 * Says what a garden's upgrade to the latest release changes, and does it where that is wished. Of
 * each file that it changes a copy stays in `.understory/`.
 *
 * @param garden the garden's folder
 * @param settings its settings, absolute, if it has any
 * @param known every release up to that of this program, the earliest first
 * @throws PlainError when the garden is pinned to a later release
 */
export function upgradeGarden(
  garden: string,
  settings: string | undefined,
  isDone: boolean,
  known: readonly Release[] = releases,
): string {
  const now = known.at(-1)?.version ?? '';
  const description = join(garden, 'package.json');
  const described = existsSync(description) ? readFileSync(description, 'utf8') : '';
  const [, , pinned] = pin.exec(described) ?? [];
  const from = /^[\^~]?(\d+\.\d+\.\d+)$/.exec(pinned ?? '')?.[1];
  if (from !== undefined && isBefore(now, from))
    throw new PlainError(
      `This garden is pinned to ${from}, and this program is ${now}: \`npx understory@${from} upgrade\` is the one to use.`,
    );
  // A garden that says no release may be of any.
  const ahead = known.filter(({ version }) => from === undefined || isBefore(from, version));
  const files = new Map<string, string>();
  if (from !== undefined && from !== now)
    files.set(description, described.replace(pin, `$1${now}$3`));
  if (settings !== undefined) {
    const text = readFileSync(settings, 'utf8');
    const migrated = ahead.reduce((said, { settings: migrate }) => migrate?.(said) ?? said, text);
    if (migrated !== text) files.set(settings, migrated);
  }
  if (isDone) for (const [file, text] of files) replace(garden, file, text, now);
  return say(
    from ?? pinned,
    now,
    ahead,
    [...files.keys()].map((file) => basename(file)),
    isDone,
  );
}

function replace(garden: string, file: string, text: string, release: string): void {
  const copies = join(garden, '.understory', `before-${release}`);
  mkdirSync(copies, { recursive: true });
  // The first copy is what there was before; another run must not put its own work in its place.
  const copy = join(copies, basename(file));
  if (!existsSync(copy)) writeFileSync(copy, readFileSync(file));
  writeFileSync(file, text);
}

function say(
  from: string | undefined,
  now: string,
  ahead: readonly Release[],
  files: readonly string[],
  isDone: boolean,
): string {
  if (from === now) return `This garden is of release ${now}, as this program is.`;
  const where = from === undefined ? 'is pinned to no release' : `is pinned to ${from}`;
  const lines = [`This garden ${where}; this program is ${now}.`, ''];
  for (const { version, changes } of ahead)
    lines.push(version, ...changes.map((change) => `  ${change}`), '');
  if (files.length === 0) lines.push('No file of the garden has to change.');
  else if (isDone)
    lines.push(
      `Changed: ${files.join(', ')}. What they were lies in .understory/before-${now}/. Now \`npm install\`.`,
    );
  else lines.push(`\`--write\` changes ${files.join(', ')}, and keeps a copy of each.`);
  return lines.join('\n');
}
