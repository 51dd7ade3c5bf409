import { deflateSync } from 'node:zlib';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanFile } from '../../src/astro/clean-file.ts';
import { creditsIn } from '../../src/pictures/credits.ts';
import { cleaned, smaller } from '../../src/pictures/smaller.ts';
import { metadataIn } from '../../src/pictures/metadata.ts';
import { isStrippable, stripped } from '../../src/pictures/strip.ts';
import { makeFolder } from '../site/built-site.ts';

const secret = 'Ann was in 51.5N 0.1W';

function box(kind: string, ...content: (string | Buffer)[]): Buffer {
  const body = Buffer.concat(content.map((one) => Buffer.from(one as Uint8Array)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, body]);
}

const words = Buffer.from(secret);
const dates = Buffer.concat([
  Buffer.from([0, 0, 0, 0]),
  Buffer.from('datedate'),
  Buffer.from('rest'),
]);
const film = Buffer.concat([
  box('ftyp', Buffer.from('isom')),
  box(
    'moov',
    box('mvhd', dates),
    box('trak', box('tkhd', dates), box('mdia', box('mdhd', dates)), box('udta', words)),
    box('udta', box('\xa9xyz', words)),
    box('meta', words),
  ),
  box('uuid', words),
  box('mdat', Buffer.from('what is seen: udta')),
]);

describe('a film', () => {
  const clean = stripped('a.MP4', Buffer.from(film));

  it('has nothing left of what was written into it', () => {
    expect(clean?.toString('latin1')).not.toMatch(/Ann|51\.5|date/);
  });

  it('has everything else where it was', () => {
    expect(clean).toHaveLength(film.length);
    for (const kept of ['ftypisom', 'what is seen: udta', 'rest'])
      expect(clean?.indexOf(kept)).toBe(film.indexOf(kept));
  });

  it.each([
    ['cut off', film.subarray(0, 70)],
    ['of no size', Buffer.alloc(64)],
    ['of a size too large to be', Buffer.from('ffffffff6d6f6f76', 'hex')],
    ['empty', Buffer.alloc(0)],
  ])('may be %s', (_, bytes) => {
    expect(stripped('a.mov', Buffer.from(bytes))).toHaveLength(bytes.length);
  });
});

