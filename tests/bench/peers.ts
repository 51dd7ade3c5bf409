import { mkdir } from 'node:fs/promises';
import { root } from '../../src/settings/place.ts';
import { type Run, timeRun } from './timed-run.ts';

/** Another program that builds the same vault. */
export interface Peer {
  name: string;
  command: string;
}

/**
 * Reads `--peer NAME='COMMAND'`.
 *
 * @throws Error when there is no name or no command
 */
export function readPeer(written: string): Peer {
  const at = written.indexOf('=');
  const peer = { name: written.slice(0, Math.max(0, at)).trim(), command: written.slice(at + 1) };
  if (!/^[\w.-]+$/.test(peer.name) || peer.command.trim() === '')
    throw new Error(`--peer ${written}: write it as NAME='COMMAND', such as hugo='hugo -s …'.`);
  return peer;
}

/** Runs a peer's command in a shell, which finds the vault in `$VAULT` and writes into `$OUT`. */
export async function runPeer({ command }: Peer, vault: string, out: string): Promise<Run> {
  await mkdir(out, { recursive: true });
  return timeRun({ words: ['sh', '-c', command], cwd: root, env: { VAULT: vault, OUT: out } });
}
