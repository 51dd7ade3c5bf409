import { readFile } from 'node:fs/promises';
import { cleanDrawing } from '../html/clean-drawing.ts';
import { isRaster } from '../garden/index.ts';
import { cleaned } from '../pictures/smaller.ts';

/**
 * A file of the vault as it may be published, where that is not as it lies there: pictures without
 * what a camera has written into them, drawings without what runs or is fetched.
 *
 * @param path the file, absolute
 */
export function cleanFile(path: string): Promise<Buffer> | undefined {
  if (isRaster(path)) return cleaned(path);
  if (!/\.svg$/i.test(path)) return undefined;
  return readFile(path, 'utf8').then((source) => Buffer.from(cleanDrawing(source)));
}
