import type { Root } from 'mdast';
import { measurePictures, pictureProblems } from '../rendering/pictures.ts';
import { moduleProblems } from '../rendering/mdx-notes.ts';
import { languageProblems } from '../site/language-problems.ts';
import { contentFolder } from '../site/place.ts';
import { gardenRules, siteAddress } from '../site/site.ts';
import { wordProblems } from '../site/word-problems.ts';
import { blockProblems } from '../features/block-problems.ts';
import { grammar } from '../features/grammar.ts';
import { importsOf } from '../features/modules/components.ts';
import { buildGarden, inReadingOrder, problem, type Problem, readVault } from '../garden/index.ts';

/** Every problem of the content folder, in reading order. */
export async function gardenProblems(): Promise<Problem[]> {
  const garden = buildGarden(await readVault(contentFolder()), gardenRules, grammar);
  const measures = await measurePictures(garden);
  const treeOf = (id: string): Root => garden.trees.get(id) ?? { type: 'root', children: [] };
  const problems = [
    ...garden.problems,
    ...pictureProblems(garden, measures),
    ...moduleProblems(garden, (id) => importsOf(treeOf(id))),
    ...wordProblems(gardenRules.lang),
    ...languageProblems(garden.notes, gardenRules.lang),
    ...garden.notes.flatMap((note) => blockProblems(note, treeOf(note.id))),
  ];
  if (siteAddress() === undefined) problems.push(problem('no-address', 'src/site.config.ts', {}));
  return inReadingOrder(problems);
}
