import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LiveGarden } from '../../src/site/live-garden.ts';
import { change, edit, filesOf, firstVault } from '../site/changing-vault.ts';

/** How many random histories are tried; more with `HISTORY_RUNS`. */
const numRuns = Number(process.env['HISTORY_RUNS'] ?? 12);
/** An author edits a few files, then looks; and again. */
const rounds = 3;

let top: string;
let vault: string;
let folders = 0;
const given = process.env['UNDERSTORY_CONTENT'];

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'understory-histories-'));
  vault = join(top, 'vault');
  process.env['UNDERSTORY_CONTENT'] = vault;
});
afterAll(() => {
  rmSync(top, { recursive: true });
  if (given === undefined) delete process.env['UNDERSTORY_CONTENT'];
  else process.env['UNDERSTORY_CONTENT'] = given;
});

const freshCache = (): string => join(top, `cache-${++folders}`);

function openGarden(cache: string): LiveGarden {
  const garden = new LiveGarden(vault, cache);
  garden.keepFiles();
  return garden;
}

/** Writes the vault anew. */
function write(files: ReturnType<typeof filesOf>): void {
  rmSync(vault, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(vault, path)), { recursive: true });
    writeFileSync(join(vault, path), content);
  }
}

/** All that pages are made of; of each text also by what the cache of pages knows it. */
async function shown(live: LiveGarden) {
  const loaded = await live.load();
  const entries = await Promise.all(
    loaded.entries.map(async (entry) => {
      const { id, data, isModule } = entry;
      const text = JSON.stringify(await entry.text());
      return { id, data: JSON.stringify(data), isModule, key: entry.textKey(), text };
    }),
  );
  const { edges, places } = loaded.graph();
  return { entries, problems: loaded.problems, edges, places };
}

const history = fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), {
  minLength: rounds,
  maxLength: rounds,
});

it('a garden that was open or kept through any edits equals one that knows nothing', async () => {
  /** What each text was under its key, through all histories. */
  const textOf = new Map<string, string>();
  await fc.assert(
    fc.asyncProperty(history, async (edits) => {
      const inMemory = firstVault();
      write(filesOf(inMemory));
      const cache = freshCache();
      const open = openGarden(cache);
      await shown(open);
      for (const round of edits) {
        for (const one of round) change(inMemory, one);
        const files = filesOf(inMemory);
        write(files);
        open.forget(files.keys());
        const cold = await shown(openGarden(freshCache()));
        expect(await shown(open)).toEqual(cold);
        expect(await shown(openGarden(cache))).toEqual(cold);
        for (const { key, text } of cold.entries) {
          expect(textOf.get(key) ?? text).toBe(text);
          textOf.set(key, text);
        }
      }
    }),
    { numRuns, endOnFailure: true },
  );
}, 60_000);
