import type { Locator, Page } from 'playwright-core';

/** How far two pictures are apart, of 255; each is looked at in blocks of 8 by 8 pixels. */
export interface Difference {
  /** In lightness, over the whole picture and in the block that differs most. */
  mean: number;
  block: number;
  /** In colour apart from lightness, in the block that differs most. */
  colour: number;
}

/**
 * A picture of what the window or an element shows, at half its size, so that it is small to keep.
 *
 * @param hidden what is covered, as it looks otherwise on each machine
 */
export async function photograph(
  shown: Page | Locator,
  studio: Page,
  hidden: Locator[] = [],
): Promise<Buffer> {
  const shot = await shown.screenshot({ animations: 'disabled', caret: 'hide', mask: hidden });
  const half = await studio.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [Math.round(image.width / 2), Math.round(image.height / 2)];
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser draws nothing.');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', 0.8);
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  );
  return Buffer.from(half.slice(half.indexOf(',') + 1), 'base64');
}

/**
 * Compares two pictures in a browser's page.
 * @throws Error when they are not of one size
 */
export async function compare(studio: Page, one: Buffer, other: Buffer): Promise<Difference> {
  return studio.evaluate(
    async ([a, b]) => {
      /** Of each block its mean as Y, Cb and Cr: https://www.w3.org/Graphics/JPEG/jfif3.pdf */
      const blocksOf = async (source: string): Promise<[number, number, number][]> => {
        const image = await createImageBitmap(await (await fetch(source)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('This browser draws nothing.');
        context.drawImage(image, 0, 0);
        const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
        const blocks: [number, number, number][] = [];
        const across = Math.ceil(width / 8);
        const counts: number[] = [];
        for (let at = 0; at < width * height; at++) {
          const block =
            Math.floor(Math.floor(at / width) / 8) * across + Math.floor((at % width) / 8);
          const sums = (blocks[block] ??= [0, 0, 0]);
          counts[block] = (counts[block] ?? 0) + 1;
          const [r = 0, g = 0, b = 0] = data.subarray(at * 4, at * 4 + 3);
          sums[0] += 0.299 * r + 0.587 * g + 0.114 * b;
          sums[1] += -0.1687 * r - 0.3313 * g + 0.5 * b;
          sums[2] += 0.5 * r - 0.4187 * g - 0.0813 * b;
        }
        return blocks.map((sums, at) => {
          const count = counts[at] ?? 1;
          return [sums[0] / count, sums[1] / count, sums[2] / count];
        });
      };
      const [left, right] = [await blocksOf(a), await blocksOf(b)];
      if (left.length !== right.length) throw new Error('The pictures are not of one size.');
      const apart = left.map(([y, cb, cr], at) => {
        const [y2 = 0, cb2 = 0, cr2 = 0] = right[at] ?? [];
        return { light: Math.abs(y - y2), colour: Math.hypot(cb - cb2, cr - cr2) };
      });
      const most = (values: number[]): number => values.reduce((x, y) => Math.max(x, y), 0);
      return {
        mean: apart.reduce((sum, { light }) => sum + light, 0) / apart.length,
        block: most(apart.map(({ light }) => light)),
        colour: most(apart.map(({ colour }) => colour)),
      };
    },
    [dataOf(one), dataOf(other)] as const,
  );
}

function dataOf(picture: Buffer): string {
  return `data:image/webp;base64,${picture.toString('base64')}`;
}
