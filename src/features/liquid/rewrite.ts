import type { Text } from '../../garden/index.ts';
import type { Rewritten } from '../../markdown/feature.ts';
import { release } from './placeholders.ts';
import { runLiquid } from './run.ts';
import { movePlaces } from './source-map.ts';

/** Runs Liquid in a text; what it made stands aside until the Markdown around it is parsed. */
export function rewriteLiquid({ body, line, values }: Text): Rewritten {
  const { text, pieces, held, remarks: own, taken } = runLiquid(body, line, values);
  return {
    body: text,
    restore: (tree) => {
      release(tree, held);
    },
    trace: (tree) => {
      const toSource = movePlaces(tree, text, pieces, body, line);
      const { removals, unclosedComment, remarks = [] } = tree.data ?? {};
      tree.data = {
        ...tree.data,
        ...(removals && { removals: removals.map((one) => ({ ...one, ...toSource(one) })) }),
        ...(unclosedComment && { unclosedComment: toSource(unclosedComment) }),
        remarks: [...own, ...remarks.map((one) => ({ ...one, place: toSource(one.place) }))],
        taken,
      };
    },
  };
}
