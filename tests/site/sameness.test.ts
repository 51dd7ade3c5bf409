import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  buildAnew,
  cacheOf,
  differences,
  type Env,
  makeVault,
  put,
  undoLater,
} from './built-site.ts';
import { change, edit, filesOf, firstVault } from './changing-vault.ts';

/** How many random histories are tried; more with `SAMENESS_RUNS`. */
const numRuns = Number(process.env['SAMENESS_RUNS'] ?? 1);
/** An author edits a few files, then builds; and again. */
const rounds = 2;

/** Where the site lies, too, may be another from one build to the next. */
const places: Env[] = [{}, { SITE_URL: 'https://garden.example', BASE_PATH: '/notes' }];

async function write(vault: string, files: ReturnType<typeof filesOf>): Promise<void> {
  for (const name of await readdir(vault)) await rm(join(vault, name), { recursive: true });
  for (const [path, content] of files) await put(vault, path, content);
}

/** A vault of a name that does not change from one folder to the next. */
function inner(folder: string): string {
  const vault = join(folder, 'vault');
  undoLater(() => rm(cacheOf(vault), { recursive: true, force: true }));
  return vault;
}

it(
  'a build after any edits equals one that knows nothing, in another folder and time zone',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), {
          minLength: rounds,
          maxLength: rounds,
        }),
        async (history) => {
          const vault = firstVault();
          // A site without a title bears the name of its folder.
          const here = await makeVault({ 'vault/a.txt': '' }).then(inner);
          await write(here, filesOf(vault));
          await buildAnew(here, { TZ: 'America/Lima' });
          for (const [round, edits] of history.entries()) {
            for (const one of edits) change(vault, one);
            const files = filesOf(vault);
            await write(here, files);
            const warm = await buildAnew(here, { TZ: 'America/Lima', ...places[round] });
            const elsewhere = await makeVault({ 'vault/a.txt': '' }).then(inner);
            await write(elsewhere, files);
            const cold = await buildAnew(elsewhere, { TZ: 'Asia/Tokyo', ...places[round] });
            expect(differences(warm, cold)).toEqual([]);
          }
        },
      ),
      { numRuns, endOnFailure: true },
    );
  },
  numRuns * 240_000,
);
