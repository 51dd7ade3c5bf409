import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PictureMaker } from '../../src/pictures/make.ts';
import { widthsOf } from '../../src/pictures/sources.ts';

let top: string;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'understory-pictures-'));
});
afterAll(() => {
  rmSync(top, { recursive: true });
});

/** A picture of one colour, on its side for a camera that was held upright. */
async function photograph(name: string, width: number, height: number): Promise<string> {
  const create = { width, height, channels: 3, background: '#3a7' } as const;
  const path = join(top, name);
  await sharp({ create }).withMetadata({ orientation: 6 }).toFile(path);
  return path;
}

describe('the widths of a picture', () => {
  it.each<[width: number, widths: number[]]>([
    [300, [300]],
    [568, [568]],
    [650, [650]],
    [710, [568, 710]],
    [1200, [568, 1200]],
    [1500, [568, 1136, 1500]],
    [4000, [568, 1136, 1704]],
  ])('of %i pixels are none wider, and none nearly the next', (width, widths) => {
    expect(widthsOf(width)).toEqual(widths);
  });
});

describe('a maker of pictures', () => {
  it('makes each width once, upright and without metadata, however often it is asked', async () => {
    const original = { path: await photograph('wide.jpg', 1200, 2400), digest: 'wide' };
    const maker = new PictureMaker(join(top, 'made'));
    const [files, again, [one]] = await Promise.all([
      maker.make(original, [568, 1136, 1704]),
      maker.make(original, [568, 1136, 1704]),
      maker.make(original, [1136]),
    ]);
    expect(again).toEqual(files);
    expect(one).toBe(files[1]);
    const sizes = await Promise.all(
      files.map(async (file) => {
        const { width, height, format, exif } = await sharp(file).metadata();
        return [width, height, format, exif];
      }),
    );
    expect(sizes).toEqual([
      [568, 284, 'webp', undefined],
      [1136, 568, 'webp', undefined],
      [1704, 852, 'webp', undefined],
    ]);
    const stamps = files.map((file) => statSync(file).mtimeMs);
    rmSync(original.path);
    await new PictureMaker(join(top, 'made')).make(original, [568, 1136, 1704]);
    expect(files.map((file) => statSync(file).mtimeMs)).toEqual(stamps);
  });

  it('keeps all frames of a picture that moves', async () => {
    const frames = await Promise.all(
      ['#f00', '#0f0'].map((background) => {
        const create = { width: 800, height: 400, channels: 3, background } as const;
        return sharp({ create }).png().toBuffer();
      }),
    );
    const path = join(top, 'moving.webp');
    await sharp(frames, { join: { animated: true } }).toFile(path);
    const made = await new PictureMaker(join(top, 'made')).make({ path, digest: 'm' }, [568, 800]);
    for (const file of made) expect((await sharp(file).metadata()).pages).toBe(2);
  });

  it('leaves nothing of a picture that cannot be read', async () => {
    const path = join(top, 'broken.png');
    writeFileSync(path, 'no picture');
    const folder = join(top, 'none');
    await expect(
      new PictureMaker(folder).make({ path, digest: 'b' }, [568, 800]),
    ).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});
