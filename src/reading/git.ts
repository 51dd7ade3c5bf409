import { spawn } from 'node:child_process';
import { type GitPast, gitLogArguments, readGitLog } from './git-log.ts';

/** What git says of the content folder; empty where it knows nothing for certain. */
export type GitHistory = ReadonlyMap<string, GitPast>;

/** What git said when the newest commit was `head`; it says the same until there is another. */
export interface KnownHistory {
  head: string;
  history: GitHistory;
}

const nothing: KnownHistory = { head: '', history: new Map() };

/**
 * Asks git for the past of every file in a folder: one `git log` for all, and none again until
 * there is a new commit. Nothing is guessed: without git, outside a repository and in
 * a shallow clone there is no history.
 *
 * @param folder the content folder, absolute; the repository may lie above it
 * @param known what an earlier call has given
 */
export async function readGitHistory(
  folder: string,
  known: KnownHistory = nothing,
): Promise<KnownHistory> {
  const about = await git(folder, ['rev-parse', 'HEAD', '--is-shallow-repository']);
  const [head = '', isShallow] = about?.toString().split('\n') ?? [];
  if (isShallow !== 'false') return nothing;
  if (known.head === head) return known;
  const log = await git(folder, gitLogArguments);
  return { head, history: log ? readGitLog(log.toString()) : new Map() };
}

/**
 * Reads texts of the past by their ids in git.
 *
 * @returns each text in the order asked for; undefined for one that is not to be had
 */
export async function readBlobs(
  folder: string,
  ids: readonly string[],
): Promise<(Uint8Array | undefined)[]> {
  if (ids.length === 0) return [];
  const answer = (await git(folder, ['cat-file', '--batch'], `${ids.join('\n')}\n`)) ?? Buffer.of();
  let at = 0;
  return ids.map(() => {
    const end = answer.indexOf('\n', at);
    const [, kind, size] = answer.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (end === -1 || kind !== 'blob') return undefined;
    const start = at;
    at += Number(size) + 1;
    return answer.subarray(start, start + Number(size));
  });
}

/** Runs git, read only, without the network and without programs that a repository names. */
function git(folder: string, commands: readonly string[], input = ''): Promise<Buffer | undefined> {
  const env = Object.fromEntries(
    // Inside a hook of git these name another repository.
    Object.entries(process.env).filter(([name]) => !/^GIT_(?!CONFIG)/.test(name)),
  );
  const child = spawn(
    'git',
    ['-c', 'log.showSignature=false', '-c', 'core.fsmonitor=false', ...commands],
    {
      cwd: folder,
      env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  // Git that is not there, or ends early, does not listen; what it answered decides.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('error', () => {
      resolve(undefined);
    });
    child.on('close', (code) => {
      resolve(code === 0 ? Buffer.concat(parts) : undefined);
    });
  });
}
