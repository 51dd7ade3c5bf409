import { markdownSpace } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { isEnd } from '../../markdown/codes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathFlow: 'mathFlow';
    mathFlowFence: 'mathFlowFence';
    mathFlowFenceSequence: 'mathFlowFenceSequence';
    mathFlowValue: 'mathFlowValue';
  }
}

const dollar = codes.dollarSign;
const backslash = codes.backslash;

/**
 * A formula that begins a line with `$$`. It may begin and end on the lines of its dollar signs,
 * and hold blank lines. What has words behind its end is left to the paragraph, and so is what
 * nobody ends.
 * Rules: https://help.obsidian.md/syntax#Math, https://kramdown.gettalong.org/syntax.html#math-blocks
 */
export const mathFlow: Construct = { name: 'mathFlow', concrete: true, tokenize };

/** Its end: as many dollar signs as began it, and nothing behind them. */
function closing(size: number): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => {
      let read = 0;
      const more: State = (code) => {
        if (code === dollar) {
          read++;
          effects.consume(code);
          return more;
        }
        return read < size ? nok(code) : blanks(code);
      };
      const blanks: State = (code) => {
        if (markdownSpace(code)) {
          effects.consume(code);
          return blanks;
        }
        effects.exit('mathFlowFenceSequence');
        return isEnd(code) ? ok(code) : nok(code);
      };
      return (code) => {
        effects.enter('mathFlowFenceSequence');
        return more(code);
      };
    },
  };
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const interrupts = this.interrupt === true;
  const { line } = this.now();
  const behind = this.events.length;
  let size = 0;
  let hasValue = false;

  const open: State = (code) => {
    if (code === dollar) {
      size++;
      effects.consume(code);
      return open;
    }
    if (size < 2) return nok(code);
    effects.exit('mathFlowFenceSequence');
    effects.exit('mathFlowFence');
    return inside(code);
  };

  const inside: State = (code) => {
    if (code === dollar) {
      endValue();
      return effects.attempt(closing(size), close, dollars)(code);
    }
    if (isEnd(code)) {
      endValue();
      return lineEnd(code);
    }
    return consume(code, code === backslash ? escaped : inside);
  };

  const escaped: State = (code) => (isEnd(code) ? inside(code) : consume(code, inside));

  /** A single one belongs to the formula, as in `\text{if $x$}`; two end it, with words behind. */
  const dollars: State = (code) =>
    consume(code, (next) => (next === dollar ? nok(next) : inside(next)));

  const close: State = (code) => {
    // What ends on its first line is a paragraph's.
    if (this.now().line === line) return nok(code);
    effects.exit('mathFlow');
    return ok(code);
  };

  const lineEnd: State = (code) => {
    if (code === null) return nok(code);
    if (interrupts) return isInFormula(this, behind) ? nok(code) : ok(code);
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return (next) => (this.parser.lazy[this.now().line] ? nok(next) : inside(next));
  };

  function consume(code: Code, next: State): State {
    if (!hasValue) effects.enter('mathFlowValue');
    hasValue = true;
    effects.consume(code);
    return next;
  }

  function endValue(): void {
    if (hasValue) effects.exit('mathFlowValue');
    hasValue = false;
  }

  return (code) => {
    effects.enter('mathFlow');
    effects.enter('mathFlowFence');
    effects.enter('mathFlowFenceSequence');
    return open(code);
  };
}

/** Whether the paragraph so far has opened a formula that the dollar signs of this line end. */
function isInFormula(context: TokenizeContext, behind: number): boolean {
  let isOpen = false;
  for (let at = behind - 1; at >= 0; at--) {
    const [kind, token] = context.events[at] ?? [];
    if (!token || !ofParagraph.has(token.type)) break;
    if (kind === 'enter' || token.type !== 'chunkContent') continue;
    for (const [signs] of context.sliceSerialize(token).matchAll(/\\.|\$\$/g))
      if (signs === '$$') isOpen = !isOpen;
  }
  return isOpen;
}

const ofParagraph = new Set(['content', 'chunkContent', 'lineEnding', 'linePrefix']);
