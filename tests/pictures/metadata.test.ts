import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { cleaned } from '../../src/pictures/smaller.ts';
import { metadataIn } from '../../src/pictures/metadata.ts';
import { makeFolder } from '../site/built-site.ts';

const plain = { create: { width: 8, height: 8, channels: 3, background: 'red' } } as const;

it('is told by its kinds, and gone from what is published', async () => {
  const folder = await makeFolder();
  const photo = join(folder, 'photo.jpg');
  await sharp(plain)
    .withExif({
      IFD0: { Artist: 'Ann' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
    .toFile(photo);
  expect(await metadataIn(photo)).toEqual(['Exif', 'place', 'XMP']);
  const clean = join(folder, 'clean.jpg');
  await writeFile(clean, await cleaned(photo));
  expect(await metadataIn(clean)).toEqual([]);
});

it.each([
  ['a.jpg', [], await sharp(plain).jpeg().toBuffer()],
  [
    'b.jpg',
    ['Exif'],
    await sharp(plain)
      .withExif({ IFD0: { Artist: 'Ann' } })
      .jpeg()
      .toBuffer(),
  ],
  ['c.pdf', ['author', 'program'], Buffer.from('%PDF-1.4\n<< /Author (Ann) /Producer (x) >>')],
  ['d.mov', ['place'], Buffer.from('moov\xa9xyz+51.5-0.1/', 'latin1')],
  ['e.mp3', ['ID3'], Buffer.from('ID3\x03\0')],
  ['f.gif', ['XMP'], Buffer.from('GIF89a XMP DataXMP<?xpacket begin')],
  ['g.png', [], Buffer.from('no picture')],
  ['h.csv', [], Buffer.from('a,b\n')],
])('of %s is %j', async (name, kinds, bytes) => {
  const path = join(await makeFolder(), name);
  await writeFile(path, bytes);
  expect(await metadataIn(path)).toEqual(kinds);
});

it('of what is not there is none', async () => {
  expect(await metadataIn('/nowhere/at/all.pdf')).toEqual([]);
});
