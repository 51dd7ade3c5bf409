import type { Heading } from '../../garden/index.ts';

export interface ContentsItem {
  text: string;
  id: string;
  below: ContentsItem[];
}

/** From how many headings on a note has contents. */
const enough = 3;

/**
 * The contents of a note as a tree by depth. Empty for a note with fewer than three headings,
 * or one whose front matter says `toc: false`; `toc: true` asks for it in any case.
 */
export function contentsOf(
  headings: readonly Pick<Heading, 'depth' | 'text' | 'id'>[],
  toc: boolean | undefined,
): ContentsItem[] {
  if (toc === false || (toc !== true && headings.length < enough)) return [];
  const roots: ContentsItem[] = [];
  const open: { depth: number; item: ContentsItem }[] = [];
  for (const { depth, text, id } of headings) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const item = { text, id, below: [] };
    (open.at(-1)?.item.below ?? roots).push(item);
    open.push({ depth, item });
  }
  return roots;
}
