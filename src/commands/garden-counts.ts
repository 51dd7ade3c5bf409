import { dayOf } from '../garden/index.ts';
import { gardenOfProcess } from '../site/live-garden.ts';

/** A public note as far as it is counted. */
export interface Counted {
  id: string;
  data: {
    words: number;
    planted?: string | undefined;
    stage: string | undefined;
    tags: readonly string[];
    links: readonly unknown[];
    backlinks: readonly { from: string }[];
    unresolved: readonly string[];
  };
}

/** A garden in numbers. Only what is public is counted. */
export interface Counts {
  version: 1;
  notes: number;
  words: number;
  /** Links between notes. */
  links: number;
  tags: number;
  /** Links to what is not written yet. */
  wanted: number;
  /** Notes to which no other links. */
  orphans: number;
  stages: Record<string, number>;
  /** Those with most links to them, most first. */
  mostLinked: { id: string; links: number }[];
  /** How many were planted in each month that is known, the earliest first. */
  months: { month: string; notes: number }[];
}

const mostShown = 5;
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

/** Counts public notes. */
export function countsOf(notes: readonly Counted[]): Counts {
  const sum = (of: (note: Counted) => number): number =>
    notes.reduce((total, note) => total + of(note), 0);
  const count = (names: readonly string[]): [string, number][] =>
    [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]);
  const months = notes.flatMap(({ data }) => dayOf(data.planted ?? '').slice(0, 7) || []);
  const linked = notes.map(({ id, data }) => ({ id, links: data.backlinks.length }));
  return {
    version: 1,
    notes: notes.length,
    words: sum(({ data }) => data.words),
    links: sum(({ data }) => data.links.length),
    tags: new Set(notes.flatMap(({ data }) => data.tags)).size,
    wanted: new Set(notes.flatMap(({ data }) => data.unresolved)).size,
    orphans: linked.filter(({ links }) => links === 0).length,
    stages: Object.fromEntries(count(notes.flatMap(({ data }) => data.stage ?? [])).sort()),
    mostLinked: linked
      .filter(({ links }) => links > 0)
      .sort((a, b) => b.links - a.links || (a.id < b.id ? -1 : 1))
      .slice(0, mostShown),
    months: count(months)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, planted]) => ({ month, notes: planted })),
  };
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
