import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './place.ts';

/** Where the words of passwords stand when the environment does not give them; git ignores it. */
const file = '.passwords';

/** Fewer signs than this are guessed too soon. */
const shortest = 8;

/**
 * The passwords of locked notes by their names: of `UNDERSTORY_PASSWORDS`, else of the file
 * `.passwords` at the top of the project, a line `name=word` for each. What is too short is none.
 */
export function passwords(env: NodeJS.ProcessEnv = process.env): ReadonlyMap<string, string> {
  const lines = (env['UNDERSTORY_PASSWORDS'] ?? fileText()).split(/\r\n|\n|\r/);
  return new Map(
    lines.flatMap((line) => {
      const [, name, word = ''] = /^\s*([\w.-]{1,64})\s*=(.*)$/.exec(line) ?? [];
      const said = word.normalize('NFC').trim();
      return name === undefined || Array.from(said).length < shortest ? [] : [[name, said]];
    }),
  );
}

function fileText(): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw cause;
  }
}
