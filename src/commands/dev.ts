import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../settings/place.ts';
import { anew } from '../site/anew.ts';

/**
 * `npm run dev [-- --port N]`: the garden while it is written; each save shows at once. What the
 * owner sets in `src/site.config.ts`, and what the vault says of itself, is read when a process
 * starts, so a change starts another.
 */
const settings = join(root, 'src', 'site.config.ts');

let read = readFileSync(settings, 'utf8');
let hasChanged = false;
let server = start();

watch(dirname(settings), (_event, name) => {
  if (name !== 'site.config.ts') return;
  const now = text();
  // An editor may write a file anew by taking it away first.
  if (now === '' || now === read) return;
  read = now;
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

function text(): string {
  try {
    return readFileSync(settings, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw cause;
  }
}
