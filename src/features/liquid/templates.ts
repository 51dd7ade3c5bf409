import {
  type Liquid,
  Parser,
  type Template,
  TagToken,
  Tokenizer,
  type TopLevelToken,
  TypeGuards,
} from 'liquidjs';
import { type Steps, TextTemplate, type Unknown, ValueTemplate } from './made.ts';
import { blockTags } from './tags.ts';
import { type Token, tokenize } from './tokens.ts';

/** Blocks within blocks, at most; and how many that are wrong are looked at. */
const deepest = 100;
export const mostFaults = 200;

/** A template of one stretch of the source. */
export interface SourceTemplate {
  template: Template;
  from: number;
  to: number;
}

/**
 * Parses a text, each stretch by itself: what cannot be read is text, and nothing of it stops the
 * rest.
 *
 * @param kind whose template it is
 * @param file set for an include, whose places are none of the note's
 */
export function parseTemplates(
  source: string,
  liquid: Liquid,
  steps: Steps,
  unknown: Unknown,
  kind: { isEleventy: boolean; isNunjucks: boolean },
  file?: string,
): SourceTemplate[] {
  const { isEleventy, isNunjucks } = kind;
  const parser = new LenientParser(liquid, steps, file === undefined ? unknown : undefined);
  const all = tokenize(source, isNunjucks);
  const spans = isEleventy ? withoutMarks(all, liquid) : all;
  const open = unclosed(spans);
  const tokens = spans.map((span, at) =>
    parser.tokenOf(source, span, open.has(at) || (isNunjucks && !isLiquid(span)), file),
  );
  const rest = [...tokens];
  const templates: SourceTemplate[] = [];
  for (let token = rest.shift(); token; token = rest.shift()) {
    const template = parser.parseToken(token, rest);
    const last = tokens[tokens.length - rest.length - 1] ?? token;
    templates.push({ template, from: token.begin, to: last.end });
  }
  return templates;
}

/**
 * Takes out both ends of a block that only the site's own program knows: its inside is shown.
 * Rule: https://www.11ty.dev/docs/shortcodes/#paired-shortcodes
 */
function withoutMarks(tokens: readonly Token[], { tags }: Liquid): Token[] {
  const ends = new Map<string, number[]>();
  const marks = new Set<number>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'tag' || token.name in tags || isInner.test(token.name) !== isEnd(token))
      return;
    const name = token.name.replace(/^end/, '');
    if (name in tags) return;
    const open = ends.get(name) ?? [];
    ends.set(name, open);
    const first = isEnd(token) ? open.pop() : undefined;
    if (!isEnd(token)) open.push(at);
    else if (first !== undefined) marks.add(first).add(at);
  });
  return tokens.filter((_, at) => !marks.has(at));
}

function isEnd(token: Token): boolean {
  return token.kind === 'tag' && /^end./.test(token.name);
}

/** Words of Nunjucks' that Liquid has not, or has in another sense. */
const onlyNunjucks = /[+*~(){}?/]|(?:^|\s)(?:not|is|if)\s/;

/** Whether what stands in a tag or value of Nunjucks' means the same in Liquid. */
function isLiquid(token: Token): boolean {
  if (token.kind === 'text' || token.kind === 'raw') return true;
  const bare = token.markup.replace(/"[^"]*"|'[^']*'/g, '""');
  const isPair = token.kind === 'tag' && token.name === 'for' && bare.includes(',');
  return !onlyNunjucks.test(bare) && !isPair;
}

/** The numbers of the tags that open or close a block without their counterpart. */
function unclosed(tokens: readonly Token[]): ReadonlySet<number> {
  const lonely = new Set<number>();
  const open: { name: string; at: number }[] = [];
  const count = new Map<string, number>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'tag') return;
    const { name } = token;
    if (blockTags.has(name)) {
      open.push({ name, at });
      count.set(name, (count.get(name) ?? 0) + 1);
      return;
    }
    const closes = /^end(\w+)$/.exec(name)?.[1];
    if (closes === undefined) return;
    if ((count.get(closes) ?? 0) === 0) {
      lonely.add(at);
      return;
    }
    for (let last = open.pop(); last; last = open.pop()) {
      count.set(last.name, (count.get(last.name) ?? 0) - 1);
      if (last.name === closes) break;
      lonely.add(last.at);
    }
  });
  for (const { at } of open) lonely.add(at);
  return lonely;
}

/** What stands inside a block or ends it. */
const isInner = /^(?:end\w+|else|elsif|when)$/;

class LenientParser extends Parser {
  readonly #liquid: Liquid;
  readonly #steps: Steps;
  readonly #unknown: Unknown | undefined;
  #depth = 0;
  #faults = 0;

  constructor(liquid: Liquid, steps: Steps, unknown: Unknown | undefined) {
    super(liquid);
    this.#liquid = liquid;
    this.#steps = steps;
    this.#unknown = unknown;
  }

  /**
   * What LiquidJS calls a token.
   *
   * @param isLonely whether the other end of its block is missing, so that it is text
   */
  tokenOf(source: string, span: Token, isLonely: boolean, file: string | undefined): TopLevelToken {
    const { kind, from, to } = span;
    const { options, tags } = this.#liquid;
    const tokenizer = new Tokenizer(source, options.operators, file, [from, to]);
    if (kind === 'text' || kind === 'raw') return tokenizer.readHTMLToken([]);
    const isOurs = kind === 'output' || span.name in tags || isInner.test(span.name);
    if (isOurs && !isLonely)
      try {
        const isTag = kind === 'tag';
        if (isTag)
          return Object.assign(new TagToken(source, from, to, options, file), { name: span.name });
        return tokenizer.readOutputToken(options);
      } catch {
        tokenizer.p = from;
      }
    return Object.assign(tokenizer.readHTMLToken([]), { isUnknown: true });
  }

  override parseToken(
    token: TopLevelToken,
    rest: TopLevelToken[],
  ): ReturnType<Parser['parseToken']> {
    const isOwn = token.file === undefined;
    const asText = (isUnknown: boolean): ReturnType<Parser['parseToken']> =>
      new TextTemplate(token, this.#steps, isOwn, isUnknown ? this.#unknown : undefined) as never;
    if (TypeGuards.isHTMLToken(token)) return asText('isUnknown' in token);
    if (this.#depth >= deepest || this.#faults >= mostFaults) return asText(true);
    const before =
      TypeGuards.isTagToken(token) && blockTags.has(token.name) ? [...rest] : undefined;
    this.#depth++;
    try {
      if (TypeGuards.isOutputToken(token))
        // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the guard tells the class by its kind
        return new ValueTemplate(token, this.#liquid, this.#steps, isOwn, this.#unknown);
      return super.parseToken(token, rest);
    } catch {
      // Whatever is wrong with it, the author sees the text and a problem at its place.
      this.#faults++;
      if (before) replaceAll(rest, before);
      return asText(true);
    } finally {
      this.#depth--;
    }
  }
}

/** Without handing all of them to one call, which a stack may be too small for. */
function replaceAll<T>(list: T[], items: readonly T[]): void {
  list.length = 0;
  for (const item of items) list.push(item);
}
