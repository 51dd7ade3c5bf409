import { createRequire } from 'node:module';
import type {
  HighlighterCore,
  LanguageRegistration,
  RegexEngine,
  ThemeRegistration,
} from 'shiki/core';

/** A stretch of code and the class of what it is; none for what looks like all the rest. */
export interface Token {
  text: string;
  kind: string | undefined;
}

/** More code than this in one block, or in one of its lines, stays plain. */
const most = 50_000;
const longestLine = 1_000;

// Rendering is synchronous, here, in worker threads and in Astro's MDX: `require` brings the
// highlighter and each grammar when the first block asks for it, and not before.
const load = createRequire(import.meta.url);

/** What each kind of token is in the grammars' own words, most general first. */
const kinds: Record<string, string[]> = {
  k: [
    ...['keyword', 'storage', 'entity.name.tag', 'variable.language', 'markup.heading'],
    ...['support.type.property-name.json', 'punctuation.definition.template-expression'],
  ],
  s: ['string', 'markup.inline.raw', 'constant.character.escape', 'constant.other.symbol'],
  c: ['comment', 'string.quoted.docstring.multi', 'punctuation.definition.comment'],
  n: ['constant.numeric', 'constant.language', 'constant.other.color', 'keyword.other.unit'],
  f: ['entity.name.function', 'support.function', 'meta.function-call.generic'],
  t: [
    ...['entity.name.type', 'entity.name.class', 'entity.other.inherited-class', 'support.class'],
    ...['support.type', 'entity.other.attribute-name', 'support.type.property-name'],
  ],
  i: ['markup.inserted'],
  d: ['markup.deleted'],
};
const plain = [
  ...['keyword.operator', 'storage.type.function.arrow', 'punctuation.separator'],
  ...['meta.template.expression', 'meta.embedded', 'meta.interpolation'],
];

/** Colours stand for kinds: Shiki knows nothing else of a theme. */
const colourOf = (number: number): string => `#00000${number}`;
const kindOf = new Map(Object.keys(kinds).map((kind, at) => [colourOf(at + 1), kind]));
const theme: ThemeRegistration = {
  name: 'understory',
  type: 'light',
  fg: colourOf(0),
  bg: '#ffffff',
  settings: [
    ...Object.values(kinds).map((scope, at) => ({
      scope,
      settings: { foreground: colourOf(at + 1) },
    })),
    { scope: plain, settings: { foreground: colourOf(0) } },
  ],
};

interface Known {
  id: string;
  name: string;
}
interface Highlighter extends Known {
  core: HighlighterCore;
}

/**
 * One for each language and those named in its text: a grammar colours code of another in it as soon
 * as that one is loaded, and a page must not hang on which other blocks were met before.
 */
const cores = new Map<string, HighlighterCore>();
let engine: RegexEngine | undefined;
let names: Map<string, Known> | undefined;

/** The name of a language for readers, such as `TypeScript`; undefined when nobody knows it. */
export function languageName(language: string): string | undefined {
  return knownLanguage(language)?.name;
}

function knownLanguage(language: string): Known | undefined {
  names ??= readNames();
  return names.get(language);
}

function readNames(): Map<string, Known> {
  const { bundledLanguagesInfo } = load('shiki/langs') as typeof import('shiki/langs');
  return new Map(
    bundledLanguagesInfo.flatMap(({ id, name, aliases = [] }) =>
      [id, ...aliases].map((key): [string, Known] => [key, { id, name }]),
    ),
  );
}

/**
 * Code as lines of coloured tokens; undefined when the language is unknown or the code too long.
 * No clock is asked how long it takes, so that a slow machine builds the same page.
 */
export function highlight(source: string, language: string): Token[][] | undefined {
  const known = source.length > most ? undefined : highlighterFor(language, source);
  const lines = known?.core.codeToTokensBase(source, {
    lang: known.id,
    theme: 'understory',
    tokenizeMaxLineLength: longestLine,
    tokenizeTimeLimit: 0,
  });
  return lines?.map((line) => {
    const tokens: Token[] = [];
    for (const { content, color } of line) {
      const kind = /\S/.test(content)
        ? kindOf.get(color?.toLowerCase() ?? '')
        : tokens.at(-1)?.kind;
      const last = tokens.at(-1);
      if (last && last.kind === kind) last.text += content;
      else tokens.push({ text: content, kind });
    }
    return tokens;
  });
}

function highlighterFor(language: string, source: string): Highlighter | undefined {
  const known = knownLanguage(language);
  if (!known) return undefined;
  const ids = [known.id, ...languagesIn(source, known.id)];
  const key = ids.join();
  const core = cores.get(key) ?? createCore(ids);
  cores.set(key, core);
  return { ...known, core };
}

/** The languages of a Markdown text's front matter and of the blocks in it, in code-point order. */
function languagesIn(source: string, id: string): string[] {
  if (id !== 'markdown' && id !== 'mdx') return [];
  const fences = [...source.matchAll(/^[ \t>]*(?:`{3,}|~{3,})[ \t]*([\w+#-]+)/gm)];
  const named = fences.flatMap(([, name = '']) => knownLanguage(name.toLowerCase())?.id ?? []);
  const found = new Set(source.startsWith('---') ? [...named, 'yaml'] : named);
  found.delete(id);
  return [...found].sort();
}

function createCore(ids: readonly string[]): HighlighterCore {
  const shiki = load('shiki/core') as typeof import('shiki/core');
  const javascript = load('shiki/engine/javascript') as typeof import('shiki/engine/javascript');
  engine ??= javascript.createJavaScriptRegexEngine({ forgiving: true });
  const grammars = ids.map(
    (id) => load(`shiki/langs/${id}.mjs`) as { default: LanguageRegistration[] },
  );
  return shiki.createHighlighterCoreSync({
    themes: [theme],
    langs: grammars.flatMap((grammar) => grammar.default),
    engine,
    // It would have one for all.
    warnings: false,
  });
}
