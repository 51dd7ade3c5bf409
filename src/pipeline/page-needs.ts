import type { Root } from 'hast';
import { eachElement } from '../html/each-element.ts';
import { styleClass } from '../html/style.ts';
import type { PageNeeds } from '../markdown/rendering.ts';

/** Needs of a page of which nothing is known yet. */
export function noNeeds(): PageNeeds {
  const rules = new Set<string>();
  return {
    images: new Set(),
    media: new Set(),
    forms: new Set(),
    frames: new Set(),
    uses: new Set(),
    rules,
    hasHtml: false,
    style: (kept) => {
      const { name, rule } = styleClass(kept);
      rules.add(rule);
      return name;
    },
  };
}

const kinds = {
  img: 'images',
  audio: 'media',
  video: 'media',
  source: 'media',
  track: 'media',
  iframe: 'frames',
  form: 'forms',
} as const;

/** Notes from which other sites the elements of a finished text load, for the page's policy. */
export function noteOrigins(tree: Root, needs: PageNeeds): void {
  eachElement(tree, ({ tagName, properties }) => {
    const kind = (kinds as Partial<Record<string, (typeof kinds)[keyof typeof kinds]>>)[tagName];
    const address = properties[tagName === 'form' ? 'action' : 'src'];
    if (kind) addOrigin(needs[kind], address);
    addOrigin(needs.images, properties['poster']);
  });
}

function addOrigin(origins: Set<string>, address: unknown): void {
  const absolute = typeof address === 'string' ? address.replace(/^\/\//, 'https://') : '';
  // Only what the URL standard makes of it may stand in a policy, not what was written.
  if (!/^https?:/i.test(absolute) || !URL.canParse(absolute)) return;
  origins.add(new URL(absolute).origin);
}
