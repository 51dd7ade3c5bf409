import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Import } from '../features/modules/components.ts';
import {
  type Garden,
  type NoteId,
  problem,
  type Problem,
  type PublicNote,
} from '../garden/index.ts';
import { contentFolder } from '../site/place.ts';

/**
 * Notes whose program names a file or package that is not there, with a problem for each such
 * name: their prose is shown, since building them would stop the whole site.
 *
 * @param importsOf what the program of a note imports
 */
export function moduleProblems(
  garden: Pick<Garden, 'notes' | 'diskPathOf'>,
  importsOf: (id: NoteId) => readonly Import[],
): Problem[] {
  return garden.notes.filter(isModule).flatMap((note) => {
    const folder = dirname(join(contentFolder(), garden.diskPathOf(note.id)));
    return importsOf(note.id)
      .filter(({ from }) => !isThere(from, folder))
      .map(({ from, line, column }) =>
        problem('broken-mdx', note.id, { missing: from }, { line, column }),
      );
  });
}

/** MDX is a program: Astro renders it page by page. */
export function isModule(note: Pick<PublicNote, 'format' | 'unparsed'>): boolean {
  return note.format === 'mdx' && !note.unparsed;
}

function isThere(from: string, folder: string): boolean {
  if (/^\.{1,2}\//.test(from)) {
    const path = resolve(folder, from.split('?', 1)[0] ?? '');
    return ['', '.ts', '.js', '.mjs', '/index.ts', '/index.js'].some((end) =>
      existsSync(path + end),
    );
  }
  if (/^(?:astro:|node:|[/~@#]\/|#)/.test(from)) return true;
  try {
    import.meta.resolve(from);
    return true;
  } catch {
    // Nobody has installed it: that is what is asked here.
    return false;
  }
}
