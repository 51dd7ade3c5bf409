import { type Counts, countsOf } from '../reading/garden-counts.ts';
import { gardenOfProcess } from '../site/live-garden.ts';

const monthsShown = 24;
const barLength = 40;

/** Counts the garden of this process. */
export async function countGarden(): Promise<Counts> {
  return countsOf(await publicNotes());
}

/** The public notes of the garden of this process. */
export async function publicNotes() {
  const live = gardenOfProcess();
  const { entries } = await live.now();
  await live.endThreads();
  return entries;
}

/** The numbers of a garden for a person, with a bar for each of the last months that brought notes. */
export function drawCounts(counts: Counts): string {
  const { notes, words, links, tags, wanted, orphans, stages, mostLinked, months } = counts;
  const lines = [
    `${notes} public notes, ${words} words`,
    `${links} links, ${tags} tags, ${wanted} notes wanted, ${orphans} to which none links`,
    ...Object.entries(stages).map(([stage, count]) => `${count} ${stage}`),
  ];
  if (mostLinked.length > 0)
    lines.push('', 'Most linked', ...mostLinked.map((one) => `  ${one.links}  ${one.id}`));
  const shown = months.slice(-monthsShown);
  const most = Math.max(...shown.map((month) => month.notes));
  if (shown.length > 0) lines.push('', 'Planted');
  for (const { month, notes: planted } of shown)
    lines.push(`  ${month}  ${'█'.repeat(Math.ceil((barLength * planted) / most))} ${planted}`);
  return `${lines.join('\n')}\n`;
}
