/** What a text may hold that has a style sheet of its own. */
export const usable = ['code', 'diagram', 'math'] as const;
export type Use = (typeof usable)[number];

const marks: Record<Use, string> = {
  code: '<figure class="code-block"',
  diagram: '<figure class="diagram ',
  math: ' class="math ',
};

/** What a note's own HTML holds, embedded notes and all. */
export function usesOf(html: string): Use[] {
  return usable.filter((use) => html.includes(marks[use]));
}
