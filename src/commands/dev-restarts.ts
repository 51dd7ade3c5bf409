import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingsFolders } from '../settings/owner-settings.ts';
import { engine, ownName } from '../settings/place.ts';
import { anew } from '../site/anew.ts';

const settings = join(engine, 'src', 'site.config.ts');

const read = new Map<string, string>();
const isSettings = (file: string): boolean => file === settings || ownName.test(basename(file));
let hasChanged = false;
let given: readonly string[] = [];
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
  for (const folder of [dirname(settings), ...settingsFolders()])
    if (existsSync(folder)) follow(folder);
  server = start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      server.kill();
      process.exit(0);
    });
}

/** An editor may write a file anew by taking it away first. */
function follow(folder: string): void {
  for (const name of readdirSync(folder)) remember(join(folder, name));
  watch(folder, (_event, name) => {
    if (name === null || !remember(join(folder, name))) return;
    hasChanged = true;
    console.error('The settings have changed: starting again.');
    const old = server;
    if (old.exitCode !== null) server = start();
    else
      old.once('exit', () => {
        if (server === old) server = start();
      });
    old.kill();
  });
}

/** Takes down what the settings say; whether they say something else than before. */
function remember(file: string): boolean {
  if (!isSettings(file)) return false;
  const now = text(file);
  if (now === '' || now === read.get(file)) return false;
  read.set(file, now);
  return true;
}

function start(): ChildProcess {
  const script = fileURLToPath(new URL(`./dev-server${extname(import.meta.url)}`, import.meta.url));
  const child = spawn(process.execPath, [script, ...given], { stdio: 'inherit' });
  child.on('exit', (code) => {
    if (code === anew) {
      server = start();
      return;
    }
    // With a slip in the settings the next change of them is waited for.
    if (!hasChanged) process.exit(code ?? 0);
  });
  return child;
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw cause;
  }
}
