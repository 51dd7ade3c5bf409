import type { Dialect } from '../../garden/index.ts';
import type { Feature } from '../../markdown/feature.ts';
import { applyLists } from './remark.ts';

/** Editors that show a list of attributes as it is written. */
const shownIn: ReadonlySet<Dialect> = new Set([
  ...(['obsidian', 'quartz', 'foam', 'logseq', 'dendron'] as const),
]);

/** `{#id .class key="value"}` behind headings, pictures, links and marks, as many programs read it. */
export const attributeLists: Feature = {
  name: 'attribute-lists',
  rewrite: ({ body, dialect, jekyll }) =>
    !jekyll && body.includes('{') && !shownIn.has(dialect)
      ? { body, restore: applyLists, trace: () => undefined }
      : undefined,
};
