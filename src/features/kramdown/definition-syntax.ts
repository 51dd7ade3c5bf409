import { markdownSpace } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Construct, State } from 'micromark-util-types';
import { isEnd } from '../../markdown/codes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    definitionDescription: 'definitionDescription';
    definitionPrefix: 'definitionPrefix';
    definitionIndent: 'definitionIndent';
  }
}

const colon = codes.colon;
/** Blanks behind the colon beyond these belong to the text. */
const mostBlanks = 4;

/**
 * `: text` below a term, for micromark: a container like an item of a list, which goes on as long
 * as lines are blank or indented as far as its text.
 * Rule: https://kramdown.gettalong.org/syntax.html#definition-lists
 */
export const definitionDescription: Construct = {
  name: 'definitionDescription',
  tokenize(effects, ok, nok) {
    const state = this.containerState ?? {};
    const last = this.events.at(-1);
    const before =
      last?.[1].type === 'linePrefix' ? last[2].sliceSerialize(last[1], true).length : 0;
    let blanks = 0;
    const afterColon: State = (code) => {
      if (markdownSpace(code) && blanks < mostBlanks) {
        blanks++;
        effects.consume(code);
        return afterColon;
      }
      if (blanks === 0 || isEnd(code)) return nok(code);
      effects.exit('definitionPrefix');
      state['size'] = before + 1 + blanks;
      return ok(code);
    };
    return (code) => {
      if (code !== colon) return nok(code);
      effects.enter('definitionDescription', { _container: true });
      effects.enter('definitionPrefix');
      effects.consume(code);
      return afterColon;
    };
  },
  continuation: {
    tokenize(effects, ok, nok) {
      const size = this.containerState?.['size'] ?? 0;
      return effects.check(blankLine, ok, effects.attempt(indent(size), ok, nok));
    },
  },
  exit(effects) {
    effects.exit('definitionDescription');
  },
};

const blankLine: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    let isOpen = false;
    const inside: State = (code) => {
      if (markdownSpace(code)) {
        if (!isOpen) effects.enter('definitionIndent');
        isOpen = true;
        effects.consume(code);
        return inside;
      }
      if (isOpen) effects.exit('definitionIndent');
      return isEnd(code) ? ok(code) : nok(code);
    };
    return inside;
  },
};

function indent(size: number): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => {
      let width = 0;
      const inside: State = (code) => {
        if (width === size) {
          effects.exit('definitionIndent');
          return ok(code);
        }
        if (!markdownSpace(code)) return nok(code);
        width++;
        effects.consume(code);
        return inside;
      };
      return (code) => {
        if (!markdownSpace(code)) return nok(code);
        effects.enter('definitionIndent');
        return inside(code);
      };
    },
  };
}
