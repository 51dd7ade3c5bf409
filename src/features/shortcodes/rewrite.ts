import { type Remark, say, type Text } from '../../garden/index.ts';
import type { Rewritten } from '../../markdown/feature.ts';
import { rewritten, TextMaker } from '../../markdown/rewriting.ts';
import { placesOf } from '../../markdown/source-map.ts';
import { type Call, enclose, markdownOf } from './own.ts';
import { runTemplate } from './template.ts';

/** What is quoted may hold any signs, as far as it is no longer than an argument would be. */
const call =
  /\{\{(?:<((?:"(?:[^"\\]|\\.){0,2000}"|`[^`]{0,2000}`|[^"`>{]|>(?!\}\}))*)>|%((?:"(?:[^"\\]|\\.){0,2000}"|`[^`]{0,2000}`|[^"`%{]|%(?!\}\}))*)%)\}\}/g;
const escaped = /^\s*\/\*(.*)\*\/\s*$/s;
const argument = /(?:(?<![\w-])([\w-]+)=)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))/g;

/** Letters that a site's own templates may make of one note; what is called after that is not run. */
const mostMade = 1_000_000;

/**
 * Runs those of Hugo's shortcodes that are part of it, and a site's own as far as their templates
 * only put words into HTML; of others that have an end their inside is shown, and what stands alone
 * stays as it is written, with a remark.
 * Rule: https://gohugo.io/shortcodes/
 */
export function rewriteShortcodes({
  body,
  line,
  dialect,
  format,
  values,
}: Text): Rewritten | undefined {
  if (dialect !== 'hugo' || format === 'mdx' || !/\{\{[<%]/.test(body)) return undefined;
  const maker = new TextMaker(body);
  const placeOf = placesOf(body, line);
  const remarks: Remark[] = [];
  const calls = callsIn(body);
  const ends = pairs(calls);
  let at = 0;
  let made = 0;
  const own = (one: Call, inside: string, indent: string | undefined): string | undefined => {
    const html = made > mostMade ? undefined : ofSite(one, inside, values.includes, indent);
    made += html?.length ?? 0;
    return html;
  };
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
    const indent = /^[ \t]*$/.exec(body.slice(body.lastIndexOf('\n', one.from) + 1, one.from))?.[0];
    if (end && !one.isClosing) {
      const inside = body.slice(one.to, end.from);
      const whole = enclose(one, inside) ?? own(one, inside, indent);
      if (whole !== undefined) {
        maker.insert(whole, one.from);
        at = end.to;
        return;
      }
    }
    const around = { indent, page: values.page, isPaired: end !== undefined };
    const shown = end ? markdownOf(one, around) : (own(one, '', indent) ?? markdownOf(one, around));
    if (shown !== undefined) maker.insert(shown, one.from);
    else if (!end) {
      const said = say('unknown-shortcode', { written: written.replace(/\s+/g, ' ') });
      remarks.push({ ...said, place: placeOf(one.from) });
      maker.copy(one.from, one.to);
    }
  });
  maker.copy(at, body.length);
  return rewritten(body, line, { text: maker.text, pieces: maker.pieces, remarks });
}

/**
 * What a shortcode of the site's own becomes: its HTML, which in a sentence is a part of that. Where
 * others are called inside of it, its inside is shown.
 */
function ofSite(
  call: Call,
  inside: string,
  templates: Readonly<Record<string, string>>,
  indent: string | undefined,
): string | undefined {
  const template = Object.hasOwn(templates, call.name) ? templates[call.name] : undefined;
  if (template === undefined || call.isClosing || /\{\{[<%]/.test(inside)) return undefined;
  const html = runTemplate(template, call, inside);
  if (html === undefined) return undefined;
  if (indent === undefined) return html.replace(/\n+/g, ' ');
  return html.split('\n').join(`\n${indent}`);
}

function callsIn(body: string): Call[] {
  return [...body.matchAll(call)].map((match) => {
    const inside = (match[1] ?? match[2] ?? '').trim();
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
