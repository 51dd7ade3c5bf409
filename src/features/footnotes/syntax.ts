import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Extension, State, Token } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineNote: 'inlineNote';
    inlineNoteMarker: 'inlineNoteMarker';
    inlineNoteText: 'inlineNoteText';
  }
}

const tick = codes.graveAccent;
const caret = codes.caret;
const open = codes.leftSquareBracket;
const backslash = codes.backslash;
const close = codes.rightSquareBracket;

/**
 * The grammar of footnotes in place, `^[text]`, for micromark. Brackets inside must come in
 * pairs, those in code aside. It gives up at a second `^[`, so that no sign is read more than
 * twice: such notes do not stand in each other.
 * Rule: https://help.obsidian.md/syntax#Footnotes
 */
export function inlineNoteSyntax(): Extension {
  return { text: { [caret]: inlineNote } };
}

const inlineNote: Construct = {
  name: 'inlineNote',
  tokenize(effects, ok, nok) {
    let depth = 0;
    let last: Code = null;
    /** How many backticks opened the code in which we are, and how many have just been read. */
    let ticksOpen = 0;
    let ticks = 0;
    let isBlankSoFar = true;
    let chunk: Token | undefined;
    return start;

    function start(code: Code): State | undefined {
      effects.enter('inlineNote');
      effects.enter('inlineNoteMarker');
      effects.consume(code);
      return bracket;
    }

    function bracket(code: Code): State | undefined {
      if (code !== open) return nok(code);
      effects.consume(code);
      effects.exit('inlineNoteMarker');
      effects.enter('inlineNoteText');
      return enterChunk;
    }

    /** What is inside is read again as text, line by line. */
    function enterChunk(code: Code): State | undefined {
      const token = effects.enter('chunkText', { contentType: 'text', previous: chunk });
      if (chunk) chunk.next = token;
      chunk = token;
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (code === tick) ticks++;
      else if (ticks > 0) {
        ticksOpen = ticksOpen === 0 ? ticks : ticksOpen === ticks ? 0 : ticksOpen;
        ticks = 0;
      }
      const isEscaped = last === backslash && ticksOpen === 0;
      if (!isEscaped && ticksOpen === 0 && ticks === 0) {
        if (code === open && last === caret) return nok(code);
        if (code === open) depth++;
        if (code === close && depth-- === 0) return end(code);
      }
      last = isEscaped ? null : code;
      if (code >= 0 && code !== codes.space) isBlankSoFar = false;
      effects.consume(code);
      if (code >= -2) return inside;
      effects.exit('chunkText');
      return enterChunk;
    }

    function end(code: Code): State | undefined {
      if (isBlankSoFar) return nok(code);
      effects.exit('chunkText');
      effects.exit('inlineNoteText');
      effects.enter('inlineNoteMarker');
      effects.consume(code);
      effects.exit('inlineNoteMarker');
      effects.exit('inlineNote');
      return ok;
    }
  },
};
