import type { Root } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';

/** What raw HTML in notes may be; everything else goes, scripts and their like with their text. */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style', 'object', 'embed', 'iframe', 'base', 'meta', 'template'],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...['abbr', 'article', 'aside', 'audio', 'bdi', 'bdo', 'cite', 'dfn', 'figcaption', 'figure'],
    ...['footer', 'header', 'main', 'mark', 'nav', 'small', 'source', 'time', 'track', 'u'],
    ...['video', 'wbr'],
  ],
  attributes: {
    ...Object.fromEntries(
      Object.entries(defaultSchema.attributes ?? {}).map(([tag, names]) => [
        tag,
        // The default lets some classes through by name; here a class is only a class.
        names.filter((name) => !Array.isArray(name) || name[0] !== 'className'),
      ]),
    ),
    '*': [
      ...(defaultSchema.attributes?.['*'] ?? []),
      ...['className', 'id', 'lang', 'dir', 'title', 'role', 'tabIndex', 'data*'],
      ...['ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaHidden'],
    ],
    a: ['href', 'rel', 'hrefLang', 'target', 'download'],
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    source: ['src', 'type', 'media'],
    time: ['dateTime'],
    video: ['src', 'controls', 'loop', 'muted', 'preload', 'poster', 'width', 'height'],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: [...(defaultSchema.protocols?.['href'] ?? []), 'tel', 'sms', 'geo', 'obsidian', 'ftp'],
    poster: ['http', 'https'],
  },
  required: { input: { type: 'checkbox', disabled: true } },
};

/** Takes everything dangerous out of a tree; what is left is text and harmless elements. */
export function sanitise(tree: Root): Root {
  return sanitize(tree, schema) as Root;
}
