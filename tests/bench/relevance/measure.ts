import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../../src/settings/place.ts';
import { timeRun } from '../timed-run.ts';
import { grade, ownSearch, type Grade } from './grade.ts';
import { indexNotes } from './index-pages.ts';
import { smallGardens } from './languages.ts';
import { plainPagefind } from './plain-pagefind.ts';
import { obsidianHelp, ownGarden, type Row } from './rows.ts';

/** How well two searches answer the same rows on the same garden. */
export interface Compared {
  garden: string;
  own: Grade;
  pagefind: Grade;
}

/**
 * Grades the search that readers use beside Pagefind's as it comes.
 *
 * @param help the folder of Obsidian's help in English, if it is at hand
 */
export async function measureRelevance(help: string | undefined): Promise<Compared[]> {
  const folder = await mkdtemp(join(tmpdir(), 'understory-relevance-'));
  const compare = async (garden: string, rows: readonly Row[]): Promise<Compared> => {
    const site = join(folder, garden);
    const own = await grade(ownSearch(site), rows);
    return { garden, own, pagefind: await grade(await plainPagefind(site), rows) };
  };
  const build = (garden: string, env: Readonly<Record<string, string>>): Promise<unknown> =>
    timeRun({
      words: [
        process.execPath,
        'src/commands/understory.ts',
        'build',
        '--outDir',
        join(folder, garden),
      ],
      cwd: root,
      env,
    });
  try {
    await build('essays', {});
    const compared = [await compare('essays', ownGarden)];
    if (help !== undefined) {
      await build('help', { UNDERSTORY_CONTENT: help });
      compared.push(await compare('help', obsidianHelp));
    }
    for (const { lang, notes, rows } of smallGardens) {
      const files = await indexNotes(
        lang,
        Object.entries(notes).map(([title, text], number) => ({
          ...{ address: `/note-${number}/`, title, html: `<p>${text}</p>` },
        })),
      );
      for (const [path, bytes] of files) {
        const file = join(folder, lang, 'pagefind', path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, bytes);
      }
      compared.push(await compare(lang, rows));
    }
    return compared;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What was measured as a table, with what was not answered well below it. */
export function relevanceWords(compared: readonly Compared[]): string {
  const share = (part: number, all: number): string => `${Math.round((100 * part) / all)} %`;
  const rows = compared.map(({ garden, own, pagefind }) =>
    [
      garden,
      String(own.rows),
      ...[own, pagefind].flatMap((one) => [
        share(one.first, one.rows),
        share(one.inFirstThree, one.rows),
      ]),
    ].join(' | '),
  );
  const missed = compared.flatMap(({ garden, own }) =>
    own.missed.map(({ query, found }) => `${garden}: ${query} → ${found.join('; ') || 'nothing'}`),
  );
  const head = 'garden | queries | first | in first three | Pagefind: first | in first three';
  return [head, '--- | --- | --- | --- | --- | ---', ...rows, '', ...missed].join('\n');
}
