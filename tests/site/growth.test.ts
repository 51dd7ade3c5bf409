import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit, git, hasGit } from '../git-folder.ts';
import { buildAnew, makeVault, put, run, type Site } from './built-site.ts';
import { all, one, property, words } from './elements.ts';
import { readGardenJson } from './garden-json.ts';

let site: Site;
let vault: string;

const prose = 'Roots go down before anything goes up.\n';

beforeAll(async () => {
  vault = await makeVault({
    'understory.config.json': JSON.stringify({ quiet: ['manual'] }),
    'index.md': '---\ntitle: Home\nfeatured: [Third, dated]\n---\nWelcome.\n',
    'grown.md': prose,
    'sown.md': `${prose}\nAs long as it was.\n`,
    '.understory/addresses.json': JSON.stringify({
      notes: { 'sown.md': ['/when-it-was-a-seed/', '/sown/'], 'gone.md': ['/gone/'] },
    }),
    'dated.md':
      '---\ncreated: 2020-05-06 23:30:00 -0800\nmodified: 2021-01-02\nstage: evergreen\n---\nText.\n',
    'part one.md': '---\nseries: On asking\norder: 1\nstage: seedling\n---\nText.\n',
    'part two.md': '---\nseries: on  Asking\norder: 2\n---\nText.\n',
    'Third.md': '---\nseries: "[[On asking]]"\norder: 3\n---\nText.\n',
    'On asking.md': 'What the series is about.\n',
    'hidden part.md': '---\nseries: On asking\norder: 1.5\npublish: false\n---\nWallflower.\n',
    'manual/quiet.md': 'Nothing new here.\n',
    'deep/er/note.md': 'Below.\n',
    'deep/index.md': '---\ntitle: The deep\n---\nA page of its own.\n',
    'deep/_hidden/wallflower.md': 'Private.\n',
  });
  if (hasGit) {
    git(vault, ['init', '--quiet']);
    commit(vault, '2023-02-03T23:50:00-08:00');
    await put(vault, 'grown.md', `${prose}\nThey ask [[dated|somebody]] for water.\n`);
    git(vault, ['mv', 'sown.md', 'manual/planted out.md']);
    commit(vault, '2024-03-04T00:10:00+02:00');
  }
  await put(vault, 'uncommitted.md', 'Written just now.\n');
  site = await buildAnew(vault);
}, 60_000);

const times = (address: string): (string | undefined)[] =>
  all(one(site.page(address), '.meta'), 'time').map((time) => property(time, 'dateTime'));

const lines = (address: string, list: string): string[] =>
  all(site.page(address), list).flatMap((found) => all(found, 'li').map(words));

describe.skipIf(!hasGit)('dates from git', () => {
  it('stand where the author gives none, in the day of the author', () => {
    expect(times('/grown/')).toEqual(['2023-02-03T23:50:00-08:00', '2024-03-04T00:10:00+02:00']);
    expect(words(one(site.page('/grown/'), '.meta'))).toContain('3 Feb 2023');
    expect(times('/dated/')).toEqual(['2020-05-06T23:30:00-08:00', '2021-01-02']);
    expect(times('/uncommitted/')).toEqual([]);
  });

  it('are in no field of garden.json, which says what authors wrote', () => {
    const { notes } = readGardenJson(site);
    expect(notes.find(({ id }) => id === 'grown.md')).toMatchObject({
      created: null,
      modified: null,
    });
  });

  it('make the list of what is new, with what a month has brought', () => {
    const months = all(site.page('/recent/'), 'section').map((section) => [
      words(one(section, 'h2')),
      ...all(section, 'li').map(words),
    ]);
    expect(months).toEqual([
      ['March 2024', 'grown tended: 1 link added, 5 words longer 4 Mar'],
      [
        'February 2023',
        'On asking planted 3 Feb',
        'Third planted 3 Feb',
        'note planted 3 Feb',
        'The deep planted 3 Feb',
        'grown planted 3 Feb',
        'part one planted 3 Feb',
        'part two planted 3 Feb',
      ],
      ['January 2021', 'dated tended 2 Jan'],
      ['May 2020', 'dated planted 6 May'],
    ]);
  });

  it('are in the feed, but for folders that are quiet', () => {
    const feed = site.text('rss.xml');
    expect(feed).toContain('/grown/</link>');
    expect(feed).toContain('<pubDate>Sat, 04 Feb 2023 07:50:00 GMT</pubDate>');
    expect(feed).not.toContain('quiet');
  });

  it('come anew with a commit, to a build that uses what it knows too', async () => {
    commit(vault, '2024-05-06T12:00:00Z');
    const warm = await buildAnew(vault);
    const [newest] = all(warm.page('/recent/'), 'section').map(words);
    expect(newest).toContain('uncommitted planted 6 May');
    expect((await buildAnew(vault, {}, ['--force'])).contents).toEqual(warm.contents);
  }, 90_000);
});

