import { describe, expect, it } from 'vitest';
import { readCaption } from '../../src/garden/captions.ts';
import { addressOfSlug } from '../../src/garden/dialects/hugo.ts';
import { homeNames, readObsidian } from '../../src/garden/dialects/obsidian.ts';
import { exportedPictures, fileAddress, fileKindOf, isRaster } from '../../src/garden/files.ts';
import { joinLines } from '../../src/garden/line-ends.ts';
import { splitTarget } from '../../src/garden/link-marks.ts';
import { baseName, folderOf, readDatedName, readPostPath } from '../../src/garden/paths.ts';
import { addressOfSegments, slugSegment, writtenAddress } from '../../src/garden/segments.ts';

describe('a path', () => {
  it.each([
    ['a/My note.md', 'My note', 'a'],
    ['a/b/c.MDX', 'c', 'a/b'],
    ['c.markdown', 'c', ''],
    ['c.mkd', 'c', ''],
    ['c.mkdn', 'c', ''],
    ['a.md/c.txt', 'c.txt', 'a.md'],
    ['c.md.md', 'c.md', ''],
    ['/c.md', 'c', ''],
    ['md', 'md', ''],
  ])('%s has the name %j and the folder %j', (path, name, folder) => {
    expect([baseName(path), folderOf(path)]).toEqual([name, folder]);
  });

  it.each<[path: string, post: ReturnType<typeof readPostPath>]>([
    ['_posts/2021-06-28-x.md', { folder: '', name: 'x', date: '2021-06-28' }],
    ['a/b/_posts/c/2021-06-28-x-y.md', { folder: 'a/b', name: 'x-y', date: '2021-06-28' }],
    ['_posts/21-6-8-x.md', { folder: '', name: 'x', date: '2021-06-08' }],
    ['_posts/x.md', { folder: '', name: 'x', date: undefined }],
    ['_posts/2021-13-28-x.md', { folder: '', name: '2021-13-28-x', date: undefined }],
    ['_posts/121-06-28-x.md', { folder: '', name: '121-06-28-x', date: undefined }],
    ['_posts/2021-06-28-.md', { folder: '', name: '2021-06-28-', date: undefined }],
    ['my_posts/2021-06-28-x.md', undefined],
    ['posts/2021-06-28-x.md', undefined],
    ['_posts', undefined],
  ])('%s is the post %j', (path, post) => {
    expect(readPostPath(path)).toEqual(post);
  });

  it.each<[path: string, dated: ReturnType<typeof readDatedName>]>([
    ['a/2021-06-28-x.md', { date: '2021-06-28', name: 'x' }],
    ['21-06-28-x y.md', { date: '2021-06-28', name: 'x y' }],
    ['2021-06-28.md', undefined],
    ['x-2021-06-28-y.md', undefined],
    ['2021-02-30-x.md', undefined],
  ])('%s is dated %j', (path, dated) => {
    expect(readDatedName(path)).toEqual(dated);
  });
});

describe('what stands behind the bar of a picture', () => {
  it.each([
    ['300', undefined, 300, undefined],
    [' 640x480 ', undefined, 640, 480],
    ['A tree', 'A tree', undefined, undefined],
    ['A tree|300', 'A tree', 300, undefined],
    ['A | tree|640x480', 'A | tree', 640, 480],
    ['A tree 300', 'A tree 300', undefined, undefined],
    ['123456', '123456', undefined, undefined],
    ['300x', '300x', undefined, undefined],
    ['x300', 'x300', undefined, undefined],
    ['300|300x200', '300', 300, 200],
    ['', undefined, undefined, undefined],
    [undefined, undefined, undefined, undefined],
  ])('%j', (written, alt, width, height) => {
    expect(readCaption(written)).toEqual({ alt, width, height });
  });
});

