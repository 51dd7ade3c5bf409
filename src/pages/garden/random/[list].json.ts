import type { APIContext } from 'astro';
import { readGarden } from '../../../site/notes.ts';
import { type AddressList, listsOf } from '../../../features/random/lists.ts';
import { href } from '../../../layouts/frame.ts';
import { partQuiet } from '../../../layouts/quiet.ts';

export async function getStaticPaths() {
  const { notes, home } = await readGarden();
  const { front } = partQuiet(notes.filter((entry) => entry !== home));
  const addresses = front.map(({ data }) => href(data.address));
  return listsOf(addresses).map((list, number) => ({
    params: { list: String(number) },
    props: { list },
  }));
}

/** Addresses of notes, for whoever wants to read one at random. */
export function GET({ props }: APIContext<{ list: AddressList }>): Response {
  return Response.json(props.list);
}
