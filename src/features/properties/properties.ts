import { isOutside, type ShownProperty } from '../../garden/index.ts';
import type { LinkView } from '../../markdown/link-view.ts';

/** A value as it stands on a page. */
export interface ValueView {
  text: string;
  href?: string | undefined;
  isUnresolved?: boolean | undefined;
}

export interface PropertyView {
  key: string;
  type: ShownProperty['type'];
  values: ValueView[];
}

/**
 * The properties of a note as readers see them. Of a link to a private note only its own words
 * show, as everywhere.
 *
 * @param links how the links of the note are shown, by number
 */
export function viewProperties(
  properties: readonly ShownProperty[],
  links: readonly { view: LinkView; text: string }[],
): PropertyView[] {
  return properties.map(({ key, type, values }) => ({
    key,
    type,
    values: values.map(({ text, link, href }): ValueView => {
      const seen = link === undefined ? undefined : links[link];
      if (!seen) return { text, href };
      return {
        text: seen.text,
        href: seen.view.as === 'link' ? seen.view.href : undefined,
        isUnresolved: seen.view.as === 'unresolved' || undefined,
      };
    }),
  }));
}

/** The class of a link in a property. */
export function classOf(href: string): string {
  return isOutside(href) ? 'external-link' : 'internal-link';
}
