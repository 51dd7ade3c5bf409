/** A commit that changed a note's text: when, and the two texts by their ids in git. */
export interface Tending {
  /** The author's own time and zone, as the commit has it: `2024-05-03T08:30:00+02:00`. */
  on: string;
  from: string;
  to: string;
}

/** What git knows of one file. */
export interface GitPast {
  /** When it came into the repository; the day is the author's own. */
  planted: string;
  /** Changes of its text since, oldest first. */
  revisions: Tending[];
  /** What it was called before, oldest first; left out of one that was never renamed. */
  formerly?: string[];
}

/** What `git log` is asked for; `readGitLog` understands the answer. */
export const gitLogArguments = [
  ...['log', '--reverse', '--topo-order', '--format=%x01%aI', '--raw', '--no-abbrev', '-z', '-M'],
  ...['--no-ext-diff', '--relative', '--', '.'],
];

/**
 * Reads the whole history of a folder, oldest commit first. A file that is renamed keeps its
 * past; being renamed, or given another mode, is no change of its text. A file that is taken
 * away and comes back keeps its first day. Merges say nothing of their own.
 *
 * @param log the answer of git: records that NUL separates, as its manual describes them under
 *   `--raw -z`: https://git-scm.com/docs/git-diff#_raw_output_format
 * @returns the past of every path that ever was, in NFC
 */
export function readGitLog(log: string): Map<string, GitPast> {
  const pasts = new Map<string, GitPast>();
  const tokens = log.split('\0')[Symbol.iterator]();
  const next = (): string => (tokens.next().value ?? '').normalize('NFC');
  let on = '';
  for (const token of tokens) {
    if (token.startsWith('\x01')) {
      on = token.slice(1).trim();
      continue;
    }
    const change = /^\n?:\d+ \d+ ([\da-f]+) ([\da-f]+) ([A-Z])\d*$/.exec(token);
    if (!change) continue;
    const [, from = '', to = '', kind] = change;
    const path = next();
    if (kind === 'R' || kind === 'C') move(pasts, path, next(), { on, from, to }, kind === 'C');
    else if (kind !== 'D') note(pasts, path, { on, from, to });
  }
  return pasts;
}

function note(pasts: Map<string, GitPast>, path: string, revision: Tending): void {
  const past = pasts.get(path);
  if (!past) pasts.set(path, { planted: revision.on, revisions: [] });
  else if (revision.from !== revision.to) past.revisions.push(revision);
}

function move(
  pasts: Map<string, GitPast>,
  path: string,
  target: string,
  revision: Tending,
  isCopy: boolean,
): void {
  const past = isCopy ? undefined : pasts.get(path);
  if (past) {
    pasts.delete(path);
    pasts.set(target, past);
    past.formerly = [...(past.formerly ?? []), path];
  }
  note(pasts, target, revision);
}
