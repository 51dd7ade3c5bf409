import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import { isEnd } from '../../markdown/codes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    wikiLinkEmbedMarker: 'wikiLinkEmbedMarker';
    wikiLinkMarker: 'wikiLinkMarker';
    wikiLinkData: 'wikiLinkData';
    wikiLinkTarget: 'wikiLinkTarget';
    wikiLinkAliasMarker: 'wikiLinkAliasMarker';
    wikiLinkAlias: 'wikiLinkAlias';
  }
}

const bang = codes.exclamationMark;
const open = codes.leftSquareBracket;
const backslash = codes.backslash;
const close = codes.rightSquareBracket;
const bar = codes.verticalBar;

/**
 * The grammar of `[[target|display]]` and `![[target|display]]` for micromark. It gives the
 * tokens that remark-wiki-link's tree builder reads, and differs from that package's own
 * tokenizer in what it accepts: a single `]` or `[` inside, `\|` as in table cells, embeds. It
 * gives up at a second `[[` or a line end, so that no sign is read more than twice.
 * Rule: https://help.obsidian.md/links
 */
export function wikiLinkSyntax(): Extension {
  const link: Construct = {
    name: 'wikiLink',
    tokenize: (effects, ok, nok) => start(effects, ok, nok),
  };
  return { text: { [bang]: link, [open]: link } };
}

function start(effects: Effects, ok: State, nok: State): State {
  let isInTarget = false;
  let hasTarget = false;

  return (code) => {
    effects.enter('wikiLink');
    if (code !== bang) return openFirst(code);
    effects.enter('wikiLinkEmbedMarker');
    effects.consume(code);
    effects.exit('wikiLinkEmbedMarker');
    return openFirst;
  };

  function openFirst(code: Code): State | undefined {
    if (code !== open) return nok(code);
    effects.enter('wikiLinkMarker');
    effects.consume(code);
    return openSecond;
  }

  function openSecond(code: Code): State | undefined {
    if (code !== open) return nok(code);
    effects.consume(code);
    effects.exit('wikiLinkMarker');
    return first;
  }

  function first(code: Code): State | undefined {
    // A third bracket belongs to the inner pair: `[[[x]]]` is a link in brackets.
    if (code === open || code === close || isEnd(code)) return nok(code);
    effects.enter('wikiLinkData');
    if (code === bar) return enterAlias(code);
    if (code === backslash) return effects.check(escapedBar, enterAlias, enterTarget)(code);
    return enterTarget(code);
  }

  function enterTarget(code: Code): State | undefined {
    effects.enter('wikiLinkTarget');
    isInTarget = true;
    return target(code);
  }

  function target(code: Code): State | undefined {
    if (isEnd(code)) return nok(code);
    if (code === open) return effects.check(doubleOpen, nok, consumeTarget)(code);
    if (code === close) return effects.check(doubleClose, exitTarget, consumeTarget)(code);
    if (code === bar) return enterAlias(code);
    if (code === backslash) return effects.check(escapedBar, enterAlias, consumeTarget)(code);
    return consumeTarget(code);
  }

  function consumeTarget(code: Code): State | undefined {
    if (code !== null && code >= 0 && code !== codes.space) hasTarget = true;
    effects.consume(code);
    return target;
  }

  function exitTarget(code: Code): State | undefined {
    if (!hasTarget) return nok(code);
    effects.exit('wikiLinkTarget');
    return exitData(code);
  }

  function enterAlias(code: Code): State | undefined {
    if (isInTarget) effects.exit('wikiLinkTarget');
    effects.enter('wikiLinkAliasMarker');
    if (code !== backslash) return afterBar(code);
    effects.consume(code);
    return afterBar;
  }

  function afterBar(code: Code): State | undefined {
    effects.consume(code);
    effects.exit('wikiLinkAliasMarker');
    return firstOfAlias;
  }

  function firstOfAlias(code: Code): State | undefined {
    if (code !== close) return enterAliasText(code);
    return effects.check(doubleClose, hasTarget ? exitData : nok, enterAliasText)(code);
  }

  function enterAliasText(code: Code): State | undefined {
    effects.enter('wikiLinkAlias');
    return alias(code);
  }

  function alias(code: Code): State | undefined {
    if (isEnd(code)) return nok(code);
    if (code === open) return effects.check(doubleOpen, nok, consumeAlias)(code);
    if (code === close) return effects.check(doubleClose, exitAlias, consumeAlias)(code);
    return consumeAlias(code);
  }

  function consumeAlias(code: Code): State | undefined {
    effects.consume(code);
    return alias;
  }

  function exitAlias(code: Code): State | undefined {
    effects.exit('wikiLinkAlias');
    return exitData(code);
  }

  function exitData(code: Code): State | undefined {
    effects.exit('wikiLinkData');
    effects.enter('wikiLinkMarker');
    effects.consume(code);
    return closeSecond;
  }

  function closeSecond(code: Code): State | undefined {
    effects.consume(code);
    effects.exit('wikiLinkMarker');
    effects.exit('wikiLink');
    return ok;
  }
}

/** Looks ahead for two signs without taking them. */
function pair(one: number, two: number): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => {
      const second: State = (code) => {
        if (code !== two) return nok(code);
        effects.consume(code);
        effects.exit('wikiLinkMarker');
        return ok;
      };
      return (code) => {
        if (code !== one) return nok(code);
        effects.enter('wikiLinkMarker');
        effects.consume(code);
        return second;
      };
    },
  };
}

const doubleOpen = pair(open, open);
const doubleClose = pair(close, close);
const escapedBar = pair(backslash, bar);