describe('a file', () => {
  it.each<[path: string, kind: string | undefined, raster: boolean]>([
    ['p.PNG', 'image', true],
    ['p.jpeg', 'image', true],
    ['p.tif', 'image', true],
    ['p.heic', 'image', true],
    ['p.heif', 'image', true],
    ['p.avif', 'image', true],
    ['p.webp', 'image', true],
    ['p.svg', 'image', false],
    ['p.gif', 'image', false],
    ['p.bmp', 'image', false],
    ...['3gp', 'flac', 'm4a', 'mp3', 'ogg', 'wav'].map((one): [string, string, boolean] => [
      `p.${one}`,
      'audio',
      false,
    ]),
    ...['mkv', 'mov', 'mp4', 'ogv', 'webm'].map((one): [string, string, boolean] => [
      `p.${one}`,
      'video',
      false,
    ]),
    ['a.b/p.pdf', 'pdf', false],
    ['png', undefined, false],
    ['p.png.md', undefined, false],
    ['p.png/x', undefined, false],
    ['p.', undefined, false],
  ])('%s is of the kind %s', (path, kind, raster) => {
    expect([fileKindOf(path), isRaster(path)]).toEqual([kind, raster]);
  });

  it.each([
    ['p.png', '/p.png'],
    ['a/p.png', '/a/p.png'],
    ['tags/p.png', '/garden/files/tags/p.png'],
    ['search/a/p.png', '/garden/files/search/a/p.png'],
    ['searching/p.png', '/searching/p.png'],
    ['a/tags/p.png', '/a/tags/p.png'],
  ])('%s is at %s', (id, address) => {
    expect(fileAddress(id)).toBe(address);
  });

  it.each([
    ['d.excalidraw.md', 'd.excalidraw.svg', 'd.light.png'],
    ['a/d.excalidraw', 'a/d.excalidraw.svg', 'a/d.light.png'],
    ['D.EXCALIDRAW.MD', 'D.excalidraw.svg', 'D.light.png'],
    ['d.md', 'd.excalidraw.svg', 'd.light.png'],
  ])('%s was exported to %s, or … or %s', (path, first, last) => {
    const all = exportedPictures(path);
    expect([all[0], all.at(-1), all.length]).toEqual([first, last, 8]);
  });

  it.each(['', '.md', 'd.png', 'd.svg.md'])('%j was never drawn', (path) => {
    expect(exportedPictures(path)).toEqual([]);
  });
});

describe('lines that an author broke', () => {
  it.each([
    [['庭の\n木'], ['庭の木']],
    [['庭の\n\n木'], ['庭の木']],
    [
      ['庭の', '\n木'],
      ['庭の', '木'],
    ],
    [
      ['庭の\n', '木\nと'],
      ['庭の', '木と'],
    ],
    [['庭\ngarden'], ['庭\ngarden']],
    [['garden。\nwood'], ['garden。wood']],
    [['garden\n「wood'], ['garden「wood']],
    [['정원。\n나무'], ['정원。\n나무']],
    [['정원\n나무'], ['정원\n나무']],
    [['one\ntwo'], ['one\ntwo']],
    [['𠮷\n野'], ['𠮷野']],
    [['野\n𠮷'], ['野𠮷']],
    [
      ['庭。', 'x\ny'],
      ['庭。', 'x\ny'],
    ],
    [['庭\n'], ['庭\n']],
  ])('%j are joined as %j', (pieces, joined) => {
    expect(joinLines(pieces)).toEqual(joined);
  });
});

describe('the target of a link', () => {
  it.each([
    ['a', 'a', undefined],
    [' a # b ', 'a', 'b'],
    ['a#b#c', 'a', 'b#c'],
    ['#b', '', 'b'],
    ['#', '', ''],
    ['C#', 'C#', undefined],
    ['C# ', 'C#', undefined],
    ['C##', 'C##', undefined],
    ['p.pdf#', 'p.pdf', ''],
    ['', '', undefined],
  ])('%j is %j and %j', (target, path, part) => {
    expect(splitTarget(target)).toEqual({ path, part });
  });
});

