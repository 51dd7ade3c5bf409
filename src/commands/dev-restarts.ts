import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, watch } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingsFolders } from '../settings/owner-settings.ts';
import { contentFolder, engine, ownName } from '../settings/place.ts';
import { readText } from '../settings/read-yaml.ts';
import { readVaultSettings, vaultSettingsFiles } from '../settings/vault-settings.ts';

const settings = join(engine, 'src', 'site.config.ts');
const notes = contentFolder();
const ofVault = vaultSettingsFiles(notes);

/** An editor may write a file anew by taking it away first. */
const pause = 100;

const followed = new Set<string>();
let timer: NodeJS.Timeout | undefined;
let hasChanged = false;
let given: readonly string[] = [];
let before: string;
let server: ChildProcess;

/**
 * Keeps a server of the garden running. What the owner sets, in `src/site.config.ts` or beside the
 * notes, and what the vault says of itself, is read when a process starts, so a change starts
 * another.
 *
 * @param args what the server is started with
 */
export function keepServer(args: readonly string[]): void {
  given = args;
  follow();
  before = said();
  server = start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      server.kill();
      process.exit(0);
    });
}

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

function start(): ChildProcess {
  const script = fileURLToPath(new URL(`./dev-server${extname(import.meta.url)}`, import.meta.url));
  const child = spawn(process.execPath, [script, ...given], { stdio: 'inherit' });
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
