import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

/**
 * A folder that is filled once in a run, whoever asks: the first does, the others wait for that. Who
 * has it must leave it as it is.
 *
 * @param key what it is filled with
 * @throws Error with what went wrong, for each that asks
 */
export async function fillOnce(
  key: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const place = join(inject('sharedSites'), createHash('sha256').update(key).digest('hex'));
  const [site, done, failed] = ['site', 'done', 'failed'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  if (await isFirst(place)) {
    try {
      await fill(site);
      await writeFile(done, '');
    } catch (cause) {
      await writeFile(failed, String(cause));
      throw cause;
    }
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
    await setTimeout(50);
  }
  return site;
}

async function isFirst(place: string): Promise<boolean> {
  try {
    await mkdir(place);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    return false;
  }
}
