import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, makeVault, type Site } from './built-site.ts';
import { all, one, property, words } from './elements.ts';
import { readGardenJson } from './garden-json.ts';
import { png } from './png.ts';

/** Names that a disk allows and that mean something to addresses, bundlers or shells. */
const oddNames = [
  ...['why?', '100%', '50% done', 'C#', 'a+b&c', "it's", '"quoted"', '(parens)', 'a;b=c', '%20'],
  ...['My%20Folder', 'naïve é', ' blank at the ends ', '[x]', 'a^b', 'ü'.repeat(110), '$1', 'x..'],
  ...['tab\there', 'back\\slash', '🌱', 'a|b', '<tag>', '~', '-dash', 'colon: here'],
];

const fileOf = (name: string, ending: string): string => `${name}${ending}`;

let site: Site;
let notes: { id: string; address: string }[];

beforeAll(async () => {
  const picture = png(40, 30);
  const files: Record<string, string | Uint8Array> = { 'index.md': 'Home.' };
  oddNames.forEach((name, at) => {
    // Its note's, its folder's and its own name are odd; and a note of that name has no picture.
    files[`in ${at}/${fileOf(name, '.png')}`] = png(40 + at, 30);
    files[`in ${at}/n.md`] = `A picture: ![p](<${encodeURIComponent(name)}.png>)\n`;
    files[`of ${at}/${fileOf(name, '.md')}`] = 'Words and ![p](p.png).\n';
    files[`of ${at}/p.png`] = picture;
    files[`${at}${name}/n.md`] = 'Words and ![p](p.png).\n';
    files[`${at}${name}/p.png`] = picture;
  });
  files['odd program/50% of #1?.mdx'] = 'Prose of a program {1 + 1}.\n';
  site = await buildSite(await makeVault(files));
  notes = readGardenJson(site).notes;
}, 120_000);

describe('notes, folders and pictures', () => {
  it.each(oddNames.map((name, at) => [name, at] as const))('may be called %j', (name, at) => {
    for (const id of [`in ${at}/n.md`, `of ${at}/${fileOf(name, '.md')}`, `${at}${name}/n.md`]) {
      const note = notes.find((other) => other.id === id.normalize('NFC'));
      const file = `${decodeURIComponent(note?.address ?? '').slice(1)}index.html`;
      const source = property(one(site.page(file), 'img'), 'src') ?? '';
      expect(source, id).toMatch(/^\/garden\/pictures\/[\da-f]{16}-\d+\.webp$/);
      expect(site.files, id).toContain(source.slice(1));
    }
  });
});

it('a program may be called so too', () => {
  const note = notes.find((other) => other.id.endsWith('.mdx'));
  const file = `${decodeURIComponent(note?.address ?? '').slice(1)}index.html`;
  expect(words(one(site.page(file), '.prose'))).toContain('Prose of a program 2.');
});

describe('pictures as a camera leaves them', () => {
  let photos: Site;

  beforeAll(async () => {
    const secret = 'A place that nobody is told of';
    const photo = await sharp({
      create: { width: 1200, height: 600, channels: 3, background: '#446644' },
    })
      .jpeg()
      .withExif({ IFD0: { Copyright: secret, ImageDescription: secret } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const whole = png(30, 20);
    photos = await buildSite(
      await makeVault({
        'index.md': [
          '![upright](photo.jpg) ![small](photo.jpg "t") [the file](linked.jpg)',
          '![cut](cut.png) ![no](empty.png) ![drawing](drawing.png) ![text](text.png)',
        ].join('\n\n'),
        'photo.jpg': photo,
        'linked.jpg': photo,
        'unused.jpg': photo,
        'cut.png': whole.slice(0, whole.length - 14),
        'empty.png': '',
        'drawing.png': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
        'text.png': 'no picture at all',
      }),
    );
  }, 60_000);

  it('stand upright', () => {
    const sizes = all(photos.page('index.html'), 'img').map((image) =>
      ['alt', 'width', 'height'].map((name) => property(image, name)),
    );
    expect(sizes[0]).toEqual(['upright', '600', '1200']);
  });

  it('say nothing of what a camera has written into them, and are published only where used', () => {
    expect(photos.files.filter((file) => /unused/.test(file))).toEqual([]);
    expect(photos.files).not.toContain('photo.jpg');
    expect(photos.files).toContain('linked.jpg');
    for (const file of photos.files) {
      const bytes = photos.bytes(file).toString('latin1');
      expect(bytes, file).not.toContain('nobody is told of');
      if (/\.(?:jpg|webp)$/.test(file)) expect(bytes, file).not.toContain('Exif');
    }
  });

  it('that cannot be read stop nothing', () => {
    const shown = all(photos.page('index.html'), 'img').map((image) => property(image, 'alt'));
    expect(shown).toEqual(['upright', 'small', 'cut']);
  });
});
