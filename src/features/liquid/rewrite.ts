import type { Text } from '../../garden/index.ts';
import type { Rewritten } from '../../markdown/feature.ts';
import { rewritten } from '../../markdown/rewriting.ts';
import { release } from './placeholders.ts';
import { runLiquid } from './run.ts';

/** Runs Liquid in a blog's text; what it made stands aside until the Markdown around it is parsed. */
export function rewriteLiquid({ body, line, format, values, jekyll }: Text): Rewritten | undefined {
  const isRun = jekyll || values.own !== undefined;
  if (!isRun || format === 'mdx') return undefined;
  const { held, taken, ...made } = runLiquid(body, line, values);
  return rewritten(body, line, made, (tree) => {
    release(tree, held);
    tree.data = { ...tree.data, taken };
  });
}