describe('a series', () => {
  it('is listed on each of its notes, with the way back and on', () => {
    const series = one(site.page('/part-two/'), '.series');
    expect(words(one(series, 'h2'))).toBe('on Asking');
    expect(all(series, 'li').map(words)).toEqual(['part one', 'part two', 'Third']);
    const turns = all(one(series, '.turn'), 'a').map((link) => [
      property(link, 'rel'),
      property(link, 'href'),
    ]);
    expect(turns).toEqual([
      ['prev', '/part-one/'],
      ['next', '/third/'],
    ]);
    expect(words(one(site.page('/part-two/'), '.meta'))).toContain('Part 2 of 3: on Asking');
  });

  it('stands outside the article, and only where there is one', () => {
    expect(all(one(site.page('/third/'), 'article'), '.series')).toEqual([]);
    expect(all(site.page('/grown/'), '.series')).toEqual([]);
  });
});

describe('lists', () => {
  it('the home page begins with what its note names, in its order', () => {
    expect(lines('/', '.contents-page').map((line) => line.split(' ')[0])).toEqual([
      'Third',
      'dated',
    ]);
    const recent = lines('/', '.line-list');
    expect(recent[0]).toContain(hasGit ? 'grown' : 'dated');
    expect(recent.join()).not.toContain('quiet');
  });

  it('a note at random is none of those that the owner calls quiet', () => {
    const { addresses } = JSON.parse(site.text('garden/random/0.json')) as { addresses: string[] };
    expect(addresses).toContain('/dated/');
    expect(addresses.filter((address) => address.startsWith('/manual/'))).toEqual([]);
  });

  it('all notes stand under their letters, with their stage in words', () => {
    const letters = all(site.page('/notes/'), '.letter').map((letter) => words(one(letter, 'h2')));
    expect(letters).toEqual(['D', 'G', 'N', 'O', 'P', 'T', 'U']);
    expect(words(one(site.page('/notes/'), '.quiet-notes'))).toMatch(
      /^and 2 more\s*planted out.*quiet/,
    );
    const seedling = all(site.page('/notes/'), 'li').filter(
      ({ properties }) => properties['dataStage'] === 'seedling',
    );
    expect(seedling.map((line) => words(one(line, '.stage')))).toEqual(['Seedling']);
  });

  it('folders unfold, their own page first', () => {
    const tree = one(site.page('/explore/'), 'main');
    const folders = all(tree, 'summary').map(words);
    expect(folders).toEqual(['deep 2 notes', 'er 1 note', 'and 2 more', 'manual 2 notes']);
    expect(all(tree, 'a').map((link) => property(link, 'href'))).toContain('/deep/er/note/');
  });

  it('a note says where it lies', () => {
    const path = all(one(site.page('/deep/er/note/'), '.path'), 'a');
    expect(path.map((link) => [words(link), property(link, 'href')])).toEqual([
      ['Explore', '/explore/'],
      ['The deep', '/deep/'],
      ['er', '/deep/er/'],
    ]);
    expect(all(site.page('/'), '.path')).toEqual([]);
  });
});

it('names nothing private', () => {
  const told = site.files.filter((file) => /hidden part|wallflower/i.test(site.text(file)));
  expect(told).toEqual([]);
});

it('has no list on the page of a note that grows with the garden', () => {
  expect(site.text('grown/index.html')).not.toContain('folder-tree');
  expect(site.text('grown/index.html')).not.toContain('uncommitted');
});

describe.skipIf(!hasGit)('a note that was renamed', () => {
  it('answers where it was found before', () => {
    for (const old of ['/sown/', '/when-it-was-a-seed/']) {
      expect(site.text(`${old.slice(1)}index.html`)).toContain('0; url=/manual/planted-out/');
      expect(site.text('_redirects')).toContain(`${old} /manual/planted-out/ 301\n`);
    }
  });

  it('is taken down with all of its addresses, and what is lost is told', async () => {
    const env = { UNDERSTORY_CONTENT: vault };
    const ran = await run('check', ['--addresses', '--keep'], env);
    expect(ran.stdout).toContain('Lost: no note answers there any more\n  /gone/  gone.md\n');
    expect(ran.code).toBe(1);
    const text = readFileSync(join(vault, '.understory/addresses.json'), 'utf8');
    expect(text).not.toMatch(/hidden|wallflower/i);
    expect(JSON.parse(text)).toMatchObject({
      notes: {
        'manual/planted out.md': ['/when-it-was-a-seed/', '/sown/', '/manual/planted-out/'],
        'gone.md': ['/gone/'],
        'grown.md': ['/grown/'],
      },
    });
    const { stdout } = await run('check', ['--json'], env);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({
        code: 'lost-address',
        file: '.understory/addresses.json',
        line: text.split('\n').indexOf('      "/gone/"') + 1,
        column: 7,
      }),
    );
  }, 60_000);
});
