import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildGarden, readVault, UnreadableVault, type Vault } from '../../src/garden/index.ts';
import { publicIds, reader, rules } from '../build-garden.ts';

let top: string;
let root: string;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'understory-'));
  root = join(top, 'vault');
  await mkdir(root);
});

afterEach(() => rm(top, { recursive: true, force: true }));

async function write(path: string, content: string | Uint8Array = 'Text.'): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

const ids = (vault: Vault): string[] => vault.files.map(({ id }) => id);
const codes = (vault: Vault): [string, string][] =>
  vault.problems.map(({ code, file }) => [code, file]);

describe('a blog of Jekyll’s', () => {
  it.each([
    ['by its settings', '_config.yml'],
    ['by its posts and layouts', '_layouts/post.html'],
  ])('is known %s, and its machinery is not read', async (_, sign) => {
    await write(sign, 'title: T');
    const folders = [
      ...['_posts', '_site', '_layouts', '_includes', '_sass', '_data', '_plugins', 'vendor/x'],
      ...['.jekyll-cache', '.sass-cache', '.bundle', 'a/vendor'],
    ];
    for (const folder of folders) await write(`${folder}/2021-01-01-x.markdown`);
    const vault = await readVault(root);
    expect(vault.config).toBe(sign === '_config.yml' ? 'title: T' : '');
    expect(ids(vault)).toEqual(['_posts/2021-01-01-x.markdown', 'a/vendor/2021-01-01-x.markdown']);
    expect(vault.problems).toEqual([]);
  });

  it('has pages of HTML, known by their front matter', async () => {
    await write('_config.yml', '');
    await write('about.html', '---\nlayout: x\n---\n<p>Words.');
    await write(
      'index.html',
      '---\nlayout: x\n---\n<p>{% for post in site.posts %}{{ post.title }}',
    );
    await write('plain.html', '<p>');
    await write('a/feed.xml', '---\n---\n<rss/>');
    expect((await readVault(root)).htmlPages).toEqual(['about.html']);
    await rm(join(root, '_config.yml'));
    expect((await readVault(root)).htmlPages).toBeUndefined();
  });

  it('never reads settings from outside of the folder', async () => {
    await writeFile(join(top, 'secret.yml'), 'title: Secret');
    await symlink(join(top, 'secret.yml'), join(root, '_config.yml'));
    expect((await readVault(root)).config).toBeUndefined();
  });
});

describe('a folder of notes', () => {
  it('is read without a site that was built into it, and without what builds keep', async () => {
    for (const name of ['garden.json', '404.html', 'robots.txt', 'a/index.md', 'a/p.png'])
      await write(`dist/${name}`);
    for (const path of [
      '.cache/x.md',
      'garden.json',
      'robots.txt',
      '404.html',
      'a.md',
      'b/garden.json',
    ])
      await write(path);
    const vault = await readVault(root);
    expect(ids(vault)).toEqual(['a.md']);
    expect(vault.attachments).toEqual(['404.html', 'b/garden.json', 'garden.json', 'robots.txt']);
    expect(vault.hidden).toEqual([]);
  });

  it('is read in code-point order, other files by name', async () => {
    for (const path of ['b.md', 'a/c.mdx', 'B.MD', 'a/p.png', 'z.canvas', 'a b/é.md'])
      await write(path);
    const vault = await readVault(root);
    expect(ids(vault)).toEqual(['B.MD', 'a b/é.md', 'a/c.mdx', 'b.md']);
    expect(vault.attachments).toEqual(['a/p.png', 'z.canvas']);
    expect(vault.problems).toEqual([]);
    expect(vault.files[0]?.text).toBe('Text.');
  });

  it.each([
    ['_posts/2021-01-01-a.markdown', true],
    ['x/_posts/y/2021-01-01-a.mkd', true],
    ['_posts/2021-01-01-a.mkdn', true],
    ['a.markdown', false],
    ['a.mkd', false],
    ['a.txt', false],
    ['md', false],
  ])('%s is a note: %s', async (path, isNote) => {
    await write(path);
    const vault = await readVault(root);
    expect(ids(vault)).toEqual(isNote ? [path] : []);
    expect(vault.attachments).toEqual(isNote ? [] : [path]);
  });

  it('leaves out what others keep there', async () => {
    const folders = ['.obsidian', '.git', '.trash', 'node_modules', 'a/.b', 'a/node_modules/c'];
    for (const folder of folders) await write(`${folder}/x.md`);
    await write('.hidden.md');
    await write('a/x.md');
    const vault = await readVault(root);
    expect(ids(vault)).toEqual(['a/x.md']);
    expect(vault.attachments).toEqual([]);
    expect(vault.problems).toEqual([]);
  });

  it('remembers only the names of what is hidden by a dot', async () => {
    await write('.trash/deep/x.md', 'Secret.');
    await write('a/.y.md', 'Secret.');
    const vault = await readVault(root);
    expect(vault.hidden.toSorted()).toEqual(['.trash/deep/x.md', 'a/.y.md']);
    expect(JSON.stringify(vault)).not.toContain('Secret.');
  });

  it('walks into a folder that is named like a note', async () => {
    await write('folder.md/a.md');
    expect(ids(await readVault(root))).toEqual(['folder.md/a.md']);
  });

  it('composes names and remembers how the disk spells them', async () => {
    await write('Cafe\u0301.md');
    const { files } = await readVault(root);
    expect(files).toMatchObject([{ id: 'Café.md', path: 'Cafe\u0301.md' }]);
  });

  it('is an empty garden when nothing is in it', async () => {
    const vault = await readVault(root);
    expect(vault).toMatchObject({ files: [], attachments: [], problems: [] });
  });
});

