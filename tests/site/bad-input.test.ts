import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, makeVault, run, type Ran, type Site } from './built-site.ts';
import { all, one, words } from './elements.ts';
import { readGardenJson } from './garden-json.ts';

const page = (yaml: string, text = 'Some words.'): string => `---\n${yaml}\n---\n\n${text}\n`;
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** What is wrong with a file: its content, and the problem that must be told of it. */
interface Slip {
  file: string;
  content: string | Uint8Array;
  code: string;
  level: 'error' | 'warning' | 'hint';
  line: number;
  /** Whether readers see the note all the same. */
  isShown: boolean;
}

const unreadable = { code: 'unreadable-front-matter', level: 'error', isShown: false } as const;
const leftOut = { code: 'bad-property', level: 'warning', isShown: true } as const;

const slips: Slip[] = [
  { file: 'colon.md', content: page('lang: en\ntitle: Foo: bar'), line: 3, ...unreadable },
  { file: 'at.md', content: page('lang: en\ntitle: @home'), line: 3, ...unreadable },
  { file: 'tab.md', content: page('tags:\n\t- one\n\t- two'), line: 3, ...unreadable },
  { file: 'twice.md', content: page('title: One\nlang: en\ntitle: Two'), line: 4, ...leftOut },
  { file: 'open.md', content: '---\ntitle: Open\n\nSome words.\n', line: 1, ...unreadable },
  { file: 'plain.md', content: page('just a plain string'), line: 2, ...unreadable },
  { file: 'map.md', content: page('lang: en\ntags:\n  one: 1'), line: 3, ...leftOut },
  { file: 'list.md', content: page('title:\n  - One\n  - Two'), line: 2, ...leftOut },
  { file: 'stage.md', content: page('lang: en\n\nstage: sapling'), line: 4, ...leftOut },
  { file: 'date.md', content: page('created: last week'), line: 2, ...leftOut, code: 'bad-date' },
  { file: 'empty.md', content: '', line: 1, code: 'empty-note', level: 'hint', isShown: true },
  {
    file: 'picture.md',
    content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff),
    line: 1,
    code: 'binary-file',
    level: 'error',
    isShown: false,
  },
  {
    file: 'old.md',
    content: latin1('Un caf\u00e9 au c\u00f4t\u00e9.\n'),
    line: 1,
    code: 'not-utf8',
    level: 'warning',
    isShown: true,
  },
  {
    file: 'mirror.md',
    content: 'One line.\n\nSee [[mirror]].\n',
    line: 3,
    code: 'self-link',
    level: 'hint',
    isShown: true,
  },
  {
    file: 'same-place.md',
    content: 'The second of two.\n',
    line: 1,
    code: 'address-clash',
    level: 'error',
    isShown: true,
  },
];

/** Symbolic links: one to nothing, one to itself. */
const links = { 'nowhere.md': 'not-there.md', 'circle.md': 'circle.md' };

const problems = z.array(
  z.strictObject({
    code: z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/),
    level: z.enum(['error', 'warning', 'hint']),
    file: z.string().min(1),
    line: z.int().min(1),
    column: z.int().min(1),
    message: z.string().min(10),
    hint: z.string().min(10),
  }),
);

async function check(vault: string, ...args: string[]): Promise<Ran & { told: NoteInput }> {
  const ran = await run('check', ['--format', 'json', ...args], { UNDERSTORY_CONTENT: vault });
  return { ...ran, told: problems.parse(JSON.parse(ran.stdout)) };
}

type NoteInput = z.output<typeof problems>;

describe('a vault in which everything is wrong', () => {
  let site: Site;
  let checked: Awaited<ReturnType<typeof check>>;

  beforeAll(async () => {
    const vault = await makeVault({
      'Good.md': '# Good\n\nThis one is well.\n',
      'Same place.md': 'The first of two.\n',
      ...Object.fromEntries(slips.map(({ file, content }) => [file, content])),
    });
    for (const [file, to] of Object.entries(links)) await symlink(to, join(vault, file));
    checked = await check(vault);
    site = await buildSite(vault);
  }, 60_000);

  it.each(slips)('tells of $file: $code at line $line', ({ file, code, level, line }) => {
    const told = checked.told.filter((problem) => problem.file === file && problem.code === code);
    expect(told).toMatchObject([{ level, line }]);
  });

  it.each(Object.keys(links))('tells of the symbolic link %s', (file) => {
    expect(checked.told.filter((problem) => problem.file === file)).toMatchObject([
      { code: 'unreadable-file', level: 'error', line: 1 },
    ]);
  });

  it('fails the check, on which nothing else is said', () => {
    expect(checked.code).toBe(1);
    expect(checked.stderr).toBe('');
    const ofGood = checked.told.filter(({ file }) => file === 'Good.md');
    expect(ofGood.filter(({ level }) => level !== 'hint')).toEqual([]);
  });

  it('is built all the same, with the notes that can be shown', () => {
    const shown = slips.filter(({ isShown }) => isShown).map(({ file }) => file);
    const ids = readGardenJson(site).notes.map(({ id }) => id);
    expect(ids).toEqual([...shown, 'Good.md', 'Same place.md'].sort());
    expect(words(one(site.page('/good/'), '.prose'))).toBe('This one is well.');
    expect(words(one(site.page('/old/'), '.prose'))).toBe('Un café au côté.');
    expect(words(one(site.page('/list/'), 'h1'))).toBe('list');
    expect(all(site.page('/date/'), 'time')).toEqual([]);
    expect(words(one(site.page('/same-place/'), '.prose'))).toBe('The first of two.');
    expect(words(one(site.page('/same-place-1/'), '.prose'))).toBe('The second of two.');
  });
});

describe('the check', () => {
  it('passes when nothing is wrong', async () => {
    const { code, told } = await check(await makeVault({ 'a.md': 'See [[b]].', 'b.md': 'Words.' }));
    expect(told.filter(({ level }) => level !== 'hint')).toEqual([]);
    expect(code).toBe(0);
  });

  it('passes with warnings, unless it is strict', async () => {
    const vault = await makeVault({ 'a.md': 'One.\n\nTwo [[Not there]].' });
    const { code, told } = await check(vault);
    expect(told.filter(({ level }) => level !== 'hint')).toMatchObject([
      { code: 'missing-link', level: 'warning', file: 'a.md', line: 3, column: 5 },
    ]);
    expect(code).toBe(0);
    expect((await check(vault, '--strict')).code).toBe(1);
  });
});

describe('an empty folder', () => {
  it('has a home page, and nothing to complain of', async () => {
    const vault = await makeVault({});
    const site = await buildSite(vault);
    expect(readGardenJson(site).notes).toEqual([]);
    expect(words(one(site.page('/'), 'main'))).toContain('Nothing is planted here yet.');
    for (const address of ['/notes/', '/tags/', '/search/']) expect(site.has(address)).toBe(true);
    const { code, told } = await check(vault);
    expect(told.filter(({ level }) => level !== 'hint')).toEqual([]);
    expect(code).toBe(0);
  }, 60_000);
});
