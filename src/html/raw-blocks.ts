import type { Root } from 'mdast';
import { htmlFlow } from 'micromark-core-commonmark';
import { asciiAlpha, markdownLineEndingOrSpace } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { teach } from '../markdown/teach.ts';

/** Blocks of HTML that end only where they say so, each with what ends it. */
const kinds: readonly [begins: RegExp, ends: RegExp][] = [
  [/^\s*<(?:script|pre|style|textarea)(?![^\s>])/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^\s*<\?/, /\?>/],
  [/^\s*<!\[CDATA\[/, /\]\]>/],
];
const names = new Set(['script', 'pre', 'style', 'textarea']);

/**
 * Where a block of HTML begins that nobody ends, and that would take all the rest of a text with
 * it, as a line does that begins with “<script> is a tag”; undefined where there is none.
 * Rule: https://spec.commonmark.org/0.31.2/#html-blocks
 */
export function unendedBlock(tree: Root): number | undefined {
  const last = tree.children.at(-1);
  if (last?.type !== 'html') return undefined;
  const { value, position } = last;
  const isUnended = kinds.some(([begins, ends]) => begins.test(value) && !ends.test(value));
  return isUnended ? position?.start.offset : undefined;
}

/** Teaches remark that from some place on no such block begins. */
export function remarkEndRawBlocks(this: Processor, from: number): void {
  // Under its own name the construct would be switched off wherever it is asked.
  const html: Construct = { ...htmlFlow, name: 'htmlBlock' };
  const endedHtml: Construct = {
    ...html,
    tokenize(effects, ok, nok) {
      const block = effects.attempt(html, ok, nok);
      return this.now().offset < from ? block : effects.check(rawStart, nok, block);
    },
  };
  teach(this, [{ disable: { null: ['htmlFlow'] }, flow: { [codes.lessThan]: endedHtml } }]);
}

const rawStart: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let name = '';
    return start;

    function start(code: Code): State | undefined {
      effects.enter('data');
      effects.consume(code);
      return second;
    }

    function second(code: Code): State | undefined {
      if (code === codes.questionMark) return end(ok, code);
      if (code === codes.exclamationMark) {
        effects.consume(code);
        return third;
      }
      return inName(code);
    }

    function third(code: Code): State | undefined {
      return end(code === codes.leftSquareBracket ? ok : nok, code);
    }

    function inName(code: Code): State | undefined {
      if (asciiAlpha(code) && name.length < 'textarea'.length) {
        name += String.fromCodePoint(code ?? 0).toLowerCase();
        effects.consume(code);
        return inName;
      }
      const isOver = code === null || code === codes.greaterThan || markdownLineEndingOrSpace(code);
      return end(isOver && names.has(name) ? ok : nok, code);
    }

    function end(next: State, code: Code): State | undefined {
      effects.exit('data');
      return next(code);
    }
  },
};
