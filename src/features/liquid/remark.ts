import type { Literal } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import { markdownSpace } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { isEnd } from '../../markdown/codes.ts';
import { teach } from '../../markdown/teach.ts';
import { holdClose, holdOpen } from './placeholders.ts';

/** Where something is to be put that Liquid made. */
interface LiquidMark extends Literal {
  type: 'liquidMark';
  isBlock: boolean;
}

declare module 'mdast' {
  interface BlockContentMap {
    liquidMark: LiquidMark;
  }
  interface PhrasingContentMap {
    liquidMark: LiquidMark;
  }
  interface RootContentMap {
    liquidMark: LiquidMark;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    liquidMark: 'liquidMark';
    liquidMarkText: 'liquidMarkText';
    liquidText: 'liquidText';
  }
}

const brace = codes.leftCurlyBrace;
const percent = codes.percentSign;
const closingBrace = codes.rightCurlyBrace;

/** Teaches remark the marks of what Liquid made. */
export function remarkLiquidMarks(this: Processor): void {
  teachMarks(this, []);
}

/**
 * Teaches remark the marks of what Liquid made, and that Liquid which is not run is plain text:
 * no emphasis, no link begins in `{% include a_b_c.html %}`.
 */
export function remarkLiquid(this: Processor): void {
  teachMarks(this, [literal]);
}

function teachMarks(processor: Processor, braces: Construct[]): void {
  const enterMark =
    (isBlock: boolean) =>
    (context: CompileContext, token: Token): void => {
      const value = context.sliceSerialize(token).trim();
      context.enter({ type: 'liquidMark', value, isBlock }, token);
    };
  function exit(this: CompileContext, token: Token): void {
    this.exit(token);
  }
  teach(
    processor,
    [
      {
        flow: { [holdOpen]: mark('liquidMark', true) },
        text: { [holdOpen]: mark('liquidMarkText', false), [brace]: braces },
      },
    ],
    [
      {
        enter: {
          liquidMark(this: CompileContext, token: Token): void {
            enterMark(true)(this, token);
          },
          liquidMarkText(this: CompileContext, token: Token): void {
            enterMark(false)(this, token);
          },
          liquidText(this: CompileContext, token: Token): void {
            const value = this.sliceSerialize(token);
            this.enter({ type: 'text', value, data: { isCode: true } }, token);
          },
        },
        exit: { liquidMark: exit, liquidMarkText: exit, liquidText: exit },
      },
    ],
  );
}

/** A mark; as a block it is that of code, alone on its line. */
function mark(name: 'liquidMark' | 'liquidMarkText', isBlock: boolean): Construct {
  return {
    name,
    tokenize: (effects, ok, nok) => {
      const inside: State = (code) => {
        if (isEnd(code)) return nok(code);
        effects.consume(code);
        return code === holdClose ? after : inside;
      };
      const after: State = (code) => {
        if (isBlock && markdownSpace(code)) {
          effects.consume(code);
          return after;
        }
        if (isBlock && !isEnd(code)) return nok(code);
        effects.exit(name);
        return ok(code);
      };
      const kind: State = (code) => (isBlock && code !== 99 ? nok(code) : inside(code));
      return (code) => {
        effects.enter(name);
        effects.consume(code);
        return kind;
      };
    },
  };
}

/** `{% … %}` and `{{ … }}` on one line; it gives up at another opening, and so is linear. */
const literal: Construct = {
  name: 'liquidText',
  tokenize: (effects, ok, nok) => {
    let closing: Code = null;
    const second: State = (code) => {
      if (code !== percent && code !== brace) return nok(code);
      closing = code === percent ? percent : closingBrace;
      effects.consume(code);
      return inside;
    };
    const inside: State = (code) => {
      if (isEnd(code) || code === brace) return nok(code);
      effects.consume(code);
      return code === closing ? last : inside;
    };
    const last: State = (code) => {
      if (code !== closingBrace) return inside(code);
      effects.consume(code);
      effects.exit('liquidText');
      return ok;
    };
    return (code) => {
      effects.enter('liquidText');
      effects.consume(code);
      return second;
    };
  },
};
