import { grammar } from '../../src/features/grammar.ts';
import { composeNote } from '../../src/garden/compose.ts';
import { indexLinks } from '../../src/garden/link-index.ts';
import { resolveLink } from '../../src/garden/resolve.ts';
import { settleHeadings } from '../../src/garden/parse.ts';
import { seededVault } from './seeded-vault.ts';

/** What resolving costs beside parsing, in microseconds of CPU. */
export interface ResolvingCost {
  notes: number;
  links: number;
  parsing: number;
  /** Indexing all notes and resolving all links, the best of some runs. */
  resolving: number;
}

const rules = {
  title: 'Bench',
  publish: 'all',
  exclude: [],
  jekyll: false,
  trustedHtml: false,
  mdx: true,
} as const;

/** How many links one measured run resolves at least. */
const measured = 160_000;

/** Measures one garden size; memory is left to settle by an unmeasured run first. */
export function measureResolving(notes: number): ResolvingCost {
  const { files } = seededVault(notes);
  const start = process.threadCpuUsage();
  const composed = files.map((file) => composeNote(file, grammar, rules).note);
  const { user, system } = process.threadCpuUsage(start);
  for (const note of composed) note.headings = settleHeadings(note.headings, () => '');
  const links = composed.reduce((sum, note) => sum + note.links.length, 0);
  // The clock of a thread's CPU is coarse, so every size resolves as many links.
  const rounds = Math.max(1, Math.round(measured / links));
  let resolving = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 6; run++) {
    const before = process.threadCpuUsage();
    for (let round = 0; round < rounds; round++) {
      const index = indexLinks(composed, [], new Map(), { alias: true, title: true });
      for (const note of composed) for (const link of note.links) resolveLink(index, link, note);
    }
    const cost = process.threadCpuUsage(before);
    if (run > 0) resolving = Math.min(resolving, (cost.user + cost.system) / rounds);
  }
  return { notes, links, parsing: user + system, resolving };
}
