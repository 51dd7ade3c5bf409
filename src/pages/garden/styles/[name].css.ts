import { readGarden, styleSheet } from '../../../collection/notes.ts';

/** Style sheets of what authors have written as `style`, each linked by the pages that need it. */
export async function getStaticPaths() {
  const { notes, introductions } = await readGarden();
  const sheets = [...notes, ...introductions.values()].flatMap(
    ({ data }) => styleSheet(data.styles) ?? [],
  );
  const byAddress = new Map(sheets.map((sheet) => [sheet.address, sheet.css]));
  return [...byAddress].map(([address, css]) => ({
    params: { name: address.slice(address.lastIndexOf('/') + 1, -'.css'.length) },
    props: { css },
  }));
}

/** One of them. */
export function GET({ props }: { props: { css: string } }): Response {
  return new Response(props.css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
}
