import { asciiDigit } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import { isTagSign } from '../../garden/index.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tag: 'tag';
    tagName: 'tagName';
  }
}

const hash = codes.numberSign;
const slash = codes.slash;

/**
 * The grammar of inline tags for micromark: `#` at a line start or after white space, then
 * segments of tag signs with `/` between them, not all of them digits.
 * Rule: https://help.obsidian.md/tags#Tag+format
 */
export function tagSyntax(): Extension {
  return { text: { [hash]: tag } };
}

const tag: Construct = {
  name: 'tag',
  previous: isBlankOrStart,
  tokenize(effects, ok, nok) {
    let onlyDigits = true;
    const isBlank = isBlankOrStart.bind(this, this.previous);
    return start;

    function start(code: Code): State | undefined {
      if (!isBlank()) return nok(code);
      effects.enter('tag');
      effects.consume(code);
      return firstSign;
    }

    function firstSign(code: Code): State | undefined {
      if (!isSign(code)) return nok(code);
      effects.enter('tagName');
      return sign(code);
    }

    function sign(code: Code): State | undefined {
      if (isSign(code)) {
        onlyDigits &&= asciiDigit(code);
        effects.consume(code);
        return sign;
      }
      if (code === slash) return effects.check(slashAndSign, consumeSlash, end)(code);
      return end(code);
    }

    function consumeSlash(code: Code): State | undefined {
      effects.consume(code);
      return sign;
    }

    function end(code: Code): State | undefined {
      if (onlyDigits) return nok(code);
      effects.exit('tagName');
      effects.exit('tag');
      return ok(code);
    }
  },
};

const slashAndSign: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    const next: State = (code) => {
      effects.exit('tagName');
      return isSign(code) ? ok(code) : nok(code);
    };
    return (code) => {
      effects.enter('tagName');
      effects.consume(code);
      return next;
    };
  },
};

function isSign(code: Code): boolean {
  return code !== null && code >= 0 && isTagSign(code);
}

/** Micromark's codes below zero are line endings and tabs. */
function isBlankOrStart(code: Code): boolean {
  return code === null || code < 0 || /\s/.test(String.fromCharCode(code));
}
