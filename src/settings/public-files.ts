import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './place.ts';

/** The owner's files in `public/`, which are served as they are, by their addresses. */
export function publicFiles(folder = join(root, 'public')): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'),
      );
  } catch (cause) {
    // Nobody needs such a folder.
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
