import type { ElementContent } from 'hast';
import type { MdxJsxAttribute, MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';

/**
 * Astro compiles MDX before and apart from the garden, so a compiled note asks for what the
 * garden knows by number: `<GardenLink seen={props.links[3]}>…</GardenLink>`. Nothing of where
 * links lead is in the module, and so it is never stale.
 *
 * @param name the component that Astro is given together with the note
 * @param list the property of the note that holds what it needs, at `number`
 */
export function gardenComponent(
  name: string,
  list: string,
  number: number,
  children: ElementContent[],
): MdxJsxFlowElementHast {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: [seenAttribute('seen', list, number)],
    children: children,
  };
}

/** An attribute that holds what the garden knows, with the syntax tree that MDX's compiler reads. */
export function seenAttribute(name: string, list: string, number: number): MdxJsxAttribute {
  const member = { type: 'MemberExpression' as const, optional: false };
  const expression = {
    ...member,
    computed: true,
    object: {
      ...member,
      computed: false,
      object: { type: 'Identifier' as const, name: 'props' },
      property: { type: 'Identifier' as const, name: list },
    },
    property: { type: 'Literal' as const, value: number },
  };
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: `props.${list}[${number}]`,
      data: {
        estree: {
          type: 'Program',
          sourceType: 'module',
          body: [{ type: 'ExpressionStatement', expression }],
          comments: [],
        },
      },
    },
  };
}
