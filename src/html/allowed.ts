import type { Schema } from 'hast-util-sanitize';
import { drawingAttributes, drawn } from './drawing.ts';

/** Elements that go with all that they hold: they run, load, draw over the page or change it. */
export const gone: readonly string[] = [
  ...['script', 'style', 'object', 'embed', 'iframe', 'base', 'meta', 'template', 'link'],
  ...['foreignObject', 'math', 'frame', 'frameset', 'noembed', 'noframes', 'applet'],
];

/** Elements that a note's own HTML may have; of all others the tags go and the words stay. */
export const kept: readonly string[] = [
  ...['a', 'abbr', 'address', 'article', 'aside', 'audio', 'b', 'bdi', 'bdo', 'big', 'blockquote'],
  ...['br', 'caption', 'center', 'cite', 'code', 'col', 'colgroup', 'data', 'dd', 'del', 'details'],
  ...['dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font', 'footer', 'h1', 'h2', 'h3'],
  ...['h4', 'h5', 'h6', 'header', 'hr', 'i', 'img', 'input', 'ins', 'kbd', 'li', 'main', 'mark'],
  ...['nav', 'ol', 'p', 'picture', 'pre', 'q', 'rb', 'rp', 'rt', 'rtc', 'ruby', 's', 'samp'],
  ...['section', 'small', 'source', 'span', 'strike', 'strong', 'sub', 'summary', 'sup', 'svg'],
  ...[
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'time',
    'tr',
    'track',
    'tt',
    'u',
    'ul',
    'var',
  ],
  ...['video', 'wbr'],
];

const cells = ['align', 'colSpan', 'headers', 'rowSpan', 'scope', 'vAlign', 'width', 'height'];
const player = ['src', 'controls', 'loop', 'muted', 'preload'];

/** Attributes by element, as hast names them; `*` holds for all. */
const attributes: Record<string, string[]> = {
  '*': [
    ...['className', 'dir', 'hidden', 'id', 'lang', 'role', 'tabIndex', 'title', 'translate'],
    ...['ariaDescribedBy', 'ariaHidden', 'ariaLabel', 'ariaLabelledBy', 'data*'],
    ...['itemProp', 'itemScope', 'itemType'],
  ],
  a: ['href', 'rel', 'hrefLang', 'target', 'download'],
  audio: player,
  blockquote: ['cite'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  data: ['value'],
  del: ['cite', 'dateTime'],
  details: ['open'],
  div: ['align'],
  h1: ['align'],
  h2: ['align'],
  h3: ['align'],
  hr: ['width'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding', 'align'],
  input: ['type', 'disabled', 'checked'],
  ins: ['cite', 'dateTime'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  p: ['align'],
  q: ['cite'],
  source: ['src', 'type', 'media'],
  table: ['border', 'cellPadding', 'cellSpacing', 'summary', 'width', 'align'],
  tbody: ['align', 'vAlign'],
  td: cells,
  tfoot: ['align', 'vAlign'],
  th: [...cells, 'abbr'],
  thead: ['align', 'vAlign'],
  time: ['dateTime'],
  tr: ['align', 'vAlign'],
  track: ['src', 'kind', 'srcLang', 'label', 'default'],
  ul: ['type'],
  video: [...player, 'poster', 'width', 'height', 'playsInline'],
};

const web = ['http', 'https'];
const protocols: Record<string, string[]> = {
  cite: web,
  href: [...web, 'mailto', 'tel', 'sms', 'geo', 'ftp', 'irc', 'ircs', 'xmpp', 'obsidian', 'zotero'],
  poster: web,
  src: [...web, 'data'],
};

/** The same as hast-util-sanitize reads it; addresses are checked by `isSafeAddress`. */
export const schema: Schema = {
  strip: [...gone],
  tagNames: [...kept, ...drawn],
  attributes: {
    ...attributes,
    ...Object.fromEntries(['svg', ...drawn].map((name) => [name, [...drawingAttributes]])),
  },
  protocols: {},
  clobber: [],
  ancestors: Object.fromEntries<string[]>([
    ...['tbody', 'td', 'th', 'thead', 'tfoot', 'tr'].map((name): [string, string[]] => [
      name,
      ['table'],
    ]),
    // A part that stands alone would end what its note is shown in.
    ...Object.entries({ li: ['ul', 'ol', 'menu'], dt: ['dl'], dd: ['dl'], summary: ['details'] }),
    ...['caption', 'col', 'colgroup'].map((name): [string, string[]] => [name, ['table']]),
    ...drawn.map((name): [string, string[]] => [name, ['svg']]),
  ]),
};

/** Whether an element may have an attribute, by hast's name for it. */
export function mayHave(tagName: string, property: string): boolean {
  if (/^data[A-Z\d]/.test(property)) return true;
  const own = Object.hasOwn(attributes, tagName) ? attributes[tagName] : undefined;
  return [...(attributes['*'] ?? []), ...(own ?? [])].includes(property);
}

/**
 * Whether an address may stand in an attribute. Browsers forgive blanks and control signs in and
 * before a scheme, so these do not count; of `data:` addresses only pictures are shown.
 * Rule: https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function isSafeAddress(property: string, address: string): boolean {
  const schemes = protocols[property];
  if (!schemes) return true;
  // eslint-disable-next-line no-control-regex -- these are the signs that browsers skip
  const bare = address.replace(/[\u0000-\u0020\u007F-\u00A0]/g, '');
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined) return true;
  if (scheme === 'data') return property === 'src' && /^data:image\/[a-z+.-]+[;,]/i.test(bare);
  return schemes.includes(scheme);
}
