import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitHistory, readBlobs, readGitHistory } from '../../src/reading/git.ts';
import { readGitLog } from '../../src/reading/git-log.ts';
import { commit, git, hasGit } from '../git-folder.ts';

describe.skipIf(!hasGit)('the past of a folder', () => {
  let top: string;
  let garden: string;
  let history: GitHistory;
  const write = (name: string, text: string): Promise<void> => writeFile(join(garden, name), text);
  const text = 'A note about roots.\n\nIt has some lines.\n\nThey stay as they are.\n';

  beforeAll(async () => {
    top = await mkdtemp(join(tmpdir(), 'understory-git-'));
    garden = join(top, 'site', 'garden');
    await mkdir(garden, { recursive: true });
    git(top, ['init', '--quiet']);
    await write('old name.md', text);
    await write('cafe\u0301 🌱.md', text.toUpperCase());
    await write('leaving.md', 'Soon gone.\n');
    await writeFile(join(top, 'readme.md'), 'Outside.\n');
    commit(top, '2024-01-31T23:30:00-08:00');
    await rename(join(garden, 'old name.md'), join(garden, 'new name.md'));
    commit(top, '2024-02-02T01:30:00+05:30');
    await write('new name.md', `${text}And one more.\n`);
    await rm(join(garden, 'leaving.md'));
    commit(top, '2024-03-01T00:10:00+01:00');
    git(top, ['update-index', '--chmod=+x', 'site/garden/cafe\u0301 🌱.md']);
    git(top, ['commit', '--quiet', '--message', 'Mode'], '2024-04-01T00:00:00Z');
    git(top, ['switch', '--quiet', '--create', 'branch']);
    await write('beside.md', 'On a branch.\n');
    commit(top, '2024-05-01T12:00:00Z');
    git(top, ['switch', '--quiet', 'main']);
    await write('new name.md', `${text}And one more.\nAnd another.\n`);
    commit(top, '2024-05-02T12:00:00Z');
    git(top, ['merge', '--quiet', '--no-edit', 'branch'], '2024-05-03T12:00:00Z');
    await write('nobody knows.md', 'Not committed.\n');
    ({ history } = await readGitHistory(garden));
  });
  afterAll(() => rm(top, { recursive: true, force: true }));

  it('says the day as the author had it, wherever that was', () => {
    expect(history.get('new name.md')?.planted).toBe('2024-01-31T23:30:00-08:00');
    expect(history.get('beside.md')).toEqual({
      planted: '2024-05-01T12:00:00+00:00',
      revisions: [],
    });
  });

  it('goes with a file that is renamed, and knows what changed its text', () => {
    const days = history.get('new name.md')?.revisions.map(({ on }) => on);
    expect(days).toEqual(['2024-03-01T00:10:00+01:00', '2024-05-02T12:00:00+00:00']);
    expect(history.has('old name.md')).toBe(false);
  });

  it('finds a file by its name in NFC, and takes another mode for no change', () => {
    expect(history.get('café 🌱.md')).toEqual({
      planted: '2024-01-31T23:30:00-08:00',
      revisions: [],
    });
  });

  it('knows nothing of what lies outside, or is in no commit', () => {
    expect([...history.keys()].filter((path) => /readme|nobody/.test(path))).toEqual([]);
  });

  it('has the texts before and after', async () => {
    const [revision] = history.get('new name.md')?.revisions ?? [];
    const ids = [revision?.from ?? '', '0'.repeat(40), revision?.to ?? ''];
    const texts = await readBlobs(garden, ids);
    expect(texts.map((bytes) => bytes && new TextDecoder().decode(bytes))).toEqual([
      text,
      undefined,
      `${text}And one more.\n`,
    ]);
  });

  it('is read anew after a commit', async () => {
    await write('later.md', 'Later.\n');
    commit(top, '2024-06-01T12:00:00Z');
    expect((await readGitHistory(garden)).history.get('later.md')?.planted).toBe(
      '2024-06-01T12:00:00+00:00',
    );
  });

  it('is not asked for again while there is no new commit', async () => {
    const known = await readGitHistory(garden);
    expect(await readGitHistory(garden, known)).toBe(known);
    expect(await readGitHistory(garden, { ...known, head: 'another' })).not.toBe(known);
  });

  it('is nothing in a shallow clone', async () => {
    const clone = join(top, 'clone');
    git(top, ['clone', '--quiet', '--depth', '1', `file://${top}`, clone]);
    expect((await readGitHistory(join(clone, 'site', 'garden'))).history.size).toBe(0);
  });

  it('is nothing in a repository without a commit', async () => {
    const empty = join(top, 'empty');
    await mkdir(empty);
    git(empty, ['init', '--quiet']);
    expect((await readGitHistory(empty)).history.size).toBe(0);
  });
});

it('is nothing outside a repository', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'understory-git-'));
  expect((await readGitHistory(folder)).history.size).toBe(0);
  await rm(folder, { recursive: true });
});

it('takes what git did not write for nothing', () => {
  const token = fc.oneof(
    fc.string(),
    fc.constantFrom('\x012024-01-01T00:00:00Z', '\n:1 1 a b M', ':1 1 a b R100', ':1 1 a b A', ''),
  );
  fc.assert(
    fc.property(fc.array(token), (tokens) => {
      for (const past of readGitLog(tokens.join('\0')).values())
        for (const { from, to } of past.revisions) expect(from).not.toBe(to);
    }),
  );
});
