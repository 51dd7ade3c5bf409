import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { type InlineMath, type Math, mathFromMarkdown } from 'mdast-util-math';
import { asciiDigit, markdownSpace } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Effects, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { isEnd } from '../../markdown/codes.ts';
import { teach } from '../../markdown/teach.ts';
import { bracketsFromMarkdown, mathBrackets } from './brackets.ts';
import { mathFlow } from './flow.ts';

declare module 'mdast' {
  interface Data {
    /** Set on a block of formula that begins on the line of its dollar signs. */
    isTight?: boolean | undefined;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText';
    mathTextData: 'mathTextData';
    mathTextSequence: 'mathTextSequence';
  }
}

const dollar = codes.dollarSign;
const backslash = codes.backslash;

/**
 * Teaches remark math: `$$` blocks, and `$…$` in text by
 * Obsidian's rule, under which money is no math: a `$` opens before a sign that is no blank, and
 * closes at the very next `$` of the line, which must follow no blank and not stand before a digit.
 * What `$$` has opened may go over lines.
 * Rule: https://help.obsidian.md/syntax#Math
 */
export function remarkMath(this: Processor): void {
  teachMath(this, true);
}

/** The same for kramdown, where a single `$` is text and `\\(` opens a formula. */
export function kramdownMath(this: Processor): void {
  teachMath(this, false);
}

function teachMath(processor: Processor, oneDollar: boolean): void {
  const inText: Construct = {
    name: 'mathText',
    tokenize: (effects, ok, nok) => tokenizeText(effects, ok, nok, oneDollar),
  };
  teach(
    processor,
    [
      {
        flow: { [dollar]: mathFlow },
        text: { [dollar]: inText, ...(oneDollar ? {} : { [backslash]: mathBrackets }) },
      },
    ],
    [mathFromMarkdown(), inlineMath, bracketsFromMarkdown],
  );
}

/** The tree keeps whether a formula within a line stood in one dollar sign or in two. */
const inlineMath: FromMarkdown = {
  enter: {
    mathText(token) {
      const isDisplay = this.sliceSerialize(token).startsWith('$$');
      this.enter({ type: 'inlineMath', value: '', data: isDisplay ? { isDisplay } : {} }, token);
      this.buffer();
    },
  },
  exit: {
    mathText(token) {
      const value = this.resume();
      (this.stack.at(-1) as InlineMath).value = value;
      this.exit(token);
    },
    mathFlow(token) {
      const value = this.resume();
      this.data.mathFlowInside = undefined;
      const node = this.stack.at(-1) as Math;
      const [first = ''] = value.split('\n', 1);
      node.value = value.replace(/^[ \t]*\n/, '').trimEnd();
      node.data = first.trim() === '' ? {} : { isTight: true };
      this.exit(token);
    },
  },
};

/**
 * In kramdown a formula in `$$` that has words around it stands among them.
 * Rule: https://kramdown.gettalong.org/syntax.html#math-blocks
 */
export function settleKramdownMath(node: Nodes): void {
  if (!('children' in node)) return;
  const isAlone = node.type === 'paragraph' && node.children.length === 1;
  for (const child of node.children) {
    if (child.type === 'inlineMath' && child.data?.isSettled) continue;
    if (child.type === 'inlineMath' && !isAlone) child.data = { ...child.data, isDisplay: false };
    else settleKramdownMath(child);
  }
}

function tokenizeText(effects: Effects, ok: State, nok: State, oneDollar: boolean): State {
  let opening = 0;
  let closing = 0;
  let last: Code = null;
  let hasData = false;
  return (code) => {
    effects.enter('mathText');
    effects.enter('mathTextSequence');
    return open(code);
  };

  function open(code: Code): State | undefined {
    if (code === dollar && opening < 2) {
      opening++;
      effects.consume(code);
      return open;
    }
    if (code === dollar || (opening === 1 && (isGap(code) || !oneDollar))) return nok(code);
    effects.exit('mathTextSequence');
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (isEnd(code)) return opening === 1 || code === null ? nok(code) : lineEnd(code);
    if (code === dollar) {
      if (opening === 1) return isGap(last) ? nok(code) : end(code);
      // One alone belongs to a formula in two, as in `\text{if $x$}`.
      return effects.check(twoDollars, end, consume)(code);
    }
    return consume(code);
  }

  function consume(code: Code): State {
    take(code);
    return code === backslash ? escaped : inside;
  }

  function escaped(code: Code): State | undefined {
    if (isEnd(code)) return inside(code);
    take(code);
    return inside;
  }

  function take(code: Code): void {
    if (!hasData) effects.enter('mathTextData');
    hasData = true;
    last = code;
    effects.consume(code);
  }

  function lineEnd(code: Code): State {
    endData();
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return inside;
  }

  function endData(): void {
    if (hasData) effects.exit('mathTextData');
    hasData = false;
  }

  function end(code: Code): State | undefined {
    endData();
    effects.enter('mathTextSequence');
    return close(code);
  }

  function close(code: Code): State | undefined {
    if (code === dollar && closing < opening) {
      closing++;
      effects.consume(code);
      return close;
    }
    const isDigit = asciiDigit(code);
    if (closing < opening || (opening === 1 && isDigit)) return nok(code);
    effects.exit('mathTextSequence');
    effects.exit('mathText');
    return ok(code);
  }
}

const twoDollars: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    const second: State = (code) => (code === dollar ? ok(code) : nok(code));
    return (code) => {
      effects.enter('mathTextSequence');
      effects.consume(code);
      effects.exit('mathTextSequence');
      return second;
    };
  },
};

function isGap(code: Code): boolean {
  return isEnd(code) || markdownSpace(code);
}
