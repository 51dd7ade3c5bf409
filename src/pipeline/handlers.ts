import type { Handler } from 'mdast-util-to-hast';
import type { NodeHandlers } from '../markdown/feature.ts';

/** The handlers of several features as one: what one leaves goes to the next that has one for it. */
export function inTurn(all: readonly NodeHandlers[]): NodeHandlers {
  const made: Record<string, Handler> = {};
  for (const [type, handler] of all.flatMap((handlers) => Object.entries(handlers))) {
    const first = made[type];
    made[type] = first
      ? (state, node, parent) => first(state, node, parent) ?? handler(state, node, parent)
      : handler;
  }
  return made;
}
