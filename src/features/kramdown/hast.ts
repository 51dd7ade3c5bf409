import type { Element, ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { h } from '../../markdown/rendering.ts';
import type { DefinitionDescription, DefinitionList, DefinitionTerm } from './remark.ts';

/** How definition lists become HTML. */
export const definitionHandlers = {
  definitionList: (state: State, node: DefinitionList): Element =>
    finish(state, node, h('dl', {}, state.all(node))),
  definitionTerm: (state: State, node: DefinitionTerm): Element =>
    finish(state, node, h('dt', {}, state.all(node).flatMap(inner))),
  definitionDescription: (state: State, node: DefinitionDescription): Element => {
    const children = state.all(node);
    return finish(state, node, h('dd', {}, node.isLoose ? children : children.flatMap(inner)));
  },
};

function inner(node: ElementContent): ElementContent[] {
  return node.type === 'element' && node.tagName === 'p' ? node.children : [node];
}

function finish(
  state: State,
  node: DefinitionList | DefinitionTerm | DefinitionDescription,
  element: Element,
): Element {
  state.patch(node, element);
  return state.applyData<Element>(node, element);
}
