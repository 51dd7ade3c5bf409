/** By what the notes of a graph may be told apart. */
export const colourKinds = ['tag', 'folder', 'stage', 'cluster'] as const;
export type ColourKind = (typeof colourKinds)[number];

/** Notes that share a colour. */
export interface ColourGroup {
  /** The number of what they share: of a tag, a folder, a stage or a cluster. */
  label: number;
  /** How many of the notes that are shown at first belong to it. */
  count: number;
}

/** Which note has which colour. */
export interface Grouping {
  /** The largest first. */
  groups: ColourGroup[];
  /** For each note the number of its group, or {@link mostGroups} when it is in none. */
  of: Uint8Array;
  /** How many of the notes that are shown at first are in no group. */
  others: number;
}

/** More colours than these are not told apart. */
export const mostGroups = 8;
/** A label that nearly all notes have, beside others, tells none from another. */
const nearlyAll = 0.9;

/**
 * Parts notes into a few groups by their labels, of which a note may have several: the label that
 * most notes have takes all of these, then the one that most of the others have, and so on. Of equal
 * ones the lower number comes first.
 *
 * @param labels for each note the numbers of its labels
 * @param isCounted whether a note is shown, as those that are not make no group
 */
export function groupNotes(
  labels: readonly (readonly number[])[],
  isCounted: (at: number) => boolean,
): Grouping {
  const noted = gather(labels);
  const of = new Uint8Array(labels.length).fill(mostGroups);
  const counted = labels.reduce((sum, _, at) => sum + Number(isCounted(at)), 0);
  const isOpen = (at: number): boolean => of[at] === mostGroups && isCounted(at);
  const sizes = new Map<number, number>();
  for (const [label, notes] of noted) {
    const size = notes.filter(isCounted).length;
    const isAlone = notes.every((at) => labels[at]?.length === 1);
    if (isAlone || size <= nearlyAll * counted) sizes.set(label, size);
  }
  const groups: ColourGroup[] = [];
  while (groups.length < mostGroups) {
    const best = largest(sizes);
    if (best === undefined) break;
    const notes = noted.get(best) ?? [];
    groups.push({ label: best, count: notes.filter(isOpen).length });
    for (const at of notes) {
      if (of[at] !== mostGroups) continue;
      of[at] = groups.length - 1;
      if (!isCounted(at)) continue;
      for (const label of labels[at] ?? [])
        if (sizes.has(label)) sizes.set(label, (sizes.get(label) ?? 0) - 1);
    }
    sizes.delete(best);
  }
  const grouped = groups.reduce((sum, { count }) => sum + count, 0);
  return { groups, of, others: counted - grouped };
}

function gather(labels: readonly (readonly number[])[]): Map<number, number[]> {
  const notes = new Map<number, number[]>();
  for (const [at, own] of labels.entries())
    for (const label of own) {
      const same = notes.get(label);
      if (same) same.push(at);
      else notes.set(label, [at]);
    }
  return notes;
}

function largest(sizes: ReadonlyMap<number, number>): number | undefined {
  let [found, most]: [number | undefined, number] = [undefined, 0];
  for (const [label, size] of sizes)
    if (size > most || (size === most && size > 0 && label < (found ?? Infinity)))
      [found, most] = [label, size];
  return found;
}
