import { languageFor } from './choice.ts';

/** What is said where readers go to a note by its name, and of what they have searched for. */
export interface FindingWords {
  goTo: string;
  /** What can be typed there. */
  goToTyped: string;
  /** Above what was searched for lately in this browser, and the button that empties it. */
  lately: string;
  forget: string;
  /** The reader's choice whether that is kept. */
  keepSearches: string;
}

/** By language. */
export const findingWords: Readonly<Record<string, FindingWords>> = {
  ar: {
    goTo: 'الانتقال إلى ملاحظة',
    goToTyped: 'عنوان أو اسم آخر أو عنوان فرعي',
    lately: 'عمليات البحث الأخيرة',
    forget: 'نسيانها',
    keepSearches: 'تذكر عمليات البحث',
  },
  de: {
    goTo: 'Zu einer Notiz gehen',
    goToTyped: 'Titel, anderer Name oder Überschrift',
    lately: 'Zuletzt gesucht',
    forget: 'Vergessen',
    keepSearches: 'Suchen merken',
  },
  en: {
    goTo: 'Go to a note',
    goToTyped: 'Title, other name or heading',
    lately: 'Searched for lately',
    forget: 'Forget them',
    keepSearches: 'Remember searches',
  },
  es: {
    goTo: 'Ir a una nota',
    goToTyped: 'Título, otro nombre o encabezado',
    lately: 'Buscado hace poco',
    forget: 'Olvidar',
    keepSearches: 'Recordar búsquedas',
  },
  fr: {
    goTo: 'Aller à une note',
    goToTyped: 'Titre, autre nom ou intertitre',
    lately: 'Cherché récemment',
    forget: 'Oublier',
    keepSearches: 'Retenir les recherches',
  },
  he: {
    goTo: 'מעבר לפתק',
    goToTyped: 'כותרת, שם אחר או כותרת משנה',
    lately: 'חיפושים אחרונים',
    forget: 'לשכוח אותם',
    keepSearches: 'לזכור חיפושים',
  },
  hi: {
    goTo: 'किसी नोट पर जाएँ',
    goToTyped: 'शीर्षक, दूसरा नाम या उपशीर्षक',
    lately: 'हाल में खोजा गया',
    forget: 'भुला दें',
    keepSearches: 'खोजें याद रखें',
  },
  it: {
    goTo: 'Vai a una nota',
    goToTyped: 'Titolo, altro nome o sottotitolo',
    lately: 'Cercato di recente',
    forget: 'Dimentica',
    keepSearches: 'Ricorda le ricerche',
  },
  ja: {
    goTo: 'ノートへ移動',
    goToTyped: '題名、別名、見出し',
    lately: '最近の検索',
    forget: '消去する',
    keepSearches: '検索を記憶する',
  },
  ko: {
    goTo: '노트로 가기',
    goToTyped: '제목, 다른 이름 또는 소제목',
    lately: '최근 검색',
    forget: '지우기',
    keepSearches: '검색 기억하기',
  },
  nl: {
    goTo: 'Naar een notitie',
    goToTyped: 'Titel, andere naam of kop',
    lately: 'Laatst gezocht',
    forget: 'Vergeten',
    keepSearches: 'Zoekopdrachten onthouden',
  },
  pl: {
    goTo: 'Przejdź do notatki',
    goToTyped: 'Tytuł, inna nazwa lub nagłówek',
    lately: 'Ostatnio szukane',
    forget: 'Zapomnij',
    keepSearches: 'Pamiętaj wyszukiwania',
  },
  pt: {
    goTo: 'Ir para uma nota',
    goToTyped: 'Título, outro nome ou subtítulo',
    lately: 'Pesquisado há pouco',
    forget: 'Esquecer',
    keepSearches: 'Lembrar as pesquisas',
  },
  tr: {
    goTo: 'Bir nota git',
    goToTyped: 'Başlık, başka ad ya da alt başlık',
    lately: 'Son aramalar',
    forget: 'Unut',
    keepSearches: 'Aramaları hatırla',
  },
  uk: {
    goTo: 'Перейти до нотатки',
    goToTyped: 'Назва, інша назва або заголовок',
    lately: 'Нещодавно шукали',
    forget: 'Забути',
    keepSearches: 'Пам’ятати пошуки',
  },
  'zh-Hans': {
    goTo: '前往笔记',
    goToTyped: '标题、别名或小标题',
    lately: '最近的搜索',
    forget: '清除',
    keepSearches: '记住搜索',
  },
  'zh-Hant': {
    goTo: '前往筆記',
    goToTyped: '標題、別名或小標題',
    lately: '最近的搜尋',
    forget: '清除',
    keepSearches: '記住搜尋',
  },
};

const english = findingWords['en'];

/**
 * The same for a language tag such as `de-AT`; in English where nobody has said it yet.
 *
 * @throws Error when even English has none
 */
export function findingIn(lang: string): FindingWords {
  const known = findingWords[languageFor(lang) ?? 'en'] ?? english;
  if (!known) throw new Error('Finding has no words.');
  return known;
}
