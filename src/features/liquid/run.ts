import { type Remark, say } from '../../garden/index.ts';
import type { Held } from './placeholders.ts';
import { type LinkTarget, Output } from './output.ts';
import { type Piece, placesOf } from './source-map.ts';
import { type Token, tokenize } from './tokens.ts';
import { encodeSigns, evaluate } from './values.ts';

/** A text after Liquid: Markdown that remembers where each part of it stood. */
export interface Expanded {
  text: string;
  pieces: Piece[];
  held: Held[];
  /** The values that were put in. */
  taken: string[];
  remarks: Remark[];
}

/**
 * Runs what Jekyll's own tags say about links and code; all else stays in the text as it is
 * written, with a remark.
 * Rules: https://jekyllrb.com/docs/liquid/tags/
 *
 * @param line the line of the file on which the source begins
 */
export function runLiquid(
  source: string,
  line: number,
  values: Readonly<Record<string, string>>,
): Expanded {
  const output = new Output(source);
  const taken: string[] = [];
  const remarks: Remark[] = [];
  const placeOf = placesOf(source, line);
  const tokens = tokenize(source);
  const ends = highlightEnds(tokens);
  const keep = (token: Token): void => {
    if (!isRest(token)) remarks.push(unknown(source, token, placeOf));
    output.copy(token.from, token.to);
  };
  /** What a token gives as plain text; undefined when it is unknown. */
  const textOf = (token: Token): string | undefined => {
    if (token.kind === 'text' || token.kind === 'raw') return source.slice(token.from, token.to);
    if (token.kind === 'output') {
      const value = evaluate(token.markup, values);
      if (value !== undefined && value !== '') taken.push(value);
      return value;
    }
    return targetOf(token)?.url;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const end = ends.get(at);
    if (token.kind === 'text' || token.kind === 'raw') output.copy(token.from, token.to);
    else if (end !== undefined && token.kind === 'tag') {
      const code = tokens.slice(at + 1, end).map((inner) => {
        const text = textOf(inner);
        if (text === undefined && !isRest(inner)) remarks.push(unknown(source, inner, placeOf));
        return text ?? source.slice(inner.from, inner.to);
      });
      output.holdCode(token, tokens[end]?.to ?? token.to, code.join(''));
      at = end;
    } else if (token.kind === 'output') {
      const value = textOf(token);
      if (value === undefined) keep(token);
      else output.insert(value, token.from);
    } else {
      const target = targetOf(token);
      if (target) output.link(target, token.from);
      else keep(token);
    }
  }
  return { text: output.text(), pieces: output.pieces, held: output.held, taken, remarks };
}

/** Where each `highlight` ends that is closed, by the numbers of the tokens. */
function highlightEnds(tokens: readonly Token[]): Map<number, number> {
  const ends = new Map<number, number>();
  let open: number | undefined;
  tokens.forEach((token, at) => {
    if (token.kind !== 'tag') return;
    if (token.name === 'highlight') open ??= at;
    else if (token.name === 'endhighlight' && open !== undefined) {
      ends.set(open, at);
      open = undefined;
    }
  });
  return ends;
}

function targetOf(token: Token): LinkTarget | undefined {
  if (token.kind !== 'tag') return undefined;
  const path = token.markup.replace(/^["']|["']$/g, '').replace(/^\/+/, '');
  if (path === '' || /[\r\n]/.test(path)) return undefined;
  if (token.name === 'link') return { url: encodeSigns(`/${path}`), words: path };
  if (token.name !== 'post_url') return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/^\d+-\d+-\d+-/, '');
  const words = name.replace(/[-_]+/g, ' ').trim();
  return { url: encodeSigns(path), words: words.charAt(0).toUpperCase() + words.slice(1) };
}

/** The rest of something whose beginning was remarked upon. */
function isRest(token: Token): boolean {
  return token.kind === 'tag' && /^(?:end\w*|else|elsif|elseif|when)$/.test(token.name);
}

function unknown(
  source: string,
  token: Token,
  placeOf: (offset: number) => Remark['place'],
): Remark {
  const written = source.slice(token.from, token.to).replace(/\s+/g, ' ');
  const shown = written.length > 80 ? `${written.slice(0, 80)}…` : written;
  return { ...say('unknown-liquid', { written: shown }), place: placeOf(token.from) };
}
