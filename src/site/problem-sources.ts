import type { Import } from '../features/modules/components.ts';
import { type NoteId, problem, type ProblemSource } from '../garden/index.ts';
import { moduleProblems } from '../rendering/mdx-notes.ts';
import { type Measures, pictureProblems } from '../pictures/measure.ts';
import { extensionProblems } from './extension-problems.ts';
import { languageProblems } from './language-problems.ts';
import settings from '../site.config.ts';
import { gardenRules, siteAddress } from '../settings/site.ts';
import { wordProblems } from './word-problems.ts';

/** Who has something to say of a garden beside the core: its pictures, programs, words, address. */
export function problemSources(
  measures: Measures,
  importsOf: (id: NoteId) => readonly Import[],
  failures: ReadonlyMap<NoteId, string>,
): ProblemSource[] {
  return [
    (garden) => pictureProblems(garden, measures),
    (garden) => moduleProblems(garden, importsOf, failures),
    ({ notes }) => languageProblems(notes, gardenRules.lang),
    () => wordProblems(gardenRules.lang),
    ({ notes }) => extensionProblems(notes, settings.extend),
    () => (siteAddress() === undefined ? [problem('no-address', 'src/site.config.ts', {})] : []),
  ];
}
