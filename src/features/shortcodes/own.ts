/** A shortcode as it is called. */
export interface Call {
  from: number;
  to: number;
  name: string;
  isClosing: boolean;
  /** What is given without a name, in order. */
  values: string[];
  named: Map<string, string>;
}

/** Where a shortcode stands. */
interface Around {
  /** The blanks before it, when nothing else stands before it in its line. */
  indent: string | undefined;
  /** The note's front matter. */
  page: Readonly<Record<string, unknown>>;
  isPaired: boolean;
}

/**
 * Markdown for a shortcode of Hugo's own whose inside is no Markdown.
 *
 * @returns undefined for all others
 */
export function enclose({ name, values, isClosing }: Call, inside: string): string | undefined {
  if (isClosing) return undefined;
  if (name === 'highlight') return fenced(inside.replace(/^\n+/, '').trimEnd(), values[0] ?? '');
  return name === 'qr' ? encodedText(inside.trim()) : undefined;
}

/**
 * What one of Hugo's own shortcodes, or one end of it, becomes in Markdown.
 * Rule: https://gohugo.io/shortcodes/
 *
 * @returns undefined when it is none of Hugo's own
 */
export function markdownOf(call: Call, around: Around): string | undefined {
  const { name, values, named } = call;
  const [first = ''] = values;
  const given = (key: string): string => named.get(key) ?? '';
  if (name === 'details' && around.isPaired) return detailsOf(call);
  if (call.isClosing) return undefined;
  switch (name) {
    case 'ref':
    case 'relref':
      return encoded(first === '' ? given('path') : first);
    case 'img':
    case 'image':
    case 'figure':
      return figureOf(call, around.indent);
    case 'youtube': {
      const start = /^\d+$/.test(given('start')) ? `&t=${given('start')}` : '';
      const id = encoded(first || given('id'));
      return `![${bracketed(given('title'))}](https://www.youtube.com/watch?v=${id}${start})`;
    }
    case 'vimeo':
      return `![${bracketed(given('title'))}](https://vimeo.com/${encoded(first || given('id'))})`;
    case 'gist': {
      const gist = values.slice(0, 2).join('/');
      return `[gist ${gist}](https://gist.github.com/${encoded(gist)})`;
    }
    case 'instagram':
      return `[Instagram ${first}](https://www.instagram.com/p/${encoded(first)}/)`;
    case 'tweet':
    case 'twitter':
    case 'x': {
      const [user, id] = [values[0] ?? given('user'), values[1] ?? given('id')];
      return `[@${user}](https://x.com/${encoded(user)}/status/${encoded(id)})`;
    }
    case 'qr':
      return given('text') === '' ? undefined : encodedText(given('text'));
    case 'param':
      return valueOf(around.page, first);
    default:
      return undefined;
  }
}

/** Both ends of a text that is folded. */
function detailsOf({ isClosing, named }: Call): string {
  if (isClosing) return '\n\n</details>\n\n';
  const open = named.get('open') === 'true' ? ' open' : '';
  const summary = named.get('summary') ?? named.get('title') ?? 'Details';
  return `\n\n<details${open}><summary>${asText(summary)}</summary>\n\n`;
}

/**
 * A picture, with its caption below where that has a line of its own: captions are Markdown.
 * Rule: https://gohugo.io/shortcodes/figure/
 */
function figureOf({ values, named }: Call, indent: string | undefined): string | undefined {
  const given = (key: string): string => named.get(key) ?? '';
  const source = given('src') || values[0] || '';
  if (source === '') return undefined;
  const by = given('attrlink') === '' ? given('attr') : `[${given('attr')}](${given('attrlink')})`;
  const told = [given('caption'), by].filter(Boolean).join(' ');
  const title = given('title');
  const alt = given('alt') || plain(given('caption')) || title;
  const width = /^\d+$/.test(given('width')) ? `|${given('width')}` : '';
  const image = `![${bracketed(alt)}${width}](${encoded(source)})`;
  const link = given('link');
  const picture = link === '' ? image : `[${image}](${encoded(link)})`;
  const caption = [title === '' ? '' : `**${title}**`, told].filter(Boolean);
  if (caption.length === 0) return picture;
  if (indent === undefined) return `${picture} ${caption.join(' ')}`;
  const lines = ['<figure>', picture, '<figcaption>', ...caption, '</figcaption>', '</figure>', ''];
  return lines.join(`\n\n${indent}`);
}

/** What a picture of signs would say to who scans it. */
function encodedText(text: string): string {
  if (/^[a-z][a-z\d+.-]*:[^\s<>]+$/i.test(text)) return `<${text}>`;
  return fenced(text, '');
}

function fenced(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, ...(code.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return `\n${fence}${language}\n${code}\n${fence}\n`;
}

/** A value of the front matter: by its way there, or below `params`. */
function valueOf(page: Readonly<Record<string, unknown>>, way: string): string | undefined {
  const keys = way.toLowerCase().split('.');
  const found = [page, within(page, 'params')].map((start) => keys.reduce(within, start));
  const value = found.find((one) => one !== undefined);
  const isPlain = typeof value === 'string' || typeof value === 'number';
  return isPlain || typeof value === 'boolean' ? String(value) : undefined;
}

function within(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([name]) => name.toLowerCase() === key)?.[1];
}

function asText(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** A caption's words without its links and marks. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/[*_`]/g, '');
}

function bracketed(words: string): string {
  return words.replace(/[[\]\\]/g, '\\$&');
}

/** Keeps an address in one piece where Markdown expects one. */
function encoded(address: string): string {
  return address.replace(/[\s()<>"\\]/g, (sign) =>
    encodeURIComponent(sign).replace(/[()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`),
  );
}
