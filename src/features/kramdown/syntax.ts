import { markdownSpace } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import { isEnd } from '../../markdown/codes.ts';
import { parseAttributeList, parseDefinition } from '../../html/attribute-list.ts';
import { definitionDescription } from './definition-syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributeList: 'attributeList';
    attributeListLine: 'attributeListLine';
    abbreviation: 'abbreviation';
    kramdownExtension: 'kramdownExtension';
    kramdownExtensionData: 'kramdownExtensionData';
    kramdownExtensionBlock: 'kramdownExtensionBlock';
  }
}

const star = codes.asterisk;
const colon = codes.colon;
const open = codes.leftCurlyBrace;
const close = codes.rightCurlyBrace;

/**
 * The grammar of what kramdown adds for micromark: attribute lists, comments and text that is no
 * Markdown, abbreviations, definitions.
 * Rule: https://kramdown.gettalong.org/syntax.html
 */
export function kramdownSyntax(): Extension {
  return {
    document: { [colon]: definitionDescription },
    flow: {
      [open]: [
        wholeLine('attributeListLine', /^\{:([^{}]*)\}[ \t]*$/, isAttributes, true),
        extension('kramdownExtensionBlock', true),
      ],
      [star]: wholeLine('abbreviation', /^\*\[([^[\]]+)\]:/, () => true, false),
    },
    text: { [open]: [inlineList, extension('kramdownExtension', false)] },
  };
}

function isAttributes(content: string): boolean {
  if (/^[:/]/.test(content)) return false;
  return (parseDefinition(content) ?? parseAttributeList(content)) !== undefined;
}

/** A line that is one thing as a whole. */
function wholeLine(
  name: 'attributeListLine' | 'abbreviation',
  form: RegExp,
  isOne: (content: string) => boolean,
  mayInterrupt: boolean,
): Construct {
  return {
    name,
    tokenize(effects, ok, nok) {
      const inside: State = (code) => {
        if (!isEnd(code)) {
          effects.consume(code);
          return inside;
        }
        const [, content] = form.exec(this.sliceSerialize(effects.exit(name))) ?? [];
        return content !== undefined && isOne(content) ? ok(code) : nok(code);
      };
      return (code) => {
        if (this.interrupt && !mayInterrupt) return nok(code);
        effects.enter(name);
        return inside(code);
      };
    },
  };
}

/** `{: … }` behind a span. It gives up at another brace, and so reads no sign more than twice. */
const inlineList: Construct = {
  name: 'attributeList',
  tokenize(effects, ok, nok) {
    const second: State = (code) => {
      if (code !== colon) return nok(code);
      effects.consume(code);
      return inside;
    };
    const inside: State = (code) => {
      if (isEnd(code) || code === open) return nok(code);
      effects.consume(code);
      if (code !== close) return inside;
      const content = this.sliceSerialize(effects.exit('attributeList')).slice(2, -1);
      return !/^[:/]/.test(content) && parseAttributeList(content) ? ok : nok;
    };
    return (code) => {
      effects.enter('attributeList');
      effects.consume(code);
      return second;
    };
  },
};

/** Whether a sign may stand there in `{::name options}`. */
function isOpening(read: string, code: number): boolean {
  if (read.length > 200) return false;
  return read.length < 3 ? code === '{::'.charCodeAt(read.length) : code !== open;
}

const extensionOpening = /^\{::(comment|nomarkdown)[^{}]*\}/;

/** Texts in which an extension never ends, so that its end is looked for once. */
const endless = new WeakMap<object, Set<string>>();

/**
 * `{::comment}…{:/comment}` and `{::nomarkdown}…{:/nomarkdown}`, or `{:/}` at the end. As a block it
 * begins a line and ends one, and may hold blank lines.
 */
function extension(
  name: 'kramdownExtension' | 'kramdownExtensionBlock',
  isBlock: boolean,
): Construct {
  return {
    name,
    concrete: isBlock,
    tokenize(effects, ok, nok) {
      // To interrupt a paragraph is tried in an object of its own, made from the text's.
      const text = Object.hasOwn(this, 'events') ? this : (Object.getPrototypeOf(this) as object);
      const hopeless = endless.get(text) ?? new Set<string>();
      endless.set(text, hopeless);
      let read = '';
      let kind: string | undefined;
      let hasData = true;

      const data: State = (code) => {
        if (code === null) {
          if (kind !== undefined) hopeless.add(kind);
          return nok(code);
        }
        if (isLineEnd(code)) return kind === undefined ? nok(code) : lineEnd(effects, code);
        if (kind === undefined && !isOpening(read, code)) return nok(code);
        read += code > 0 ? String.fromCharCode(code) : ' ';
        if (read.length > 400) read = read.slice(-40);
        effects.consume(code);
        if (code !== close) return data;
        if (kind === undefined) {
          kind = extensionOpening.exec(read)?.[1];
          return kind === undefined || hopeless.has(kind) ? nok : data;
        }
        if (!read.endsWith('{:/}') && !read.endsWith(`{:/${kind}}`)) return data;
        if (isBlock) return trailing;
        effects.exit('kramdownExtensionData');
        effects.exit(name);
        return ok;
      };
      const trailing: State = (code) => {
        if (markdownSpace(code)) {
          effects.consume(code);
          return trailing;
        }
        if (!isEnd(code)) return nok(code);
        effects.exit('kramdownExtensionData');
        effects.exit(name);
        return ok(code);
      };
      const lineEnd = (to: Effects, code: Code): State => {
        if (hasData) to.exit('kramdownExtensionData');
        hasData = false;
        to.enter('lineEnding');
        to.consume(code);
        to.exit('lineEnding');
        read = '';
        return (next) => {
          if (next === null || (isBlock && this.parser.lazy[this.now().line])) {
            if (kind !== undefined) hopeless.add(kind);
            return nok(next);
          }
          if (isLineEnd(next)) return lineEnd(to, next);
          to.enter('kramdownExtensionData');
          hasData = true;
          return data(next);
        };
      };
      return (code) => {
        effects.enter(name);
        effects.enter('kramdownExtensionData');
        return data(code);
      };
    },
  };
}

const isLineEnd = (code: Code): boolean => code !== null && code < -2;
