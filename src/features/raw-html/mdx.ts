import type { State } from 'mdast-util-to-hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { seenAttribute } from '../../markdown/garden-component.ts';
import type { ModuleElement } from './module-elements.ts';

type Made = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** Leaves the addresses of films and sounds in an MDX note to the `GardenMedia` component. */
export const moduleMediaHandlers = {
  mdxJsxFlowElement: (state: State, node: ModuleElement): Made => element(state, node),
  mdxJsxTextElement: (state: State, node: ModuleElement): Made => element(state, node),
};

function element(state: State, node: ModuleElement): Made {
  const addresses = (node.data?.addresses ?? []).filter(({ link }) => link !== undefined);
  const { type, name, attributes, position } = node;
  const made = { type, name, attributes, position, children: state.all(node) } as Made;
  if (addresses.length === 0) return made;
  const led = new Set(addresses.map(({ attribute }) => attribute));
  const others = attributes.filter(
    (one) => one.type !== 'mdxJsxAttribute' || !led.has(one.name.toLowerCase()),
  );
  made.name = 'GardenMedia';
  made.attributes = [
    ...others,
    { type: 'mdxJsxAttribute', name: 'element', value: name },
    ...addresses.map(({ attribute, link }) => seenAttribute(attribute, 'links', link ?? 0)),
  ];
  return made;
}
