import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { grammar } from '../../src/pipeline/grammar.ts';
import { parseNote } from '../../src/garden/parse-note.ts';
import { plainOptions } from '../../src/garden/parse-options.ts';
import { indexLinks } from '../../src/garden/link-index.ts';
import type { Note } from '../../src/garden/note.ts';
import { resolveAll } from '../../src/garden/resolve-all.ts';
import { settleHeadings } from '../../src/garden/parse.ts';
import { seededVault } from './seeded-vault.ts';

/** What resolving costs beside parsing, in microseconds of CPU. */
export interface ResolvingCost {
  notes: number;
  gardens: number;
  links: number;
  parsing: number;
  /** Indexing all notes and resolving all links once, the mean of some runs. */
  resolving: number;
}

setFlagsFromString('--expose-gc');
/** So that no run pays for what another has left behind. */
const collectGarbage = runInNewContext('gc') as () => void;

const runs = 20;
const rules = {
  ...plainOptions,
  title: 'Bench',
  titles: 'heading',
  publish: 'all',
  exclude: [],
  trustedHtml: false,
  mdx: true,
} as const;

/**
 * Measures resolving in one garden and in as many small ones as hold the same number of notes. A
 * build resolves each link once, so no run meets a link that it has just seen: otherwise a small
 * garden would be measured out of the processor's cache, in which no build finds it.
 *
 * @param large notes of the large garden, a multiple of `small`
 */
export function compareResolving(
  small: number,
  large: number,
): { small: ResolvingCost; large: ResolvingCost } {
  const one = readGardens(large, 1);
  const many = readGardens(small, large / small);
  const sum = { one: 0, many: 0 };
  // In turn, so that whatever else the machine does meets both alike; the clock of a thread is
  // coarse, so many runs are added up. The first run only warms up.
  for (let run = 0; run <= runs; run++) {
    const costs = { one: costOf(one.gardens, run), many: costOf(many.gardens, run) };
    if (run === 0) continue;
    sum.one += costs.one;
    sum.many += costs.many;
  }
  return {
    small: { ...describe(many), notes: small, resolving: sum.many / runs },
    large: { ...describe(one), notes: large, resolving: sum.one / runs },
  };
}

interface Gardens {
  gardens: Note[][];
  parsing: number;
}

function describe({
  gardens,
  parsing,
}: Gardens): Pick<ResolvingCost, 'gardens' | 'links' | 'parsing'> {
  const links = gardens.flat().reduce((sum, note) => sum + note.links.length, 0);
  return { gardens: gardens.length, links, parsing };
}

function readGardens(notes: number, count: number): Gardens {
  let parsing = 0;
  const gardens = Array.from({ length: count }, (_, at) => {
    const { files } = seededVault(notes, at);
    const start = process.threadCpuUsage();
    const parsed = files.map((file) => parseNote(file, grammar, rules).note);
    const { user, system } = process.threadCpuUsage(start);
    parsing += user + system;
    // As a build has them: from other threads or from the cache, so that their words are their own
    // and no longer slices of their texts.
    const told = JSON.parse(JSON.stringify(parsed)) as Note[];
    for (const note of told) note.headings = settleHeadings(note.headings, () => '');
    return told;
  });
  return { gardens, parsing };
}

/** As in a build, the indexes and all resolutions stay until the end. */
function costOf(gardens: readonly Note[][], run: number): number {
  // What was resolved before is remembered by these, and by what a garden has around it.
  for (const note of gardens.flat()) note.headings = [...note.headings];
  collectGarbage();
  const before = process.threadCpuUsage();
  const kept = gardens.map((notes) => {
    const index = indexLinks(notes, [], new Map(), { alias: true, title: true });
    return { index, resolutions: resolveAll(notes, index, `run ${run}`, '') };
  });
  const { user, system } = process.threadCpuUsage(before);
  return kept.length === gardens.length ? user + system : Number.NaN;
}
