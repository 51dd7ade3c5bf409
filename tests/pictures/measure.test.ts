import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { measurePictures } from '../../src/pictures/measure.ts';
import { png } from '../site/png.ts';
import { makeFolder } from '../site/built-site.ts';

const plain = { create: { width: 12, height: 6, channels: 3, background: 'red' } } as const;
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect/></svg>';

/** A PNG of which the head says that it is larger than it is. */
function huge(): Buffer {
  const bytes = Buffer.from(png(20, 20));
  bytes.writeUInt32BE(20_000, 16);
  bytes.writeUInt32BE(20_000, 20);
  return bytes;
}

const upright = await sharp(plain).jpeg().withMetadata({ orientation: 6 }).toBuffer();
const animated = await sharp(
  await Promise.all(
    ['red', 'blue'].map((background) =>
      sharp({ create: { ...plain.create, background } })
        .png()
        .toBuffer(),
    ),
  ),
  { join: { animated: true } },
)
  .webp({ loop: 0 })
  .toBuffer();

describe('a picture', () => {
  it.each<[name: string, bytes: Uint8Array | string, size: [number, number] | undefined]>([
    ['plain.png', png(20, 10), [20, 10]],
    ['upright.jpg', upright, [6, 12]],
    ['really a PNG.jpg', png(20, 10), [20, 10]],
    ['animated.webp', animated, [12, 6]],
    ['drawn.svg', drawing, [30, 20]],
    ['with a mark before it.svg', `\uFEFF${drawing}`, [30, 20]],
    ['with a long remark before it.svg', `<!--${'x'.repeat(2000)}-->${drawing}`, [30, 20]],
    [
      'with all that its editor knows.svg',
      drawing.replace('<svg ', `<svg content="${'&lt;x&gt;'.repeat(500)}" `),
      [30, 20],
    ],
    ['a drawing.png', drawing, undefined],
    ['empty.png', '', undefined],
    ['words.png', 'no picture', undefined],
    ['short.png', png(20, 10).subarray(0, 12), undefined],
    ['huge.png', huge(), undefined],
    ['phone.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', undefined],
  ])('%s has the size in which it is shown, or none', async (name, bytes, size) => {
    const folder = await makeFolder();
    await writeFile(join(folder, name), bytes);
    vi.stubEnv('UNDERSTORY_CONTENT', folder);
    try {
      const links = [{ path: name, kind: 'embed' }];
      const vault = { attachments: [name], diskPaths: new Map<string, string>() };
      const notes = [{ links }] as unknown as Parameters<typeof measurePictures>[1];
      const measure = (await measurePictures(vault, notes, [], new Map())).get(name);
      expect(measure && [measure.width, measure.height]).toEqual(size);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
