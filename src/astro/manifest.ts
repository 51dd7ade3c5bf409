import type { Garden, Problem } from '../garden/index.ts';
import type { LoadedGarden } from '../site/loaded-garden.ts';

/** Problems by the address of the note's page. */
export function problemsByPage({ garden, problems }: LoadedGarden): Record<string, Problem[]> {
  const byPage: Record<string, Problem[]> = {};
  for (const found of problems) {
    const address = garden.addresses.get(found.file);
    if (address !== undefined) (byPage[address] ??= []).push(found);
  }
  return byPage;
}

/** Old addresses, each with the one that it leads to, and whether that may be listed. */
export function redirectsOf({
  notes,
  redirects,
  tagRedirects,
  addresses,
}: Garden): [from: string, to: string, isListed: boolean][] {
  const listed = new Set(notes.flatMap((note) => (note.listed ? [note.id] : [])));
  return [
    ...[...redirects].flatMap(([id, all]) =>
      all.map((old): [string, string, boolean] => [old, addresses.get(id) ?? '/', listed.has(id)]),
    ),
    ...tagRedirects.map(([from, to]): [string, string, boolean] => [from, to, true]),
  ];
}
