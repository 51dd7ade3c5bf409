import type { ColourKind } from './colour-groups.ts';
import type { GraphData } from './graph-data.ts';
import type { GraphModel } from './graph-model.ts';

/** For each note the numbers by which it may be told from others; folders above are among them. */
export function labelsOf(
  { tagged, stages, clusters, inFolder, folders }: GraphData,
  kind: ColourKind,
): readonly (readonly number[])[] {
  if (kind === 'tag') return tagged;
  if (kind === 'stage')
    return Array.from(stages, (stage) => (stage === '0' ? [] : [Number(stage)]));
  if (kind === 'cluster') return clusters.map((cluster) => (cluster === -1 ? [] : [cluster]));
  const above = new Map<number, number[]>([[-1, []]]);
  const numbers = new Map(folders.map((path, number) => [path, number]));
  // Folders stand in order, so that each comes after those above it.
  for (const [path, number] of numbers) {
    const parent = numbers.get(path.slice(0, Math.max(0, path.lastIndexOf('/')))) ?? -1;
    above.set(number, [...(above.get(parent) ?? []), number]);
  }
  return inFolder.map((folder) => above.get(folder) ?? []);
}

/** Among some notes the one that has most edges to the others. */
export function middleOf(model: GraphModel, isIn: (at: number) => boolean): number {
  let [found, most] = [-1, -1];
  for (let at = 0; at < model.count; at++) {
    if (!isIn(at)) continue;
    const ties = model.neighbours(at).reduce((sum, other) => sum + Number(isIn(other)), 0);
    if (ties > most) [found, most] = [at, ties];
  }
  return found;
}
