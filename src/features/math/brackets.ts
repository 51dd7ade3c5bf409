import type { InlineMath } from 'mdast-util-math';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathBrackets: 'mathBrackets';
    mathBracketsData: 'mathBracketsData';
  }
}

const backslash = codes.backslash;
/** Brackets that open, each with the one that closes. */
const closers: ReadonlyMap<Code, Code> = new Map([
  [40, 41],
  [91, 93],
]);

/**
 * `\\(…\\)` and `\\[…\\]`: kramdown makes one backslash of two, and MathJax finds a formula in what
 * that leaves on the page. It gives up at another beginning, and so reads no sign more than twice.
 * Rule: https://docs.mathjax.org/en/latest/input/tex/delimiters.html
 */
export const mathBrackets: Construct = {
  name: 'mathBrackets',
  tokenize(effects, ok, nok) {
    let read = 0;
    let bracket: Code = null;
    /** How many backslashes stand right before. */
    let slashes = 0;
    let hasData = false;

    const open: State = (code) => {
      if (read++ < 2) {
        if (code !== backslash) return nok(code);
        take(code);
        return open;
      }
      if (!closers.has(code)) return nok(code);
      bracket = code;
      take(code);
      return inside;
    };

    const inside: State = (code) => {
      if (code === null) return nok(code);
      if (code < -2) {
        end();
        slashes = 0;
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return inside;
      }
      const isMark = slashes === 2;
      slashes = code === backslash ? slashes + 1 : 0;
      if (isMark && code === bracket) return nok(code);
      take(code);
      if (!isMark || code !== closers.get(bracket)) return inside;
      end();
      effects.exit('mathBrackets');
      return ok;
    };

    function take(code: Code): void {
      if (!hasData) effects.enter('mathBracketsData');
      hasData = true;
      effects.consume(code);
    }

    function end(): void {
      if (hasData) effects.exit('mathBracketsData');
      hasData = false;
    }

    return (code) => {
      effects.enter('mathBrackets');
      return open(code);
    };
  },
};

/** What kramdown takes a backslash away from. */
const escaped = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g;

export const bracketsFromMarkdown: FromMarkdown = {
  enter: {
    mathBrackets(token) {
      const written = this.sliceSerialize(token);
      const node: InlineMath = {
        type: 'inlineMath',
        value: written.slice(3, -3).replace(escaped, '$1'),
        data: { isDisplay: written.charAt(2) === '[', isSettled: true },
      };
      this.enter(node, token);
      this.buffer();
    },
  },
  exit: {
    mathBrackets(token) {
      this.resume();
      this.exit(token);
    },
  },
};
