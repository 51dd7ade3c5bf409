import { PlainError } from '../garden/plain-error.ts';

/**
 * What is said of what has stopped a command: a line for who started it, and the way to all else
 * that is known where that may help.
 */
export function plainly(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause instanceof PlainError) return cause.message;
  const said = [placeOf(cause), cause.message, hintOf(cause)].filter((part) => part !== '');
  return `${said.join(' ')} (With --verbose you see where this comes from.)`;
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
