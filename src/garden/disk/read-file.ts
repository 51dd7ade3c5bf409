import { readFile, stat } from 'node:fs/promises';
import { problem, type Problem } from '../problems.ts';

/** The bytes of a file; never waits for a pipe that nobody writes to. */
export async function readRegular(path: string): Promise<Buffer> {
  if (!(await stat(path)).isFile()) throw new Error(oddKind);
  return readFile(path);
}

/** Why nobody reads a pipe, a socket or a device. */
export const oddKind = 'it is neither a file nor a folder';

/** A file of the vault that cannot be read, as a problem, without the place where the vault lies. */
export function unreadable(path: string, cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message.replace(/,? '[^']*'$/, '') : String(cause);
  return problem('unreadable-file', path.normalize('NFC'), { why });
}