describe('symbolic links', () => {
  it('are not followed out of the vault', async () => {
    await write('../secret/plan.md', 'Secret.');
    await write('../vault-2/plan.md', 'Secret.');
    await write('../secret.md', 'Secret.');
    await write('a.md');
    await symlink(join(top, 'secret'), join(root, 'folder'));
    await symlink('../secret.md', join(root, 'note.md'));
    await symlink(join(top, 'vault-2'), join(root, 'sibling'));
    await symlink(top, join(root, 'up'));
    const vault = await readVault(root);
    expect(ids(vault)).toEqual(['a.md']);
    expect(codes(vault).sort()).toEqual([
      ['outside-link', 'folder'],
      ['outside-link', 'note.md'],
      ['outside-link', 'sibling'],
      ['outside-link', 'up'],
    ]);
    expect(JSON.stringify(vault)).not.toContain('Secret.');
  });

  it('that lead nowhere are a problem, and the rest is read', async () => {
    await write('a.md');
    await symlink('gone.md', join(root, 'dangling.md'));
    await symlink('loop.md', join(root, 'loop.md'));
    const vault = await readVault(root);
    expect(ids(vault)).toEqual(['a.md']);
    expect(codes(vault).sort()).toEqual([
      ['unreadable-file', 'dangling.md'],
      ['unreadable-file', 'loop.md'],
    ]);
    expect(vault.problems.map(({ level }) => level)).toEqual(['error', 'error']);
  });

  it('to a folder around them do not go on for ever', async () => {
    await write('a/b.md');
    await symlink(root, join(root, 'a', 'top'));
    await symlink(join(root, 'a'), join(root, 'a', 'self'));
    expect(ids(await readVault(root))).toEqual(['a/b.md']);
  });

  it('inside the vault are read', async () => {
    await write('a.md', 'One.');
    await symlink('a.md', join(root, 'b.md'));
    expect((await readVault(root)).files.map(({ id, text }) => [id, text])).toEqual([
      ['a.md', 'One.'],
      ['b.md', 'One.'],
    ]);
  });

  it('may be the vault itself', async () => {
    await write('a.md');
    await symlink(root, join(top, 'link'));
    expect(ids(await readVault(join(top, 'link')))).toEqual(['a.md']);
  });
});

describe('bytes', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
  const utf16 = (text: string): number[] =>
    Array.from(text).flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]);

  it.each([
    ['UTF-8', new TextEncoder().encode('Grüße 🌱'), 'Grüße 🌱'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61), '\uFEFFa'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, ...utf16('Grüße')), 'Grüße'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, ...utf16('Grüße')).map(swapped), 'Grüße'],
    ['nothing', bytes(), ''],
  ])('of %s are text', async (_, content, text) => {
    await write('a.md', content);
    const vault = await readVault(root);
    expect(vault.files[0]?.text).toBe(text);
    expect(vault.problems).toEqual([]);
  });

  it.each([
    ['Latin-1', bytes(0x63, 0x61, 0x66, 0xe9), 'café'],
    ['Windows-1252', bytes(0x93, 0x61, 0x94, 0x20, 0x80), '“a” €'],
  ])('of %s are read, with a problem', async (_, content, text) => {
    await write('a.md', content);
    const vault = await readVault(root);
    expect(vault.files[0]?.text).toBe(text);
    expect(vault.problems).toMatchObject([{ code: 'not-utf8', level: 'warning', file: 'a.md' }]);
  });

  it.each<[string, Uint8Array, string, string[]]>([
    ['a NUL', new TextEncoder().encode('On\0e\n'), 'On\ufffde\n', []],
    [
      'control signs',
      new TextEncoder().encode('a\u0001\u0008\0b words\n'),
      'a\ufffd\ufffd\ufffdb words\n',
      [],
    ],
    [
      'a NUL in another encoding',
      bytes(0x43, 0x61, 0x66, 0xe9, 0x00),
      'Caf\u00e9\ufffd',
      ['not-utf8'],
    ],
    ['a NUL in UTF-16', bytes(0xff, 0xfe, 0x61, 0x00, 0x00, 0x00), 'a\ufffd', []],
  ])('that hold %s are text', async (_, content, text, codes) => {
    await write('a.md', content);
    const vault = await readVault(root);
    expect(vault.files[0]?.text).toBe(text);
    expect(vault.problems.map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, Uint8Array]>([
    ['only of NUL', new Uint8Array(100)],
    ['of a document', new Uint8Array(4096).map((_, at) => (at % 32 === 0 ? 0 : 0x80 + (at % 97)))],
  ])('that consist %s make no note', async (_, content) => {
    await write('a.md', content);
    const vault = await readVault(root);
    expect(vault.problems).toMatchObject([{ code: 'binary-file', file: 'a.md' }]);
  });

  it('that are no text make no note', async () => {
    await write('a.md', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0xff));
    await write('b.md');
    const vault = await readVault(root);
    expect(ids(vault)).toEqual(['b.md']);
    expect(vault.problems).toMatchObject([{ code: 'binary-file', level: 'error', file: 'a.md' }]);
  });
});

