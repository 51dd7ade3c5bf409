import { describe, expect, it } from 'vitest';
import { missingWords } from '../../src/words/choice.ts';
import { formsOf, sayCount } from '../../src/words/count-forms.ts';
import { wordsFor, type Words } from '../../src/words/index.ts';
import { languages } from '../../src/words/languages.ts';
import { type Speech, speechOf } from '../../src/words/speech.ts';

const tags = [...languages.keys()];
const others = tags.filter((tag) => tag !== 'en');

/** Every word by its path, whatever it is. */
function leaves(value: unknown, path = ''): [path: string, word: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** What is said of a count, for each word that takes one. */
function counts(words: Words, count: number): Record<string, string> {
  return {
    minutes: words.minutes(count),
    linkedFrom: words.linkedFrom(count),
    linksTo: words.linksTo(count),
    moreBacklinks: words.moreBacklinks(count),
    mentionedIn: words.mentionedIn(count),
    wantedBy: words.wantedBy(count),
    showingStage: words.showingStage('?', count),
    seriesPart: words.seriesPart(count, count),
    noteCount: words.noteCount(count),
    longer: words.tendedBy(count, 0),
    shorter: words.tendedBy(-count, 0),
    linked: words.tendedBy(0, count),
    andMore: words.andMore(count),
    graphLead: words.graphLead(count, count),
    edges: words.edges(count),
    tiedTo: words.tiedTo('?', count),
    graphMatches: words.graphMatches(count, count),
    results: words.results(count),
  };
}

/** What is said of a name, for each word that takes one. */
function named(words: Words, name: string): Record<string, string> {
  return {
    grownWith: words.grownWith(name),
    showingStage: words.showingStage(name, 3),
    from: words.from(name),
    backToReference: words.backToReference(name),
    linkToSection: words.linkToSection(name),
    taskMarked: words.taskMarked(name),
    notRun: words.notRun(name),
    openAt: words.openAt(name),
    loadFrom: words.loadFrom(name),
    loadAllFrom: words.loadAllFrom(name),
    codeIn: words.codeIn(name),
    tagTitle: words.tagTitle(name),
    tiedTo: words.tiedTo(name, 0),
    tiedToMore: words.tiedTo(name, 3),
    noResults: words.noResults(name),
  };
}

const functions = leaves(wordsFor('en')).filter(([, word]) => typeof word === 'function');
const constants = (tag: string): [string, string][] =>
  leaves(wordsFor(tag)).filter(
    (leaf): leaf is [string, string] =>
      typeof leaf[1] === 'string' && !/^\.(?:lang|comma|shortcuts\.\d+\.0)$/.test(leaf[0]),
  );

it('every word that is a function is among those tried here', () => {
  const tried = new Set([
    ...Object.keys(counts(wordsFor('en'), 1)),
    ...Object.keys(named(wordsFor('en'), '')),
    'tendedBy',
  ]);
  expect(functions.map(([path]) => path.slice(1)).filter((key) => !tried.has(key))).toEqual([]);
});

describe.each(tags)('the words in %s', (tag) => {
  const words = wordsFor(tag);
  const english = wordsFor('en');

  it('are complete, and of the same kinds as the English ones', () => {
    const kinds = (all: Words) =>
      leaves({ ...all, callouts: {} }).map(([path, word]) => [path, typeof word]);
    expect(missingWords(tag)).toEqual([]);
    expect(kinds(words)).toEqual(kinds(english));
    expect(words.shortcuts.map(([keys]) => keys)).toEqual(english.shortcuts.map(([keys]) => keys));
    const titled = tag === 'en' ? [] : Object.keys(wordsFor('de').callouts);
    expect(Object.keys(words.callouts)).toEqual(titled);
  });

  it.each([0, 1, 2, 3, 5, 11, 21, 100, 1234])('say %i', (count) => {
    const inEnglish = counts(english, count);
    const inEnglishDigits = new Intl.NumberFormat('en').format(count);
    for (const [key, said] of Object.entries(counts(words, count))) {
      expect(said.trim(), key).toBe(said);
      expect(said, key).not.toMatch(/^$|undefined|NaN|#| {2}/);
      // Some languages have a form of the noun for one and for two, and need no number.
      if (count > 2 && inEnglish[key]?.includes(inEnglishDigits) === true)
        expect(said, key).toContain(new Intl.NumberFormat(tag).format(count));
    }
  });

  it('have a form for each plural of whole numbers', () => {
    const rules = new Intl.PluralRules(tag);
    const missing = new Set<string>();
    const listening: Speech<never> = {
      ...speechOf(tag),
      count: (value, forms) => {
        const isThere = Object.hasOwn(forms, rules.select(value)) || (value === 0 && 0 in forms);
        if (!isThere) missing.add(JSON.stringify(forms));
        return '';
      },
    };
    const all = languages.get(tag)?.(listening) as Words;
    for (let count = 0; count <= 120; count += 1) counts(all, count);
    expect([...missing]).toEqual([]);
  });

  it('are counted in the browser as here', () => {
    const sayings = [words.results, words.edges, (more: number) => words.tiedTo('…', more)];
    for (const say of [...sayings, (shown: number) => words.graphMatches(shown, 40)]) {
      const forms = JSON.parse(JSON.stringify(formsOf(say, words.lang))) as ReturnType<
        typeof formsOf
      >;
      for (let count = 0; count <= 130; count += 1) expect(sayCount(forms, count)).toBe(say(count));
    }
  });

  it('hold the names that they are given', () => {
    for (const [key, said] of Object.entries(named(words, 'Wort $& #1'))) {
      expect(said, key).toContain('Wort $& #1');
      expect(said, key).not.toBe('Wort $& #1');
    }
  });

  it('are set as the language is', () => {
    const said = [...constants(tag), ...Object.entries(named(words, 'x'))];
    for (const [path, word] of said) {
      expect(word, path).toMatch(/^\S(?:.*\S)?$/);
      expect(word, path).not.toMatch(/ {2}|"|\w'|\.\.\./);
      if (tag === 'fr') expect(word, path).not.toMatch(/[^\u202F][;:!?»]|«[^\u202F]/);
      if (/^(?:ja|zh)/.test(tag)) expect(word, path).not.toMatch(/[,;:!?()]$|[,;:!?()]\p{L}/u);
      if (tag === 'ar') expect(word, path).not.toMatch(/[,;?]/);
    }
  });
});

const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  uk: /\p{Script=Cyrillic}/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};

/** Words that a language writes as English does. */
const same: Readonly<Record<string, string>> = {
  de: 'RSS Graph Normal',
  fr: 'RSS Notes Note Important Question Danger Large',
  it: 'RSS Formula Password',
  nl: 'RSS Tip',
  pl: 'RSS Tag',
};

it.each(others)('nothing is left in English in %s', (tag) => {
  const english = new Map(constants('en'));
  const allowed = new Set((same[tag] ?? 'RSS').split(' '));
  const left = constants(tag).filter(
    ([path, word]) =>
      !allowed.has(word) && (english.get(path) === word || scripts[tag]?.test(word) === false),
  );
  expect(left).toEqual([]);
});

it.each([
  ['de', '„x“'],
  ['fr', '«\u202Fx\u202F»'],
  ['es', '«x»'],
  ['pt', '“x”'],
  ['it', '«x»'],
  ['nl', '“x”'],
  ['pl', '„x”'],
  ['uk', '«x»'],
  ['tr', '“x”'],
  ['ar', '«\u2068x\u2069»'],
  ['he', '״\u2068x\u2069״'],
  ['hi', '“x”'],
  ['ja', '「x」'],
  ['ko', '“x”'],
  ['zh-Hans', '“x”'],
  ['zh-Hant', '「x」'],
])('%s quotes as %s', (tag, quoted) => {
  expect(wordsFor(tag).linkToSection('x')).toContain(quoted);
});
