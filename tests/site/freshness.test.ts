import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAnew, makeVault, put, type Site } from './built-site.ts';
import { all, nextElement, one, parentOf, property, words } from './elements.ts';
import { type GardenNote, readGardenJson } from './garden-json.ts';

const linking =
  'To [[moved]], [[gone|what is gone]], [[hidden]], [[hidden|what is hidden]] and [[later]].\n';

const hidden = (publish: boolean): string =>
  `---\npublish: ${publish}\ntags: [shy]\n---\n\nA wallflower: see [[kept]].\n`;

let vault: string;
let before: Site;
let after: Site;

beforeAll(async () => {
  vault = await makeVault({
    'linking.md': linking,
    'module.mdx': linking,
    'moved.md': '---\ntags: [moving]\n---\n\nSee [[kept]].\n',
    'gone.md': '---\ntags: [going]\n---\n\nSee [[kept]].\n',
    'hidden.md': hidden(true),
    'kept.md': 'Three notes lead here.\n',
    'renamed.md': '---\ntitle: Old title\n---\n\nThis one leads to [[other]].\n',
    'other.md': 'Untouched.\n',
  });
  before = await buildAnew(vault);
  await rename(join(vault, 'moved.md'), join(vault, 'new name.md'));
  await rm(join(vault, 'gone.md'));
  await put(vault, 'hidden.md', hidden(false));
  await put(vault, 'later.md', 'Written at last. See [[kept]].\n');
  await put(vault, 'renamed.md', '---\ntitle: New title\n---\n\nThis one leads to [[other]].\n');
  after = await buildAnew(vault);
}, 60_000);

const noteOf = (site: Site, id: string): GardenNote | undefined =>
  readGardenJson(site).notes.find((note) => note.id === id);

const addresses = (site: Site, address: string): (string | undefined)[] =>
  all(one(site.page(address), '.prose'), 'a').map((link) => property(link, 'href'));

describe.each([
  ['a note', '/linking/', 'linking.md'],
  ['an MDX note', '/module/', 'module.mdx'],
])('%s that is itself as it was', (_, address, id) => {
  it('had its links at first', () => {
    expect(addresses(before, address)).toEqual(['/moved/', '/gone/', '/hidden/', '/hidden/']);
    expect(noteOf(before, id)).toMatchObject({
      links: [{ to: 'moved.md' }, { to: 'gone.md' }, { to: 'hidden.md' }],
      unresolved: ['later'],
    });
  });

  it('says that what was renamed or deleted is not written yet', () => {
    const prose = one(after.page(address), '.prose');
    const unresolved = all(prose, '.is-unresolved');
    expect(unresolved.map(words)).toEqual(['moved', 'what is gone']);
    const explanations = unresolved.map((span) => nextElement(parentOf(prose, span), span));
    expect(explanations.map((span) => span && words(span))).toEqual([
      '(not written yet)',
      '(not written yet)',
    ]);
    expect(noteOf(after, id)).toMatchObject({ unresolved: ['moved', 'gone'] });
  });

  it('shows bare words for what was hidden, and leads to what was written', () => {
    expect(words(one(after.page(address), '.prose'))).toContain(
      'a private note, what is hidden and later.',
    );
    expect(addresses(after, address)).toEqual(['/later/']);
    expect(noteOf(after, id)).toMatchObject({ links: [{ to: 'later.md' }] });
  });
});

describe('what hangs on changed notes', () => {
  const backlinks = (site: Site, address: string): string[] =>
    all(site.page(address), '#backlinks').flatMap((section) => all(section, 'a').map(words));

  it('is changed in backlinks', () => {
    expect(backlinks(before, '/kept/').sort()).toEqual(['gone', 'hidden', 'moved']);
    expect(backlinks(after, '/kept/').sort()).toEqual(['later', 'new name']);
    expect(noteOf(after, 'kept.md')?.backlinks.toSorted()).toEqual(['later.md', 'new name.md']);
    expect(backlinks(after, '/later/').sort()).toEqual(['linking', 'module']);
  });

  it('is changed where only a title is another', () => {
    expect(backlinks(before, '/other/')).toEqual(['Old title']);
    expect(backlinks(after, '/other/')).toEqual(['New title']);
  });

  it('is changed in the tags', () => {
    const tags = (site: Site): string[] => all(one(site.page('/tags/'), 'main'), 'a').map(words);
    expect(tags(before)).toEqual(['going', 'moving', 'shy']);
    expect(tags(after)).toEqual(['moving']);
    expect(['/tags/going/', '/tags/shy/'].filter((address) => after.has(address))).toEqual([]);
  });

  it('leaves no page behind', () => {
    const left = ['/moved/', '/gone/', '/hidden/'].filter((address) => after.has(address));
    expect(left).toEqual([]);
    expect(after.files.filter((file) => /wallflower|shy/.test(after.text(file)))).toEqual([]);
  });
});

it('a build that uses what it knows equals one that forgets everything', async () => {
  const cold = await buildAnew(vault, {}, ['--force']);
  expect(after.files).toEqual(cold.files);
  const differing = cold.files.filter((file) => !cold.bytes(file).equals(after.bytes(file)));
  expect(differing).toEqual([]);
}, 60_000);

describe('notes in MDX and pictures', () => {
  const svg = (size: number): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"></svg>`;
  const pictured = 'One ![a leaf](leaf.svg).\n';

  it('can be taken away without harm to the others', async () => {
    const changing = await makeVault({
      'one.mdx': 'The first module.\n',
      'two.mdx': 'The second module.\n',
      'pictured.md': pictured,
      'other.md': 'Two ![a root](root.svg).\n',
      'leaf.svg': svg(20),
      'root.svg': svg(30),
    });
    await buildAnew(changing);
    for (const file of ['two.mdx', 'other.md', 'root.svg']) await rm(join(changing, file));
    const left = await buildAnew(changing);
    expect(words(one(left.page('/one/'), '.prose'))).toBe('The first module.');
    expect(all(one(left.page('/pictured/'), '.prose'), 'img')).toHaveLength(1);
    expect([left.has('/two/'), left.has('/other/')]).toEqual([false, false]);
  }, 60_000);

  it('survive the building of another vault in between', async () => {
    const own = await makeVault({
      'module.mdx': 'Ours.\n',
      'pictured.md': pictured,
      'leaf.svg': svg(20),
    });
    const foreign = await makeVault({
      'foreign.mdx': 'Theirs ![a root](root.svg).\n',
      'root.svg': svg(30),
    });
    const first = await buildAnew(own);
    await buildAnew(foreign);
    const again = await buildAnew(own);
    expect(again.contents).toEqual(first.contents);
    await rm(foreign, { recursive: true });
    expect((await buildAnew(own)).contents).toEqual(first.contents);
  }, 90_000);
});