describe('a moving picture', async () => {
  const frames = await Promise.all(
    ['red', 'blue'].map((background) =>
      sharp({ create: { width: 6, height: 4, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const moving = await sharp(frames, { join: { animated: true } })
    .gif({ loop: 3 })
    .toBuffer();
  const block = (label: number, ...parts: Buffer[]): Buffer =>
    Buffer.concat([
      Buffer.from([0x21, label]),
      ...parts.flatMap((part) => [Buffer.from([part.length]), part]),
      Buffer.from([0]),
    ]);
  const told = Buffer.concat([
    moving.subarray(0, -1),
    block(0xfe, words),
    block(0xff, Buffer.from('XMP DataXMP'), words),
    Buffer.from([0x3b]),
    words,
  ]);

  it('loses words and keeps its frames', async () => {
    const clean = stripped('a.gif', told);
    expect(clean).toEqual(moving);
    const { pages, loop } = await sharp(clean, { animated: true }).metadata();
    expect([pages, loop]).toEqual([2, 3]);
  });

  it.each([
    ['cut off', told.subarray(0, 40)],
    ['something else', words],
    ['empty', Buffer.alloc(0)],
  ])('may be %s', (_, bytes) => {
    expect(stripped('a.gif', bytes)).toEqual(bytes);
  });
});

describe('a sound', () => {
  const sound = Buffer.from('\xff\xfbsound', 'latin1');
  const tag = (text: Buffer): Buffer =>
    Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0', 'latin1'), Buffer.from([text.length]), text]);
  const old = Buffer.concat([Buffer.from('TAG'), words, Buffer.alloc(125 - words.length)]);

  it.each([
    ['one tag', Buffer.concat([tag(words), sound])],
    ['two tags', Buffer.concat([tag(words), tag(words), sound])],
    ['an old tag', Buffer.concat([sound, old])],
    ['both', Buffer.concat([tag(words), sound, old])],
    ['none', sound],
  ])('with %s is what sounds', (_, bytes) => {
    expect(stripped('a.mp3', bytes)).toEqual(sound);
  });
});

it.each([
  ['a.gif', true],
  ['a.MP3', true],
  ['a.pdf', false],
  ['a.webm', false],
  ['constructor', false],
])('of %s it is known whether it is done: %s', (path, is) => {
  expect(isStrippable(path)).toBe(is);
});

it('is done to what is published', async () => {
  const path = join(await makeFolder(), 'a.mp4');
  await writeFile(path, film);
  expect((await cleanFile(path))?.toString('latin1')).not.toContain('Ann');
  expect(cleanFile(path.replace('.mp4', '.pdf'))).toBeUndefined();
});

describe('a file whose name says something else than its bytes', () => {
  const secret = 'Where nobody shall find it';
  const photo = (): Promise<Buffer> =>
    sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .withExif({ IFD0: { ImageDescription: secret } })
      .jpeg()
      .toBuffer();

  it.each(['photo.gif', 'photo.bmp', 'photo.jfif', 'photo.mp4', 'photo.svg', 'photo', 'photo.pdf'])(
    'is cleaned as what it is: %s',
    async (name) => {
      const path = join(await makeFolder(), name);
      await writeFile(path, await photo());
      const clean = await cleanFile(path);
      expect(clean?.toString('latin1', 0, 3)).toBe('\xff\xd8\xff');
      expect(clean?.toString('latin1')).not.toContain(secret);
    },
  );

  it.each([
    ['film.bin', film],
    ['sound.txt', Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\x03Ann'), Buffer.alloc(9)])],
  ])('is stripped as what it is: %s', async (name, bytes) => {
    const path = join(await makeFolder(), name);
    await writeFile(path, bytes);
    expect((await cleanFile(path))?.toString('latin1')).not.toContain('Ann');
  });
});

describe('the credits of a picture', () => {
  const plain = { create: { width: 40, height: 8, channels: 3, background: 'red' } } as const;
  const xmp = (inner: string): string => `<x:xmpmeta xmlns:x="adobe:ns:meta/">${inner}</x:xmpmeta>`;
  const by =
    '<dc:creator><rdf:Seq><rdf:li>Bea</rdf:li></rdf:Seq></dc:creator><dc:rights> <rdf:Alt> <rdf:li xml:lang="x-default">Hers</rdf:li></rdf:Alt></dc:rights>';

  it('stay where they are wanted, and nothing else does', async () => {
    const photo = join(await makeFolder(), 'photo.jpg');
    await sharp(plain)
      .withExif({
        IFD0: { Artist: 'Somebody', Copyright: 'Ann <a@b.example> & Co', Model: 'Camera' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
      })
      .withXmp(xmp('<dc:creator><rdf:Seq><rdf:li>Ann Ö</rdf:li></rdf:Seq></dc:creator>'))
      .toFile(photo);
    const credits = { artist: 'Ann Ö', copyright: 'Ann <a@b.example> & Co' };
    const made = join(await makeFolder(), 'made');
    for (const bytes of [await smaller(photo, 20, true), await cleaned(photo, true)]) {
      await writeFile(made, bytes);
      expect(await creditsIn(made)).toEqual(credits);
      expect(bytes.toString('latin1')).not.toContain('Camera');
      await writeFile(`${made}.jpg`, bytes);
      expect(await metadataIn(`${made}.jpg`)).toEqual(['XMP']);
    }
    for (const bytes of [await smaller(photo, 20), await cleaned(photo)]) {
      const bare = join(await makeFolder(), 'bare.jpg');
      await writeFile(bare, bytes);
      expect(await metadataIn(bare)).toEqual([]);
    }
  });

  it.each([
    ['XMP', sharp(plain).withXmp(xmp(by)), { artist: 'Bea', copyright: 'Hers' }],
    ['XMP that says nothing', sharp(plain).withXmp(xmp('')), {}],
    ['Exif without any', sharp(plain).withExif({ IFD0: { Model: 'Camera' } }), {}],
    ['one short word', sharp(plain).withExif({ IFD0: { Artist: 'Bo' } }), { artist: 'Bo' }],
    ['nothing', sharp(plain), {}],
  ])('are found in %s', async (_, picture, credits) => {
    const path = join(await makeFolder(), 'a.jpg');
    await picture.toFile(path);
    expect(await creditsIn(path)).toEqual(credits);
  });
});

it('loses nothing of a packed part that looks like words', () => {
  const packed = deflateSync(words);
  expect(stripped('a.mp4', box('mdat', packed))).toEqual(box('mdat', packed));
});
