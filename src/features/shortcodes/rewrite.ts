import { type Remark, say, type Text } from '../../garden/index.ts';
import type { Rewritten } from '../../markdown/feature.ts';
import { rewritten, TextMaker } from '../../markdown/rewriting.ts';
import { placesOf } from '../../markdown/source-map.ts';

/** A shortcode as it is called. */
interface Call {
  from: number;
  to: number;
  name: string;
  isClosing: boolean;
  /** What is given without a name, in order. */
  values: string[];
  named: Map<string, string>;
}

const call = /\{\{[<%]([^<>%{}]*)[>%]\}\}/g;
const escaped = /^\s*\/\*(.*)\*\/\s*$/s;
const argument = /(?:(?<![\w-])([\w-]+)=)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))/g;

/**
 * Runs those of Hugo's shortcodes that are part of it; of others that have an end their inside is
 * shown, and what stands alone stays as it is written, with a remark.
 * Rule: https://gohugo.io/shortcodes/
 */
export function rewriteShortcodes({ body, line, dialect, format }: Text): Rewritten | undefined {
  if (dialect !== 'hugo' || format === 'mdx' || !/\{\{[<%]/.test(body)) return undefined;
  const maker = new TextMaker(body);
  const placeOf = placesOf(body, line);
  const remarks: Remark[] = [];
  const calls = callsIn(body);
  const ends = pairs(calls);
  let at = 0;
  calls.forEach((one, number) => {
    if (one.from < at) return;
    maker.copy(at, one.from);
    at = one.to;
    const written = body.slice(one.from, one.to);
    const [, inside] = escaped.exec(written.slice(3, -3)) ?? [];
    if (inside !== undefined) {
      maker.insert(`${written.slice(0, 3)}${inside}${written.slice(-3)}`, one.from);
      return;
    }
    const end = ends.get(number);
    if (one.name === 'highlight' && end && !one.isClosing) {
      const code = body.slice(one.to, end.from).replace(/^\n+/, '').trimEnd();
      const fence = '`'.repeat(
        Math.max(3, ...(code.match(/`+/g) ?? []).map((run) => run.length + 1)),
      );
      maker.insert(`\n${fence}${one.values[0] ?? ''}\n${code}\n${fence}\n`, one.from);
      at = end.to;
      return;
    }
    const made = one.isClosing ? undefined : makeOf(one);
    if (made !== undefined) maker.insert(made, one.from);
    else if (!end) {
      remarks.push({ ...say('unknown-shortcode', { written }), place: placeOf(one.from) });
      maker.copy(one.from, one.to);
    }
  });
  maker.copy(at, body.length);
  return rewritten(body, line, { text: maker.text, pieces: maker.pieces, remarks });
}

function callsIn(body: string): Call[] {
  return [...body.matchAll(call)].map((match) => {
    const inside = (match[1] ?? '').trim();
    const isClosing = inside.startsWith('/');
    const bare = isClosing ? inside.slice(1).trim() : inside;
    const [name = ''] = /^[\w./-]+/.exec(bare) ?? [];
    const rest = bare.slice(name.length);
    const values: string[] = [];
    const named = new Map<string, string>();
    for (const [, key, double, raw, plain] of (rest.endsWith('/')
      ? rest.slice(0, -1)
      : rest
    ).matchAll(argument)) {
      const value = double?.replace(/\\(.)/g, '$1') ?? raw ?? plain ?? '';
      if (key === undefined) values.push(value);
      else named.set(key.toLowerCase(), value);
    }
    const from = match.index;
    return { from, to: from + match[0].length, name, isClosing, values, named };
  });
}

/** The other end of each shortcode that has one, by its number. */
function pairs(calls: readonly Call[]): Map<number, Call> {
  const others = new Map<number, Call>();
  const open = new Map<string, number[]>();
  calls.forEach((one, at) => {
    const waiting = open.get(one.name) ?? [];
    open.set(one.name, waiting);
    if (!one.isClosing) {
      waiting.push(at);
      return;
    }
    const first = waiting.pop();
    const opening = first === undefined ? undefined : calls[first];
    if (first === undefined || !opening) return;
    others.set(first, one);
    others.set(at, opening);
  });
  return others;
}

/** What a shortcode becomes in Markdown; undefined when it is none of Hugo's own. */
function makeOf({ name, values, named }: Call): string | undefined {
  const [first = ''] = values;
  const given = (key: string): string => named.get(key) ?? '';
  switch (name) {
    case 'ref':
    case 'relref':
      return encoded(first === '' ? given('path') : first);
    case 'img':
    case 'image':
    case 'figure': {
      if (given('src') === '' && first === '') return undefined;
      const caption = [given('title'), given('caption')].filter(Boolean).join(': ');
      const title = caption === '' ? '' : ` "${caption.replace(/["\\]/g, '\\$&')}"`;
      const alt = (given('alt') || caption).replace(/[[\]\\]/g, '\\$&');
      const picture = `![${alt}](${encoded(given('src') || first)}${title})`;
      return given('link') === '' ? picture : `[${picture}](${encoded(given('link'))})`;
    }
    case 'youtube':
      return `![${given('title')}](https://www.youtube.com/watch?v=${encoded(first || given('id'))})`;
    case 'vimeo':
      return `![](https://vimeo.com/${encoded(first || given('id'))})`;
    case 'gist': {
      const gist = values.slice(0, 2).join('/');
      return `[gist ${gist}](https://gist.github.com/${encoded(gist)})`;
    }
    case 'tweet':
    case 'x': {
      const [user, id] = [values[0] ?? given('user'), values[1] ?? given('id')];
      return `[@${user}](https://x.com/${encoded(user)}/status/${encoded(id)})`;
    }
    default:
      return undefined;
  }
}

/** Keeps an address in one piece where Markdown expects one. */
function encoded(address: string): string {
  return address.replace(/[\s()<>"\\]/g, (sign) =>
    encodeURIComponent(sign).replace(/[()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`),
  );
}
