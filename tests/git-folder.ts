import { spawnSync } from 'node:child_process';

/** Whether this machine has git at all. */
export const hasGit = spawnSync('git', ['--version']).status === 0;

/**
 * Runs git in a folder as an author whose settings are nobody's own.
 *
 * @param on the date of a commit, with the author's zone
 * @throws Error with what git says when it fails
 */
export function git(folder: string, commands: readonly string[], on = ''): string {
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const settings = ['user.name=Ada', 'user.email=ada@ada.example', 'init.defaultBranch=main'];
  const ran = spawnSync('git', [...settings.flatMap((one) => ['-c', one]), ...commands], {
    cwd: folder,
    env: on === '' ? env : { ...env, GIT_AUTHOR_DATE: on, GIT_COMMITTER_DATE: on },
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`git ${commands.join(' ')}: ${ran.stderr}`);
  return ran.stdout;
}

/** Commits everything in a folder. */
export function commit(folder: string, on: string): void {
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--message', 'What an author did'], on);
}
