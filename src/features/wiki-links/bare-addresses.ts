import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { codes } from 'micromark-util-symbol';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';

const bang = codes.exclamationMark;
const open = codes.leftSquareBracket;

/**
 * Ends an address that stands bare in the text where a wiki-link begins, as in
 * `https://a.example[[Note]]`; GFM would take the brackets for a part of it.
 * Rule: https://github.github.com/gfm/#autolinks-extension-
 */
export function bareAddresses(): Extension {
  const { text = {} } = gfmAutolinkLiteral();
  const ending = Object.entries(text).flatMap(([code, constructs = []]) => {
    const guarded = [constructs].flat().filter(({ name }) => name !== 'emailAutolink');
    return guarded.length === 0 ? [] : [[code, guarded.map(endingAtLinks)]];
  });
  return { text: Object.fromEntries(ending) as Extension['text'] };
}

function endingAtLinks(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const attempt: Effects['attempt'] = (one, done, not) =>
        effects.attempt(
          [one].flat().map((inner) => guardedPath(inner as Construct)),
          done,
          not,
        );
      return construct.tokenize.call(this, { ...effects, attempt }, ok, nok);
    },
  };
}

/** The same before each sign of it: a link that begins ends the address. */
function guardedPath(path: Construct): Construct {
  return {
    ...path,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const check: Effects['check'] = (one, yes, no) => effects.check(one, yes, goOn(no));
      const inside = path.tokenize.call(this, { ...effects, check }, ok, nok);
      const take: State = (code) => guarded(inside(code));
      const start: State = (code) =>
        code === bang || code === open ? effects.check(linkStart, ok, take)(code) : take(code);
      return start;

      function guarded(next: State | undefined): State | undefined {
        return next === inside ? start : next;
      }

      function goOn(state: State | undefined): State {
        return (code) => guarded(state?.(code));
      }
    },
  };
}

/** `[[` or `![[`. */
const linkStart: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const second: State = (code) => (code === open ? end(code) : nok(code));
    const first: State = (code) => (code === open ? take(code, second) : nok(code));
    return (code) => {
      effects.enter('data');
      return code === bang ? take(code, first) : first(code);
    };

    function take(code: Code, next: State): State {
      effects.consume(code);
      return next;
    }

    function end(code: Code): State | undefined {
      effects.consume(code);
      effects.exit('data');
      return ok;
    }
  },
};
