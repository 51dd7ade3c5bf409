/** A stretch of a text as Liquid reads it; `from` and `to` count from its first sign. */
export type Token = { from: number; to: number } & (
  | { kind: 'text' }
  /** Text that is Liquid by its looks only: what stands between `raw` and `endraw`. */
  | { kind: 'raw' }
  | { kind: 'output'; markup: string }
  | { kind: 'tag'; name: string; markup: string }
);

const tagName = /^\w+/;
/** Blocks of which nothing inside is Liquid, with what ends them. */
const closed = {
  raw: /\{%-?\s*endraw\s*-?%\}/g,
  comment: /\{%-?\s*endcomment\s*-?%\}/g,
} as const;

/**
 * Parts a text into words and Liquid. A mark that is never closed is text. Every sign of the text
 * belongs to one token, but for blanks that `{%-` or `-%}` eats, and comments.
 * Rules: https://shopify.github.io/liquid/basics/introduction/ and
 * https://mozilla.github.io/nunjucks/templating.html
 *
 * @param isNunjucks whether the text is Nunjucks, whose tags then have the names of Liquid's
 */
export function tokenize(source: string, isNunjucks: boolean): Token[] {
  const tokens: Token[] = [];
  // What is not found once will not be found further on, so each search is made at most once in vain.
  const hopeless = new Set<string>();
  let at = 0;
  let textFrom = 0;
  const text = (to: number): void => {
    if (to > textFrom) tokens.push({ kind: 'text', from: textFrom, to });
  };
  const seek = (sign: string, from: number): number => {
    if (hopeless.has(sign)) return -1;
    const found = source.indexOf(sign, from);
    if (found === -1) hopeless.add(sign);
    return found;
  };
  for (;;) {
    const open = nextOpening(source, at, isNunjucks ? '%{#' : '%{');
    if (open === -1) break;
    if (source.charAt(open + 1) === '#') {
      const end = seek('#}', open + 2);
      if (end !== -1) text(open);
      at = end === -1 ? open + 2 : end + 2;
      if (end !== -1) textFrom = at;
      continue;
    }
    const isTag = source.charAt(open + 1) === '%';
    const close = seek(isTag ? '%}' : '}}', open + 2);
    if (close === -1) {
      at = open + 2;
      continue;
    }
    const inside = source.slice(open + 2, close);
    text(inside.startsWith('-') ? endOfWords(source, textFrom, open) : open);
    at = close + 2;
    const bare = inside.replace(/^-/, '').replace(/-$/, '').trim();
    if (!isTag) tokens.push({ kind: 'output', from: open, to: at, markup: bare });
    else {
      const [written = ''] = tagName.exec(bare) ?? [];
      const markup = bare.slice(written.length);
      const name = isNunjucks ? asLiquid(written, markup) : written;
      const end =
        name === 'raw' || name === 'comment'
          ? endOf(closed[name], source, at, hopeless)
          : undefined;
      if (end) {
        if (name === 'raw' && end.from > at) tokens.push({ kind: 'raw', from: at, to: end.from });
        at = end.to;
      } else tokens.push({ kind: 'tag', from: open, to: at, name, markup: markup.trim() });
    }
    if (source.charAt(at - 3) === '-') at = startOfWords(source, at);
    textFrom = at;
  }
  text(source.length);
  return tokens;
}

/** What Liquid calls a tag of Nunjucks'. */
function asLiquid(name: string, markup: string): string {
  if (name === 'set') return markup.includes('=') ? 'assign' : 'capture';
  if (name === 'endset') return 'endcapture';
  return name === 'elif' || name === 'elseif' ? 'elsif' : name;
}

function nextOpening(source: string, from: number, signs: string): number {
  for (let at = source.indexOf('{', from); at !== -1; at = source.indexOf('{', at + 1)) {
    const next = source.charAt(at + 1);
    if (next !== '' && signs.includes(next)) return at;
  }
  return -1;
}

function endOfWords(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(source.charAt(end - 1))) end--;
  return end;
}

function startOfWords(source: string, from: number): number {
  let start = from;
  while (start < source.length && /\s/.test(source.charAt(start))) start++;
  return start;
}

function endOf(
  end: RegExp,
  source: string,
  from: number,
  hopeless: Set<string>,
): { from: number; to: number } | undefined {
  if (hopeless.has(end.source)) return undefined;
  end.lastIndex = from;
  const found = end.exec(source);
  if (!found) hopeless.add(end.source);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}
