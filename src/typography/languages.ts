/** What good setting means in one language. */
export interface Setting {
  /** Outer quotes, then those inside: each what opens and what closes. */
  quotes: readonly [string, string, string, string];
  /** Stands between guillemets and what they hold, and before `;`, `:`, `!` and `?`. */
  inner: string;
  /** Words that begin with an apostrophe, without it: no quote opens before them. */
  elisions: ReadonlySet<string>;
  /** Words of one letter that do not end a line. */
  bound: string;
}

const narrow = '\u202F';

const english = '“”‘’';
const nordic = '””’’';
const low = '„“‚‘';
const lowHigh = '„”‚’';
const guillemets = '«»“”';
const slavic = '«»„“';

/** Quotes by language, as the Unicode CLDR has them: https://cldr.unicode.org */
const quotes: Readonly<Record<string, string>> = {
  ...group(english, 'en af cy eo fil ga id lb lv ms mt nl pt sw tr vi la gd'),
  ...group(nordic, 'fi sv'),
  ...group(low, 'bg cs de dsb et hsb is lt mk sk sl'),
  ...group(lowHigh, 'hr sr bs'),
  ...group('„”«»', 'pl ro'),
  ...group('„”»«', 'hu'),
  ...group(guillemets, 'ca el es eu fr gl it pt-PT sq br oc'),
  ...group('«»‘’', 'nb nn no'),
  ...group('“”‘’', 'es-MX es-US es-419 da'),
  ...group('«»‹›', 'de-CH it-CH fr-CH de-LI'),
  ...group(slavic, 'be hy kk ru uk'),
};

const elisions: Readonly<Record<string, string>> = {
  en: 'bout cause cos cuz em im n neath nother nuff round til till tis twas twere twill twixt',
  nl: 's t n k m r',
  af: 'n',
  de: 's n ne nen nem ner ran rein raus rum runter nauf nix',
};

/** Prepositions and conjunctions that no good printer leaves at the end of a line. */
const bound: Readonly<Record<string, string>> = {
  pl: 'aiouwz',
  cs: 'aikosuvz',
  sk: 'aikosuvz',
  ru: 'авикосуя',
  uk: 'авзійоу',
  be: 'авзіуя',
};

function group(marks: string, languages: string): Record<string, string> {
  return Object.fromEntries(languages.split(' ').map((language) => [language, marks]));
}

const known = new Map<string, Setting | undefined>();

/**
 * How text in a language is set: for `pt-BR` as for `pt` when nothing is known of Brazil.
 * Undefined for languages whose authors type their own signs, such as Chinese or Arabic.
 */
export function settingFor(lang: string): Setting | undefined {
  if (!known.has(lang)) known.set(lang, look(lang));
  return known.get(lang);
}

function look(lang: string): Setting | undefined {
  const { language, region } = new Intl.Locale(lang);
  const marks = quotes[`${language}-${region ?? ''}`] ?? quotes[language];
  if (marks === undefined) return undefined;
  const [one = '', two = '', three = '', four = ''] = marks;
  const inner = language === 'fr' ? narrow : '';
  return {
    quotes: [one + (one === '«' ? inner : ''), (two === '»' ? inner : '') + two, three, four],
    inner,
    elisions: new Set(elisions[language]?.split(' ')),
    bound: bound[language] ?? '',
  };
}
