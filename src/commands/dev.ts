import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ownName, settingsFolders } from '../settings/owner-settings.ts';
import { root } from '../settings/place.ts';
import { anew } from '../site/anew.ts';

/**
 * `npm run dev [-- --port N]`: the garden while it is written; each save shows at once. What the
 * owner sets, in `src/site.config.ts` or beside the notes, and what the vault says of itself, is
 * read when a process starts, so a change starts another.
 */
const settings = join(root, 'src', 'site.config.ts');

const read = new Map<string, string>();
const isSettings = (file: string): boolean => file === settings || ownName.test(basename(file));
let hasChanged = false;
for (const folder of [dirname(settings), ...settingsFolders()])
  if (existsSync(folder)) follow(folder);
let server = start();

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

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.kill();
    process.exit(0);
  });

function start(): ChildProcess {
  const command = [join(import.meta.dirname, 'dev-server.ts'), ...process.argv.slice(2)];
  const child = spawn(process.execPath, command, { stdio: 'inherit' });
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
