import type { AddressList } from './lists.ts';

/**
 * The address of some other note; undefined when there is none. A large garden's addresses come
 * in pieces, of which two are fetched at most.
 * @throws Error when they cannot be fetched
 */
export async function randomNote(): Promise<string | undefined> {
  const first = await load(0);
  const number = Math.floor(Math.random() * first.lists);
  const { addresses } = number === 0 ? first : await load(number);
  const others = addresses.filter((address) => address !== location.pathname);
  return others[Math.floor(Math.random() * others.length)];
}

async function load(list: number): Promise<AddressList> {
  const response = await fetch(`${import.meta.env.BASE_URL}garden/random/${list}.json`);
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
  return (await response.json()) as AddressList;
}
