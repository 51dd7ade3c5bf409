import { en } from './en.ts';
import { languages } from './languages.ts';
import { speechOf } from './speech.ts';
import type { PartOfLanguage, Words } from './words.ts';

type Known = ReadonlyMap<string, PartOfLanguage>;

/**
 * The language among the known ones in which a site of this language speaks: its very tag, else
 * that of its language and script (`zh-TW` is written as `zh-Hant`), else that of its language in
 * its usual script. Undefined where there is none, or where the tag is none of BCP 47.
 */
export function languageFor(lang: string, known: Known = languages): string | undefined {
  try {
    const { baseName } = new Intl.Locale(lang);
    const { language, script = '' } = new Intl.Locale(lang).maximize();
    const isUsual = new Intl.Locale(language).maximize().script === script;
    const tags = [baseName, `${language}-${script}`, ...(isUsual ? [language] : [])];
    return tags.find((tag) => known.has(tag));
  } catch {
    return undefined;
  }
}

/** The words for a language; what it lacks is said in English. */
export function speak(lang: string, known: Known = languages): Words {
  const own = languageFor(lang, known);
  const say = known.get(own ?? '');
  const spoken = say === undefined ? 'en' : lang;
  const english = en(speechOf(own === 'en' ? lang : 'en'));
  return { ...fill(english, say?.(speechOf(spoken)) ?? {}), lang: spoken } as Words;
}

/** The keys of the words that a language lacks; undefined when it has none at all. */
export function missingWords(lang: string, known: Known = languages): string[] | undefined {
  const say = known.get(languageFor(lang, known) ?? '');
  return say && lacking(en(speechOf('en')), say(speechOf(lang)));
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fill(whole: Tree, part: Tree): Tree {
  const filled = Object.entries({ ...part, ...whole }).map(([key, word]) => {
    const own = part[key];
    return [key, isTree(word) && isTree(own) ? fill(word, own) : (own ?? word)];
  });
  return Object.fromEntries(filled) as Tree;
}

function lacking(whole: Tree, part: Tree): string[] {
  return Object.entries(whole).flatMap(([key, word]) => {
    const own = part[key];
    if (isTree(word) && isTree(own)) return lacking(word, own).map((inner) => `${key}.${inner}`);
    return own === undefined ? [key] : [];
  });
}
