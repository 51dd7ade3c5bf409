import { readGarden } from '../site/notes.ts';

/** Of some addresses those at which, or below which, no page of the garden stands. */
export async function freeFeeds(addresses: readonly string[]): Promise<string[]> {
  const { pages, folders } = await readGarden();
  const taken = [
    ...folders.map(({ address }) => address),
    ...pages.flatMap(({ data }) => [data.address, ...data.redirects]),
  ];
  return addresses.filter((address) => !taken.some((one) => one.startsWith(address)));
}
