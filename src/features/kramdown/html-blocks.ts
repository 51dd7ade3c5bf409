import { htmlFlow } from 'micromark-core-commonmark';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import { isEnd } from '../../markdown/codes.ts';
import { openElement } from './open-element.ts';

const lessThan = codes.lessThan;
const slash = codes.slash;
/** Elements of running text, as kramdown names them. */
const spans = new Set(
  (
    'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option ' +
    'q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var'
  ).split(' '),
);
const longest = Math.max(...[...spans].map(({ length }) => length));

/**
 * Blocks of HTML begin and end where kramdown has it. A line that begins with `<img>` or `<b>`
 * begins a paragraph. A `<div>` ends with its element, and Markdown may follow on the next line,
 * where CommonMark waits for a blank one.
 * Rule: https://kramdown.gettalong.org/syntax.html#html-blocks
 */
export function htmlBlocks(): Extension {
  const construct: Construct = {
    ...htmlFlow,
    name: 'kramdownHtmlFlow',
    tokenize(effects, ok, nok) {
      const html = htmlFlow.tokenize.call(this, endingEarly(effects), ok, nok);
      return effects.check({ tokenize: tokenizeSpan, partial: true }, nok, html);
    },
  };
  return { flow: { [lessThan]: construct }, disable: { null: ['htmlFlow'] } };
}

/** At a line end the block asks whether to go on: no more, once its element has ended. */
function endingEarly(effects: Effects): Effects {
  const element = openElement();
  let line = '';
  return {
    ...effects,
    consume: (code) => {
      if (code !== null && !isEnd(code)) line += code < 0 ? ' ' : String.fromCharCode(code);
      effects.consume(code);
    },
    check: (constructs, end, goOn) => {
      const check = effects.check(constructs, end, goOn);
      return (code: Code) => {
        element.read(line);
        line = '';
        return code !== null && element.hasEnded() ? end(code) : check(code);
      };
    },
  };
}

/** `<name` or `</name` of an element of running text. */
function tokenizeSpan(effects: Effects, ok: State, nok: State): State {
  let name = '';
  const inName: State = (code) => {
    const sign = code !== null && code > 0 ? String.fromCharCode(code).toLowerCase() : '';
    if (/^[a-z\d-]$/.test(sign) && name.length <= longest) {
      name += sign;
      effects.consume(code);
      return inName;
    }
    effects.exit('htmlFlow');
    return spans.has(name) ? ok(code) : nok(code);
  };
  const first: State = (code) => {
    if (code !== slash) return inName(code);
    effects.consume(code);
    return inName;
  };
  return (code) => {
    effects.enter('htmlFlow');
    effects.consume(code);
    return first;
  };
}
