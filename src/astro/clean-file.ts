import { readFile } from 'node:fs/promises';
import { cleanDrawing } from '../html/clean-drawing.ts';
import { isRaster } from '../garden/index.ts';
import { cleaned } from '../pictures/smaller.ts';
import { usualName } from '../pictures/usual-name.ts';
import { isStrippable, stripped } from '../pictures/strip.ts';

/**
 * A file of the vault as it may be published, where that is not as it lies there: pictures, films
 * and sounds without what a camera or a program has written into them, drawings without what runs
 * or is fetched.
 *
 * @param path the file, absolute
 */
export function cleanFile(path: string): Promise<Buffer> | undefined {
  const name = usualName(path);
  if (isRaster(name)) return cleaned(path);
  if (isStrippable(path)) return readFile(path).then((bytes) => stripped(name, bytes) ?? bytes);
  if (!/\.svg$/i.test(path)) return undefined;
  return readFile(path, 'utf8').then((source) => Buffer.from(cleanDrawing(source)));
}
