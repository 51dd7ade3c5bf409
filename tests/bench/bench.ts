import './canary-passwords.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../src/settings/place.ts';
import { type BuildCosts, measureBuilds, measureFindingAt } from './building.ts';
import { searchFaults } from './fuzz.ts';
import { readPeer } from './peers.ts';
import { measureReading } from './reading.ts';
import { compareResolving } from './resolving.ts';
import { measureRelevance, relevanceWords } from './relevance/measure.ts';
import { benchPage, type Figures, withFindings } from './results-page.ts';
import { searchVaults } from './trust.ts';
import { measureWriting } from './writing.ts';

/**
 * `npm run bench -- --trust [VAULTS]` looks for private notes in all that is made of random vaults,
 * `npm run bench -- --fuzz [NOTES] [VAULTS]` for faults in what is made of texts that nobody wrote;
 * with `--first NUMBER` both go on where an earlier run has stopped.
 *
 * `npm run bench -- --search [HELP]` grades the search by what readers type, beside Pagefind's as it
 * comes; HELP is the folder of Obsidian's help in English, if it is at hand.
 *
 * `npm run bench -- --finding [--notes 100,1000,10000]` measures what finding costs a reader, and
 * writes that part of the manual's page.
 *
 * `npm run bench [-- --notes 1000,10000,50000] [-- --peer NAME='COMMAND'] [-- --no-page]`: what
 * things cost, as ratios within one run, printed and written into the manual. A peer's command
 * finds the vault in `$VAULT`, is to write into `$OUT`, and runs in turn with ours.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trust: { type: 'boolean', default: false },
    fuzz: { type: 'boolean', default: false },
    search: { type: 'boolean', default: false },
    finding: { type: 'boolean', default: false },
    first: { type: 'string', default: '0' },
    notes: { type: 'string', default: '1000,10000,50000' },
    peer: { type: 'string', multiple: true, default: [] },
    page: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const pageFile = join(root, 'content', 'manual', 'benchmarks.md');
const sizes = values.notes.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 10))
  throw new Error(`--notes ${values.notes}: write whole numbers from 10 on, with commas between.`);
const peers = values.peer.map(readPeer);

const say = (what: string): void => {
  console.error(`… ${what}`);
};
if (values.trust || values.fuzz) {
  const [size = values.trust ? 500 : 200_000, vaults = 2000] = positionals.map(Number);
  const first = Number(values.first);
  const found = values.trust
    ? await searchVaults(size, first, say)
    : searchFaults({ notes: size, vaults, first }, say);
  console.log(JSON.stringify(found, undefined, 2));
  process.exit(('leaks' in found ? found.leaks : found.findings).length === 0 ? 0 : 1);
}
if (values.search) {
  console.log(relevanceWords(await measureRelevance(positionals[0])));
  process.exit();
}
if (values.finding) {
  const findings = [];
  for (const notes of sizes) {
    say(`finding among ${notes} notes`);
    findings.push({ notes, finding: await measureFindingAt(notes) });
  }
  const written = await withFindings(await readFile(pageFile, 'utf8'), findings);
  console.log(written.slice(written.indexOf('## While finding')).split(/\n(?=## )/)[0]);
  if (values.page) await writeFile(pageFile, written);
  process.exit();
}
say('resolving links');
const resolving = compareResolving(1_000, 10_000);
const builds: BuildCosts[] = [];
for (const notes of sizes) {
  say(`building ${notes} notes`);
  // Peers are compared where gardens are large, yet small enough for all of them.
  builds.push(await measureBuilds(notes, notes === 10_000 || sizes.length === 1 ? peers : []));
}
const written = sizes.filter((notes) => notes <= 10_000).at(-1);
say('writing');
const writing = written === undefined ? undefined : await measureWriting(written);

say('reading');
const reading = await measureReading();

const figures: Figures = { resolving, builds, writing, reading };
const page = await benchPage(figures);
console.log(page.slice(page.indexOf('\n\n') + 2));
if (values.page) await writeFile(pageFile, page);
