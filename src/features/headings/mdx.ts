import type { ElementContent } from 'hast';
import type { Heading } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { gardenComponent } from '../../markdown/garden-component.ts';

/** Handlers that leave the headings of MDX notes to the `GardenHeading` component. */
export const moduleHeadingHandlers = {
  heading: (state: State, node: Heading): ElementContent | undefined => {
    const number = node.data?.heading;
    if (number === undefined) return undefined;
    const children = state.all(node);
    return gardenComponent('GardenHeading', 'headings', number, children);
  },
};
