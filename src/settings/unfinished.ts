import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ending = /\.unfinished-(\d+)$/;

/** The name of a file or folder for as long as this process is at work on it. */
export function unfinished(path: string): string {
  return `${path}.unfinished-${process.pid}`;
}

/** Whether a name is that of something unfinished, at which a process is still at work. */
export function isBeingMade(name: string): boolean {
  const [, process] = ending.exec(name) ?? [];
  return process !== undefined && isAtWork(Number(process));
}

/** Whether a name is that of something unfinished whose process is over: it was killed. */
export function isAbandoned(name: string): boolean {
  return ending.test(name) && !isBeingMade(name);
}

/** Takes away what processes have left in a folder that are over. */
export function sweep(folder: string): void {
  for (const name of namesIn(folder))
    if (isAbandoned(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** The names in a folder; none when there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw cause;
    return [];
  }
}

function isAtWork(id: number): boolean {
  try {
    // Signal 0 is sent to nobody: it asks whether there is such a process.
    process.kill(id, 0);
    return true;
  } catch (cause) {
    // One of another user is there all the same.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