/** Each pair of bytes the other way round. */
function swapped(_: number, at: number, all: Uint8Array): number {
  return (at < 2 ? all[at] : all[at % 2 === 0 ? at + 1 : at - 1]) ?? 0;
}

/** Who runs as root may read everything. */
const isRoot = process.getuid?.() === 0;

it.skipIf(isRoot)('goes on without what it may not read', async () => {
  await write('a.md');
  await write('b/c.md');
  await write('d.md');
  await chmod(join(root, 'b'), 0);
  await chmod(join(root, 'd.md'), 0);
  const vault = await readVault(root);
  await chmod(join(root, 'b'), 0o700);
  expect(ids(vault)).toEqual(['a.md']);
  expect(codes(vault).sort()).toEqual([
    ['unreadable-file', 'b'],
    ['unreadable-file', 'd.md'],
  ]);
  expect(JSON.stringify(vault.problems)).not.toContain(top);
});

const execute = promisify(execFile);

describe.skipIf(process.platform === 'win32')('a pipe to which nobody writes', () => {
  it.each([
    ['a note', 'pipe.md', ['unreadable-file']],
    ['a note that is hidden', '.hidden.md', []],
    ['a note of the trash', '.trash/pipe.md', []],
    ['the vault’s settings', '.obsidian/app.json', ['unreadable-file']],
  ])('is not waited for in the place of %s', async (_, path, told) => {
    await write('a.md');
    await mkdir(dirname(join(root, path)), { recursive: true });
    await execute('mkfifo', [join(root, path)]);
    const vault = await readVault(root);
    expect(ids(vault)).toEqual(['a.md']);
    expect(vault.problems.map(({ code }) => code)).toEqual(told);
  });
});

describe('settings of a vault', () => {
  it('that nobody can read are told of, for what they keep would be public', async () => {
    await write('.obsidian/app.json', '{"userIgnoreFilters":["Archive/"],');
    expect((await readVault(root)).problems).toMatchObject([
      { code: 'unreadable-file', level: 'error', file: '.obsidian/app.json' },
    ]);
  });

  it.each([
    ['a byte order mark', '\uFEFF{"userIgnoreFilters":["Archive/"]}', ['Archive/']],
    ['nothing in them', '', []],
  ])('may have %s', async (_, text, excluded) => {
    await write('.obsidian/app.json', text);
    const vault = await readVault(root);
    expect(vault.problems).toEqual([]);
    expect(vault.settings?.excluded).toEqual(excluded);
  });
});

describe('a vault that cannot be read', () => {
  it.each([
    ['is not there', 'gone'],
    ['is a file', 'vault/a.md'],
    ['lies in a file', 'vault/a.md/b'],
  ])('when it %s', async (_, path) => {
    await write('a.md');
    await expect(readVault(join(top, path))).rejects.toThrow(UnreadableVault);
    await expect(readVault(join(top, path))).rejects.toThrow(path);
  });
});

it('takes what an Obsidian vault keeps from readers out of what is published', async () => {
  await write('.obsidian/app.json', '{"userIgnoreFilters":["Archive/"]}');
  await write('.obsidian/templates.json', '{"folder":"tpl"}');
  for (const path of ['Archive/old.md', 'tpl/book.md', 'open.md']) await write(path, 'Words.');
  for (const path of ['CLAUDE.md', 'LICENSE.md', 'S.excalidraw.md']) await write(path, 'Words.');
  await write('index.md', '[[old]] [[book]] [[open]] [[CLAUDE]]');
  const vault = await readVault(root);
  const garden = buildGarden(vault, rules, { reader });
  expect(publicIds(garden)).toEqual(['index.md', 'open.md']);
  const outcomes = garden.resolutions.get('index.md')?.map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['private', 'private', 'found', 'private']);
  const also = buildGarden(vault, { ...rules, alsoPublish: ['excluded'] }, { reader });
  expect(publicIds(also)).toContain('Archive/old.md');
});
