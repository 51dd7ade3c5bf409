import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
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

  it('begins a garden with notes that have no problem', async () => {
    const begun = await program.run(home, 'init', 'my garden', '--title', 'Ferns & mosses');
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

  it('makes a site of it, and of two vaults elsewhere at once', async () => {
    const vaults = await Promise.all([
      makeVault({ 'a.md': '# One\n\n[[b]]\n', 'b.mdx': '# Two\n\n{1 + 1}\n' }),
      makeVault({ '.obsidian/app.json': '{}', 'content/c.md': 'Three.', 'd.md': 'Four.' }),
    ]);
    const builds = await Promise.all([
      program.run(garden, 'build'),
      program.run(home, 'build', vaults[0]),
      program.run(vaults[1], 'build', '--outDir', join(home, 'site of the second')),
    ]);
    for (const { code, stderr } of builds) expect([code, stderr]).toEqual([0, '']);
    const site = join(garden, 'dist');
    expect(await readFile(join(site, 'index.html'), 'utf8')).toContain('Ferns &amp; mosses');
    expect(await readFile(join(site, 'something-to-write-about/index.html'), 'utf8')).toContain(
      '<math',
    );
    for (const file of ['favicon.svg', 'pagefind/pagefind.js', 'rss.xml', '404.html'])
      expect(existsSync(join(site, file)), file).toBe(true);
    expect(readdirSync(garden).sort()).toEqual(
      ['.cache', '.gitignore', 'content', 'dist', 'package.json', 'understory.config.ts'].sort(),
    );
    expect(existsSync(join(vaults[0], 'dist/b/index.html'))).toBe(true);
    expect(readdirSync(vaults[1]).sort()).toEqual(['.cache', '.obsidian', 'content', 'd.md']);
    expect(existsSync(join(home, 'site of the second/content/c/index.html'))).toBe(true);
    const again = await program.run(home, 'check', vaults[0], '--json');
    expect(JSON.parse(again.stdout)).not.toContainEqual(
      expect.objectContaining({ file: expect.stringContaining('dist') as string }),
    );
  }, 120_000);

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