describe('an address', () => {
  const long = 'x'.repeat(200);

  it('has segments that a disk can hold', () => {
    expect(slugSegment(long)).toBe(long);
    expect(slugSegment(`${long}x`)).toBe('x'.repeat(180));
    expect(slugSegment('é'.repeat(100))).toBe('é'.repeat(100));
    expect(slugSegment('é'.repeat(101))).toBe('é'.repeat(90));
    expect(slugSegment('🌱'.repeat(60)).length).toBeLessThanOrEqual(200);
  });

  it('is the end of a path that is too long', () => {
    const five = Array.from({ length: 5 }, (_, at) => `${at}${'x'.repeat(198)}`);
    const path = five.join('/');
    expect(path).toHaveLength(999);
    expect(addressOfSegments(five)).toBe(`/${path}/`);
    expect(addressOfSegments([`x${five[0] ?? ''}`, ...five.slice(1)])).toBe(`/x${path}/`);
    expect(addressOfSegments(['a', ...five])).toBe(`/${path}/`);
    expect(addressOfSegments(['a', ...five, 'c'])).toBe(`/${five.slice(1).join('/')}/c/`);
    expect(addressOfSegments([])).toBe('/');
  });

  it.each([
    [' /a b/ ', '/a b/'],
    ['a', '/a/'],
    ['/a.html', '/a/'],
    ['/a.htm', '/a/'],
    ['/a.html/', '/a.html/'],
    ['/index.html', '/'],
    ['/a/index.htm', '/a/'],
    ['/xindex.html', '/xindex/'],
    ['/c%20d/', '/c d/'],
    ['//a', undefined],
    ['x:y', undefined],
    ['/a:b/', '/a:b/'],
    ['/a/../b', undefined],
    ['/a..b/', '/a..b/'],
    ['/...', '/.../'],
    ['/a/index.html/x', undefined],
    ['/a%2Fb', '/a/b/'],
    ['/a%252Fb', undefined],
    ['/100%', undefined],
    [`/${long}`, `/${long}/`],
    [`/${long}x`, undefined],
    [`/${'é'.repeat(100)}`, `/${'é'.repeat(100)}/`],
    [`/${'é'.repeat(101)}`, undefined],
    [`/${`${'x'.repeat(99)}/`.repeat(10)}`, `/${`${'x'.repeat(99)}/`.repeat(10)}`],
    [`/${`${'x'.repeat(99)}/`.repeat(10)}ab`, undefined],
  ])('that is written %j is %j', (written, address) => {
    expect(writtenAddress(written)).toBe(address);
  });

  it('keeps its ending where that is asked for', () => {
    expect(writtenAddress('/a.html', { keepEnding: true })).toBe('/a.html/');
    expect(writtenAddress('/a/index.html', { keepEnding: true })).toBe('/a/');
  });

  it.each([
    ['posts/a.md', 'b', '/posts/b/'],
    ['posts/a/index.md', 'b', '/posts/b/'],
    ['posts/a/_INDEX.md', 'b', '/posts/b/'],
    ['posts/a/my_index.md', 'b', '/posts/a/b/'],
    ['index.md', 'b', '/b/'],
    ['posts/a.md', '/x/y', '/x/y'],
  ])('of Hugo’s %s with the slug %s is %s', (id, slug, address) => {
    expect(addressOfSlug(id, slug)).toBe(address);
  });
});

describe('the settings of a vault', () => {
  it.each([
    ['{ "attachmentFolderPath": "files" }', 'files'],
    ['{ "attachmentFolderPath": "./a//b/" }', 'a/b'],
    ['{ "attachmentFolderPath": "cafe\u0301" }', 'café'],
    ['{ "attachmentFolderPath": "/" }', undefined],
    ['{ "attachmentFolderPath": "./" }', undefined],
    ['{ "attachmentFolderPath": 3 }', undefined],
    ['null', undefined],
    ['{', undefined],
    [undefined, undefined],
  ])('%j put files into %j', (text, attachments) => {
    expect(readObsidian(text).attachments).toBe(attachments);
  });

  it.each([
    ['{ "strictLineBreaks": true }', true],
    ['{ "strictLineBreaks": false }', false],
    ['{ "strictLineBreaks": "yes" }', undefined],
    ['{}', undefined],
  ])('%j break lines: %s', (text, strict) => {
    expect(readObsidian(text).strictLineBreaks).toBe(strict);
  });

  it.each([
    ['obsidian', 'My Vault', ['index', 'home', 'my vault', 'readme']],
    ['obsidian', undefined, ['index', 'home', 'readme']],
    ['plain', 'Vault', ['index', 'readme', 'home', 'vault']],
  ] as const)('%s, %s: the first page may be one of %j', (dialect, vault, names) => {
    expect(homeNames(dialect, vault)).toEqual(names);
  });
});
