import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Root } from 'mdast';
import { measurePictures, pictureProblems } from '../rendering/pictures.ts';
import { moduleProblems } from '../rendering/mdx-notes.ts';
import { languageProblems } from '../site/language-problems.ts';
import { contentFolder, root } from '../site/place.ts';
import { gardenRules, siteAddress } from '../site/site.ts';
import { wordProblems } from '../site/word-problems.ts';
import { blockProblems } from '../features/block-problems.ts';
import { grammar } from '../features/grammar.ts';
import { importsOf } from '../features/modules/components.ts';
import {
  buildGarden,
  inReadingOrder,
  problem,
  readVault,
  report,
  type ReportFormat,
} from '../garden/index.ts';
import { stopPlainly } from './stop-plainly.ts';

/**
 * `npm run check`: formatting, lint and types of the code, then the garden's problems.
 * `-- --format text|json|github` prints the garden's problems alone; `-- --strict` makes
 * warnings count as errors do.
 */
const { values } = parseArgs({
  options: { format: { type: 'string' }, strict: { type: 'boolean', default: false } },
});
const formats: readonly string[] = ['text', 'json', 'github'] satisfies ReportFormat[];
if (values.format !== undefined && !formats.includes(values.format)) {
  console.error(`--format is one of ${formats.join(', ')}.`);
  process.exit(2);
}

const isCodeGood = values.format !== undefined || checkCode();
const isGardenGood = await checkGarden().catch(stopPlainly);
process.exitCode = isCodeGood && isGardenGood ? 0 : 1;

function checkCode(): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const steps = [
    ['prettier', '--check', '--log-level', 'warn', '--ignore-path', '.prettierignore', '.'],
    // Before lint: it writes the types of the collection, which lint reads.
    ['astro', 'check', '--minimumFailingSeverity', 'warning'],
    ['eslint', '--config', 'tests/eslint.config.js', '.'],
  ];
  return steps
    .map(([command = '', ...args]) => {
      const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
      return status === 0;
    })
    .every(Boolean);
}

async function checkGarden(): Promise<boolean> {
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
  const format = (values.format ?? 'text') as ReportFormat;
  process.stdout.write(report(inReadingOrder(problems), format, process.stdout.isTTY));
  const grave = values.strict ? ['error', 'warning'] : ['error'];
  return !problems.some(({ level }) => grave.includes(level));
}
