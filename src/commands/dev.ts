import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ownName, settingsFolders } from '../settings/owner-settings.ts';
import { contentFolder, root } from '../settings/place.ts';
import { readText } from '../settings/read-yaml.ts';
import { readVaultSettings, vaultSettingsFiles } from '../settings/vault-settings.ts';

/**
 * `npm run dev [-- --port N]`: the garden while it is written; each save shows at once. What the
 * owner sets, in `src/site.config.ts` or beside the notes, and what the vault says of itself, is
 * read when a process starts, so a change starts another.
 */
const settings = join(root, 'src', 'site.config.ts');
const notes = contentFolder();
const ofVault = vaultSettingsFiles(notes);

/** An editor may write a file anew by taking it away first. */
const pause = 100;

const followed = new Set<string>();
let timer: NodeJS.Timeout | undefined;
let hasChanged = false;
follow();
let before = said();
let server = start();

/** Watches every folder in which settings may lie, as soon as it is there. */
function follow(): void {
  for (const folder of [settings, ...ofVault]
    .map((file) => dirname(file))
    .concat(settingsFolders()))
    if (!followed.has(folder) && existsSync(folder)) {
      followed.add(folder);
      watch(folder, (_event, name) => {
        if (name !== null && isOfSettings(join(folder, name))) hear();
      });
    }
}

function isOfSettings(path: string): boolean {
  const isOwn = path === settings || ownName.test(basename(path));
  return isOwn || ofVault.some((file) => file === path || dirname(file) === path);
}

function hear(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    follow();
    const now = said();
    if (now === before) return;
    before = now;
    hasChanged = true;
    console.error('The settings have changed: starting again.');
    startAgain();
  }, pause);
}

/** All that is read when a process starts. */
function said(): string {
  const own = settingsFolders().flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => ownName.test(name))
      .map((name) => join(folder, name)),
  );
  const texts = [settings, ...own].map((file) => [file, readText(file)]);
  return JSON.stringify([texts, readVaultSettings(notes)]);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.kill();
    process.exit(0);
  });

function start(): ChildProcess {
  const command = [join(import.meta.dirname, 'dev-server.ts'), ...process.argv.slice(2)];
  const child = spawn(process.execPath, command, { stdio: 'inherit' });
  child.on('exit', (code) => {
    // With a slip in the settings the next change of them is waited for.
    if (!hasChanged) process.exit(code ?? 0);
  });
  return child;
}

function startAgain(): void {
  const old = server;
  if (old.exitCode !== null) server = start();
  else
    old.once('exit', () => {
      if (server === old) server = start();
    });
  old.kill();
}
