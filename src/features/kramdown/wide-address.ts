import { labelEnd } from 'micromark-core-commonmark';
import { markdownSpace } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import { isEnd } from '../../markdown/codes.ts';

const open = codes.leftParenthesis;
const close = codes.rightParenthesis;
const labelClose = codes.rightSquareBracket;
/** A quote begins the title; at the others an address gives up, so that no sign is read twice. */
const quotes = new Set<Code>([34, 39]);
const never = new Set<Code>([60, 62, 91, 93]);

/**
 * Lets the address of a link or picture have blanks, as in `![A](/my picture.png "Mine")`. What
 * CommonMark reads stays as it reads it.
 * Rule: https://kramdown.gettalong.org/syntax.html#inline-links
 */
export function wideAddresses(): Extension {
  const wide: Construct = { tokenize: tokenizeResource };
  const construct: Construct = {
    ...labelEnd,
    name: 'kramdownLabelEnd',
    tokenize(effects, ok, nok) {
      const attempt: Effects['attempt'] = (one, done, not) =>
        effects.attempt([...([one].flat() as Construct[]), wide], done, not);
      return labelEnd.tokenize.call(this, { ...effects, attempt }, ok, nok);
    },
  };
  return { text: { [labelClose]: construct }, disable: { null: ['labelEnd'] } };
}

function tokenizeResource(effects: Effects, ok: State, nok: State): State {
  let depth = 0;
  let isAfterBlank = false;
  let hasBlank = false;

  const inside: State = (code) => {
    if (isEnd(code) || never.has(code)) return nok(code);
    if (markdownSpace(code)) return effects.check({ tokenize: tokenizeRest }, end, take)(code);
    if (isAfterBlank && quotes.has(code)) return nok(code);
    if (code === close && depth === 0) return hasBlank ? end(code) : nok(code);
    if (code === open) depth++;
    else if (code === close) depth--;
    return take(code);
  };
  const take: State = (code) => {
    hasBlank ||= isAfterBlank && !markdownSpace(code);
    isAfterBlank = markdownSpace(code);
    effects.consume(code);
    return inside;
  };
  const end: State = (code) => {
    if (!hasBlank) return nok(code);
    effects.exit('chunkString');
    effects.exit('resourceDestinationString');
    effects.exit('resourceDestinationRaw');
    effects.exit('resourceDestination');
    return tokenizeRest(effects, last, nok)(code);
  };
  const last: State = (code) => {
    effects.exit('resource');
    return ok(code);
  };
  return (code) => {
    if (code !== open) return nok(code);
    effects.enter('resource');
    mark(effects, 'resourceMarker', code);
    effects.enter('resourceDestination');
    effects.enter('resourceDestinationRaw');
    effects.enter('resourceDestinationString');
    effects.enter('chunkString', { contentType: 'string' });
    return (next) => (markdownSpace(next) || quotes.has(next) ? nok(next) : inside(next));
  };
}

/** ` "title")`, or the parenthesis alone. */
function tokenizeRest(effects: Effects, ok: State, nok: State): State {
  let quote: Code = null;
  const between: State = (code) => {
    if (markdownSpace(code)) return mark(effects, 'whitespace', code, between);
    if (code === close) return mark(effects, 'resourceMarker', code, ok);
    if (quote !== null || !quotes.has(code)) return nok(code);
    quote = code;
    effects.enter('resourceTitle');
    return mark(effects, 'resourceTitleMarker', code, title);
  };
  const title: State = (code) => {
    if (code === quote) return titleEnd(code);
    effects.enter('resourceTitleString');
    effects.enter('chunkString', { contentType: 'string' });
    return words(code);
  };
  const words: State = (code) => {
    if (isEnd(code)) return nok(code);
    if (code !== quote) {
      effects.consume(code);
      return words;
    }
    effects.exit('chunkString');
    effects.exit('resourceTitleString');
    return titleEnd(code);
  };
  const titleEnd: State = (code) => {
    mark(effects, 'resourceTitleMarker', code);
    effects.exit('resourceTitle');
    return between;
  };
  return between;
}

/** Takes one sign as a token of its own. */
function mark<Then>(
  effects: Effects,
  type: 'resourceMarker' | 'resourceTitleMarker' | 'whitespace',
  code: Code,
  then?: Then,
): Then | undefined {
  effects.enter(type);
  effects.consume(code);
  effects.exit(type);
  return then;
}
