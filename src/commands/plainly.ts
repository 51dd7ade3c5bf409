import { PlainError } from '../garden/plain-error.ts';

/**
 * What is said of what has stopped a command: a line for who started it, and the way to all else
 * that is known where that may help.
 */
export function plainly(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause instanceof PlainError) return cause.message;
  const known = faultOfSystem(cause);
  if (known !== undefined) return known;
  const said = [placeOf(cause), cause.message, hintOf(cause)].filter((part) => part !== '');
  return `${said.join(' ')} (With --verbose you see where this comes from.)`;
}

/** What the system refuses, in words for whoever can do something about it. */
function faultOfSystem(cause: Error): string | undefined {
  const { code, path, dest, port } = cause as NodeJS.ErrnoException & {
    dest?: string;
    port?: number;
  };
  const file = dest ?? path ?? 'A file';
  if (code === 'ENOSPC') return `The disk is full: ${file} could not be written.`;
  if (code === 'EROFS') return `Nothing can be written where ${file} lies.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `${file} is not yours to read or write: ask whoever owns it, or choose another folder.`;
  if (code === 'EADDRINUSE' && port !== undefined)
    return `Port ${port} is taken by another program: choose one with \`--port\`.`;
  return undefined;
}

/** Where Astro and Node say that a file cannot be read as a program. */
function placeOf(cause: Error): string {
  const { file, line } = (cause as { loc?: { file?: string; line?: number } }).loc ?? {};
  if (file !== undefined) return line === undefined ? `${file}:` : `${file}:${line}:`;
  const [first = ''] = (cause.stack ?? '').split('\n', 1);
  return /^(?:file:\/\/)?\/.*:\d+$/.test(first) ? `${first.replace(/^file:\/\//, '')}:` : '';
}

function hintOf(cause: Error): string {
  const { hint } = cause as { hint?: unknown };
  return typeof hint === 'string' ? hint : '';
}
