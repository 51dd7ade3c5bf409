import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { frontMatterSchema } from '../../src/garden/index.ts';
import { siteSchema } from '../../src/settings/site-schema.ts';
import { makeFolder, makeVault, shellEnv, undoLater } from './built-site.ts';
import { freePort } from './free-port.ts';
import { type Installed, install } from './installed.ts';

let program: Installed;
let home: string;
let garden: string;

const list = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' });

beforeAll(async () => {
  program = await install();
  home = await makeFolder();
  garden = join(home, 'my garden');
});

describe('the package, installed', () => {
  let before: string[];

  it('says which release it is, and what it can do', async () => {
    before = list(join(program.packages, 'understory'));
    expect((await program.run(home, '--version')).stdout).toBe('0.1.0\n');
    expect((await program.run(home)).stdout).toContain('understory makes a digital garden');
    expect(await program.run(home, 'chek')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean `check`?') as string,
    });
  });

  it('tells editors of every setting', async () => {
    const file = join(program.packages, 'understory/engine/settings.schema.json');
    const { properties } = JSON.parse(await readFile(file, 'utf8')) as { properties: object };
    expect(Object.keys(properties)).toEqual(Object.keys(siteSchema.shape));
    const ofNotes = join(program.packages, 'understory/engine/note.schema.json');
    expect(JSON.parse(await readFile(ofNotes, 'utf8'))).toEqual(frontMatterSchema());
    const types = join(program.packages, 'understory/engine/types/src/understory.d.ts');
    expect(await readFile(types, 'utf8')).toContain('defineGarden(settings: SettingsInput)');
  });

  it('begins a garden with notes that have no problem', async () => {
    const wish = ['--title', 'Ferns & mosses', '--obsidian', '--vscode'];
    const begun = await program.run(home, 'init', 'my garden', ...wish);
    expect(begun).toMatchObject({ code: 0, stderr: '' });
    const note = await program.run(garden, 'new', 'Something to write about?', '--tags', 'moss');
    expect(note).toMatchObject({ code: 0, stderr: '' });
    const path = join('content', 'Something to write about.md');
    expect(note.stdout.trim()).toBe(path);
    await writeFile(join(garden, path), '# Something to write about\n\n$x^2$ and [[index]].\n');
    const { code, stdout } = await program.run(garden, 'check', '--json');
    expect(code).toBe(0);
    expect(
      (JSON.parse(stdout) as { level: string }[]).filter(({ level }) => level !== 'hint'),
    ).toEqual([]);
  });

  it('makes a site of it, and of a vault elsewhere at once', async () => {
    const vault = await makeVault({
      'a.md': '# One\n\n[[b]]\n',
      'b.mdx': '# Two\n\nThe sum is {1 + 1}.\n',
    });
    const builds = [program.run(garden, 'build'), program.run(home, 'build', vault)];
    for (const { code, stderr } of await Promise.all(builds))
      expect([code, stderr]).toEqual([0, '']);
    const page = (of: string, path: string): Promise<string> =>
      readFile(join(of, 'dist', path, 'index.html'), 'utf8');
    expect(await page(garden, '')).toContain('Ferns &amp; mosses');
    expect(await page(garden, 'something-to-write-about')).toContain('<math');
    expect(await page(vault, 'b')).toContain('<p>The sum is 2.</p>');
    for (const file of ['favicon.svg', 'pagefind/pagefind.js', 'rss.xml', '404.html'])
      expect(existsSync(join(garden, 'dist', file)), file).toBe(true);
    expect(readdirSync(vault).sort()).toEqual(['.cache', 'a.md', 'b.mdx', 'dist']);
    const own = ['.cache', '.gitignore', '.vscode', 'content', 'dist', 'package.json'];
    expect(readdirSync(garden).sort()).toEqual([...own, 'understory.config.ts']);
  }, 120_000);

  it('makes a site of a vault that shares no folder with it but the top of the disk', async () => {
    const other = tmpdir().startsWith('/var/') ? '/tmp' : '/var/tmp';
    const vault = await mkdtemp(join(other, 'understory-'));
    undoLater(() => rm(vault, { recursive: true, force: true }));
    await writeFile(join(vault, 'a.md'), '```js\nlet a;\n```\n');
    await writeFile(join(vault, 'understory.config.yaml'), 'address: https://a.example\n');
    const { code, stderr } = await program.run(home, 'build', vault);
    expect([code, stderr]).toEqual([0, '']);
    const page = await readFile(join(vault, 'dist', 'a', 'index.html'), 'utf8');
    expect(page).toMatch(/<script type="module" src="\/_astro\/[^"]+\.js"/);
    const [, card = ''] = /"og:image" content="https:\/\/a\.example\/([^"]+)"/.exec(page) ?? [];
    expect(existsSync(join(vault, 'dist', card)), card).toBe(true);
  }, 120_000);

  it('counts the garden, and finds it up to date', async () => {
    const { stdout } = await program.run(garden, 'stats', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ notes: 3, wanted: 0 });
    const upgraded = await program.run(garden, 'upgrade', '--write');
    expect(upgraded.stdout).toBe('This garden is of release 0.1.0, as this program is.\n');
  });

  it('leaves nothing of a build that is ended by hand, and the last site whole', async () => {
    const pages = list(join(garden, 'dist'));
    const file = join(program.packages, 'understory/engine/src/commands/understory.js');
    const options = { cwd: garden, env: shellEnv({}), stdio: 'ignore' as const };
    const build = spawn(process.execPath, [file, 'build', '--force'], options);
    const ended = once(build, 'close');
    const staging = join(garden, '.cache/.staging');
    await vi.waitFor(() => expect(readdirSync(staging)).not.toEqual([]), { timeout: 30_000 });
    build.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
    expect(readdirSync(staging)).toEqual([]);
    expect(list(join(garden, 'dist'))).toEqual(pages);
  });

  it('serves the site that was built last', async () => {
    const port = await freePort();
    const file = join(program.packages, 'understory/engine/src/commands/understory.js');
    const server = spawn(process.execPath, [file, 'preview', '--port', String(port)], {
      cwd: garden,
      env: shellEnv({}),
      stdio: 'ignore',
    });
    undoLater(async () => {
      if (server.exitCode === null && server.kill()) await once(server, 'close');
    });
    await vi.waitFor(
      async () => {
        const answer = await fetch(`http://localhost:${port}/a-first-note/`);
        expect(await answer.text()).toContain('A first note');
      },
      { timeout: 30_000, interval: 200 },
    );
  });

  it('writes nothing into its own folder', () => {
    expect(list(join(program.packages, 'understory'))).toEqual(before);
  });
});
