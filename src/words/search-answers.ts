import { languageFor } from './choice.ts';

/** What the search says beyond what it finds, and the ways in which its results are put in order. */
export interface SearchAnswers {
  searchedInstead: (typed: string, meant: string) => string;
  someOfWords: string;
  fitsNothing: (what: string, instead: string) => string;
  takeOut: (part: string) => string;
  order: string;
  /** By how well they answer, by when they were tended, and planted. */
  orders: readonly [best: string, tended: string, planted: string];
}

/** A name that may be in other letters runs its own way. */
const apart = (name: string): string => `\u2068${name}\u2069`;

/** By language. */
export const searchAnswers: Readonly<Record<string, SearchAnswers>> = {
  ar: {
    searchedInstead: (typed, meant) =>
      `لا شيء فيه «${apart(typed)}». المعروض هو ما فيه «${apart(meant)}».`,
    someOfWords: 'لا ملاحظة فيها كل ذلك. في هذه بعضه.',
    fitsNothing: (what, instead) => `لا شيء هنا يوافق «${apart(what)}». يوجد: ${apart(instead)}`,
    takeOut: (what) => `إزالة «${apart(what)}»`,
    order: 'الترتيب',
    orders: ['الأقرب أولا', 'الأحدث عناية أولا', 'الأحدث زرعا أولا'],
  },
  de: {
    searchedInstead: (typed, meant) =>
      `„${typed}“ kommt nirgends vor. Gezeigt wird, was „${meant}“ enthält.`,
    someOfWords: 'Keine Notiz enthält alles. Diese enthalten einen Teil.',
    fitsNothing: (what, instead) => `Zu „${what}“ passt hier nichts. Es gibt: ${instead}`,
    takeOut: (what) => `„${what}“ entfernen`,
    order: 'Reihenfolge',
    orders: ['Beste zuerst', 'Zuletzt gepflegte zuerst', 'Zuletzt gepflanzte zuerst'],
  },
  en: {
    searchedInstead: (typed, meant) => `Nothing has “${typed}”. Shown is what has “${meant}”.`,
    someOfWords: 'No note has all of it. These have some.',
    fitsNothing: (what, instead) => `“${what}” fits nothing here. There is: ${instead}`,
    takeOut: (what) => `Take out “${what}”`,
    order: 'Order',
    orders: ['Best first', 'Last tended first', 'Last planted first'],
  },
  es: {
    searchedInstead: (typed, meant) =>
      `Nada contiene «${typed}». Se muestra lo que contiene «${meant}».`,
    someOfWords: 'Ninguna nota lo contiene todo. Estas contienen una parte.',
    fitsNothing: (what, instead) => `Nada aquí corresponde a «${what}». Hay: ${instead}`,
    takeOut: (what) => `Quitar «${what}»`,
    order: 'Orden',
    orders: ['Lo más cercano primero', 'Lo último cuidado primero', 'Lo último plantado primero'],
  },
  fr: {
    searchedInstead: (typed, meant) =>
      `Rien ne contient «\u202f${typed}\u202f». Voici ce qui contient «\u202f${meant}\u202f».`,
    someOfWords: 'Aucune note ne contient tout. Celles-ci en contiennent une partie.',
    fitsNothing: (what, instead) =>
      `Rien ici ne répond à «\u202f${what}\u202f». Il y a\u202f: ${instead}`,
    takeOut: (what) => `Retirer «\u202f${what}\u202f»`,
    order: 'Ordre',
    orders: [
      'Les plus proches d’abord',
      'Entretenues récemment d’abord',
      'Plantées récemment d’abord',
    ],
  },
  he: {
    searchedInstead: (typed, meant) =>
      `אין דבר עם “${apart(typed)}”. מוצג מה שיש בו “${apart(meant)}”.`,
    someOfWords: 'אין פתק שיש בו הכול. באלה יש חלק.',
    fitsNothing: (what, instead) => `אין כאן דבר שמתאים אל “${apart(what)}”. יש: ${apart(instead)}`,
    takeOut: (what) => `להסיר “${apart(what)}”`,
    order: 'סדר',
    orders: ['הקרובים ביותר תחילה', 'שטופלו לאחרונה תחילה', 'שנשתלו לאחרונה תחילה'],
  },
  hi: {
    searchedInstead: (typed, meant) => `“${typed}” कहीं नहीं है। जिनमें “${meant}” है, वे दिखाए गए हैं।`,
    someOfWords: 'किसी नोट में सब कुछ नहीं है। इनमें कुछ है।',
    fitsNothing: (what, instead) => `यहाँ “${what}” से कुछ नहीं मिलता। ये हैं: ${instead}`,
    takeOut: (what) => `“${what}” हटाएँ`,
    order: 'क्रम',
    orders: ['सबसे निकट पहले', 'हाल में सँवारे पहले', 'हाल में रोपे पहले'],
  },
  it: {
    searchedInstead: (typed, meant) =>
      `Nulla contiene «${typed}». Ecco ciò che contiene «${meant}».`,
    someOfWords: 'Nessuna nota contiene tutto. Queste ne contengono una parte.',
    fitsNothing: (what, instead) => `Qui nulla corrisponde a «${what}». Ci sono: ${instead}`,
    takeOut: (what) => `Togli «${what}»`,
    order: 'Ordine',
    orders: ['Prima le più vicine', 'Prima le ultime curate', 'Prima le ultime piantate'],
  },
  ja: {
    searchedInstead: (typed, meant) =>
      `「${typed}」はどこにもありません。「${meant}」のあるものを示しています。`,
    someOfWords: 'すべてを含むノートはありません。これらは一部を含みます。',
    fitsNothing: (what, instead) => `「${what}」に当たるものはありません。あるもの：${instead}`,
    takeOut: (what) => `「${what}」を外す`,
    order: '並び順',
    orders: ['近い順', '最近手入れした順', '最近植えた順'],
  },
  ko: {
    searchedInstead: (typed, meant) =>
      `“${typed}”은(는) 어디에도 없습니다. “${meant}”이(가) 있는 것을 보여 줍니다.`,
    someOfWords: '모두 담은 노트는 없습니다. 다음은 일부를 담고 있습니다.',
    fitsNothing: (what, instead) => `여기에는 “${what}”에 맞는 것이 없습니다. 있는 것: ${instead}`,
    takeOut: (what) => `“${what}” 빼기`,
    order: '순서',
    orders: ['가까운 순', '최근 가꾼 순', '최근 심은 순'],
  },
  nl: {
    searchedInstead: (typed, meant) =>
      `“${typed}” komt nergens voor. Getoond wordt wat “${meant}” bevat.`,
    someOfWords: 'Geen notitie bevat alles. Deze bevatten een deel.',
    fitsNothing: (what, instead) => `Niets hier past bij “${what}”. Er is: ${instead}`,
    takeOut: (what) => `“${what}” weghalen`,
    order: 'Volgorde',
    orders: ['Beste eerst', 'Laatst verzorgde eerst', 'Laatst geplante eerst'],
  },
  pl: {
    searchedInstead: (typed, meant) =>
      `Nic nie zawiera „${typed}”. Pokazano to, co zawiera „${meant}”.`,
    someOfWords: 'Żadna notatka nie zawiera wszystkiego. Te zawierają część.',
    fitsNothing: (what, instead) => `Nic tu nie pasuje do „${what}”. Jest: ${instead}`,
    takeOut: (what) => `Usuń „${what}”`,
    order: 'Kolejność',
    orders: ['Najlepsze najpierw', 'Ostatnio pielęgnowane najpierw', 'Ostatnio zasadzone najpierw'],
  },
  pt: {
    searchedInstead: (typed, meant) => `Nada contém “${typed}”. Mostra-se o que contém “${meant}”.`,
    someOfWords: 'Nenhuma nota contém tudo. Estas contêm uma parte.',
    fitsNothing: (what, instead) => `Nada aqui corresponde a “${what}”. Há: ${instead}`,
    takeOut: (what) => `Retirar “${what}”`,
    order: 'Ordem',
    orders: [
      'As mais próximas primeiro',
      'As últimas cuidadas primeiro',
      'As últimas plantadas primeiro',
    ],
  },
  tr: {
    searchedInstead: (typed, meant) =>
      `“${typed}” hiçbir yerde geçmiyor. “${meant}” geçenler gösteriliyor.`,
    someOfWords: 'Hiçbir notta tümü yok. Bunlarda bir bölümü var.',
    fitsNothing: (what, instead) => `Burada “${what}” için bir şey yok. Olanlar: ${instead}`,
    takeOut: (what) => `“${what}” çıkar`,
    order: 'Sıra',
    orders: ['En yakın önce', 'Son bakılan önce', 'Son dikilen önce'],
  },
  uk: {
    searchedInstead: (typed, meant) => `Ніде немає «${typed}». Показано те, що містить «${meant}».`,
    someOfWords: 'Жодна нотатка не містить усього. Ці містять частину.',
    fitsNothing: (what, instead) => `Тут ніщо не відповідає «${what}». Є: ${instead}`,
    takeOut: (what) => `Прибрати «${what}»`,
    order: 'Порядок',
    orders: ['Спочатку найближчі', 'Спочатку нещодавно доглянуті', 'Спочатку нещодавно посаджені'],
  },
  'zh-Hans': {
    searchedInstead: (typed, meant) => `没有内容含有“${typed}”。显示的是含有“${meant}”的内容。`,
    someOfWords: '没有笔记包含全部。这些包含一部分。',
    fitsNothing: (what, instead) => `这里没有与“${what}”相符的。现有：${instead}`,
    takeOut: (what) => `去掉“${what}”`,
    order: '顺序',
    orders: ['最相近的在前', '最近照料的在前', '最近种下的在前'],
  },
  'zh-Hant': {
    searchedInstead: (typed, meant) => `沒有內容含有「${typed}」。顯示的是含有「${meant}」的內容。`,
    someOfWords: '沒有筆記包含全部。這些包含一部分。',
    fitsNothing: (what, instead) => `這裡沒有與「${what}」相符的。現有：${instead}`,
    takeOut: (what) => `去掉「${what}」`,
    order: '順序',
    orders: ['最相近的在前', '最近照料的在前', '最近種下的在前'],
  },
};

const english = searchAnswers['en'];

/**
 * The same for a language tag such as `de-AT`; in English where nobody has said it yet.
 *
 * @throws Error when even English has none
 */
export function answersIn(lang: string): SearchAnswers {
  const known = searchAnswers[languageFor(lang) ?? 'en'] ?? english;
  if (!known) throw new Error('The search has no words.');
  return known;
}
