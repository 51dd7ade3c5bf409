import { forms, type Plurals } from './hebrew-forms.ts';
import type { Language } from './words.ts';

const notes = forms('פתק אחד', 'שני פתקים', '# פתקים');
const inNotes = forms('בפתק אחד', 'בשני פתקים', 'ב־# פתקים');
const ties = forms('קשר אחד', 'שני קשרים', '# קשרים');

/** A name that may be in other letters: it runs its own way. */
function apart(name: string): string {
  return `\u2068${name}\u2069`;
}

/** Hebrew. */
export const he: Language<Plurals> = ({ number, count }) => ({
  // The frame of every page
  skipToText: 'דילוג אל הטקסט',
  siteNavigation: 'הגן',
  notes: 'פתקים',
  tags: 'תגיות',
  recent: 'חדש בגן',
  explore: 'שיטוט',
  home: 'דף הבית',
  comma: ', ',
  search: 'חיפוש',
  grownWith: (program) => `צמח בעזרת ${apart(program)}`,
  feed: 'RSS',

  // A note: a colon before dates, for the day's “ב” would have to cling to the number.
  planted: 'נשתל:',
  lastTended: 'טופח לאחרונה:',
  tended: 'טופח:',
  minutes: (minutes) => count(minutes, forms('דקה אחת', 'שתי דקות', '# דקות')),
  onThisPage: 'בדף הזה',
  linkedFrom: (sources) =>
    count(sources, forms('קישור מפתק אחד', 'קישורים משני פתקים', 'קישורים מ־# פתקים')),
  linksTo: (targets) =>
    count(targets, forms('קישור אל פתק אחד', 'קישורים אל שני פתקים', 'קישורים אל # פתקים')),
  moreBacklinks: (more) => count(more, forms('ועוד אחד', 'ועוד שניים', 'ועוד #')),
  nearThis: 'בסביבה',
  seeInGraph: 'הצגה בגרף של הגן',
  mentionedIn: (sources) => `מוזכר בלי קישור ${count(sources, inNotes)}`,
  wanted: 'פתקים מבוקשים',
  wantedLead: 'הדפים האלה מקשרים אליהם, והם עוד לא נכתבו.',
  wantedNone: 'כל קישור מוביל אל פתק.',
  wantedBy: (sources) => `מבוקש ${count(sources, inNotes)}`,
  moved: 'הדף הזה עבר מקום.',
  embedded: 'מציג חלק מהפתק הזה',
  stages: { seedling: 'שתיל', budding: 'ניצן', evergreen: 'ירוק־עד' },
  stageMeanings: {
    seedling: 'מחשבה ראשונה, עדיין גולמית',
    budding: 'עובד יותר מפעם אחת',
    evergreen: 'בשל, ומטופח תמיד',
  },
  stagesTitle: 'כמה צמחו הפתקים',
  allStages: 'הכול',
  showingStage: (stage, shown) => `${stage}: ${count(shown, notes)}`,
  seriesPart: (part, all) => `חלק ${number(part)} מתוך ${number(all)}:`,
  seriesBefore: 'לפני כן',
  seriesAfter: 'אחרי כן',
  tagsOfNote: 'התגיות של הפתק הזה',
  properties: 'מאפיינים',
  folders: 'תיקיות',
  locked: {
    title: 'פתק נעול',
    lead: 'רק מי שיש לו הסיסמה יכול לקרוא את הפתק הזה.',
    password: 'סיסמה',
    open: 'פתיחה',
    opening: 'נפתח…',
    wrong: 'זו אינה הסיסמה. נסו שוב.',
    unable: 'הדפדפן הזה אינו יכול לפתוח את הפתק: נדרשים סקריפטים וחיבור מאובטח.',
  },

  // Inside a note's text
  notWrittenYet: 'עוד לא נכתב',
  privateNote: 'פתק פרטי',
  privateEmbed: 'החלק הזה של הטקסט אינו ציבורי.',
  missingPart: 'החלק שאמור לעמוד כאן עוד לא נכתב.',
  from: (title) => `מתוך ״${apart(title)}״`,
  footnotes: 'הערות שוליים',
  backToReference: (place) => `חזרה אל הפניה ${place}`,
  linkToSection: (title) => `קישור אל הסעיף ״${apart(title)}״`,
  tasks: {
    ' ': 'לא בוצע',
    x: 'בוצע',
    '-': 'בוטל',
    '/': 'בתהליך',
    '>': 'נדחה',
    '<': 'מתוכנן',
    '!': 'חשוב',
    '?': 'בסימן שאלה',
  },
  taskMarked: (sign) => `מסומן ב־״${apart(sign)}״`,
  notRun: (language) => `שאילתה (${apart(language)}) שהאתר הזה מציג אך אינו מריץ.`,
  callouts: {
    note: 'הערה',
    abstract: 'תקציר',
    info: 'מידע',
    todo: 'לביצוע',
    tip: 'עצה',
    important: 'חשוב',
    success: 'הצלחה',
    question: 'שאלה',
    warning: 'אזהרה',
    caution: 'זהירות',
    failure: 'כישלון',
    danger: 'סכנה',
    bug: 'תקלה',
    example: 'דוגמה',
    quote: 'ציטוט',
  },
  table: 'טבלה',
  openAt: (host) => `פתיחה באתר ${apart(host)}`,
  loadFrom: (host) => `לחיצה תטען את זה מהאתר ${apart(host)}`,
  loadAllFrom: (host) => `טעינת הכול מהאתר ${apart(host)}`,
  formula: 'נוסחה',
  code: 'קוד',
  codeIn: (language) => `קוד בשפת ${apart(language)}`,
  copy: 'העתקה',
  copied: 'הועתק',
  diagram: 'תרשים',
  diagramSource: 'התרשים כטקסט',
  enlarge: 'הגדלת התמונה',
  close: 'סגירה',

  // Lists
  recentlyTended: 'טופחו לאחרונה',
  allNotes: 'כל הפתקים',
  byTitle: 'לפי כותרת',
  byDate: 'לפי תאריך',
  byStage: 'לפי צמיחה',
  trails: 'שבילים',
  mostLinked: 'המקושרות ביותר',
  plantedByYear: 'נשתלו, שנה אחר שנה',
  noteCount: (all) => count(all, notes),
  chosen: 'מתחילים כאן',
  subjects: 'נושאים',
  allTags: 'כל התגיות',
  allRecent: 'כל מה שחדש',
  order: 'סדר',
  tagTitle: (tag) => `פתקים עם התגית ״${apart(tag)}״`,
  tagsBelow: 'מתחת לתגית הזאת',
  tagsTogether: 'לעתים קרובות יחד עם',
  noTags: 'לאף פתק אין עדיין תגית.',
  recentLead: 'מה צמח כאן, חודש אחר חודש.',
  recentNone: 'אף פתק אינו מספר מתי נשתל.',
  followFeed: 'מעקב דרך RSS',
  tendedBy: (words, links) => {
    const ofWords = forms('במילה אחת', 'בשתי מילים', 'ב־# מילים');
    const newLinks = forms('קישור חדש', 'שני קישורים חדשים', '# קישורים חדשים');
    const parts = [
      links > 0 ? count(links, newLinks) : '',
      words > 0 ? `התארך ${count(words, ofWords)}` : '',
      words < 0 ? `התקצר ${count(-words, ofWords)}` : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'טופח' : `טופח: ${parts.join(', ')}`;
  },
  plantedThen: 'נשתל',
  andMore: (more) => count(more, forms('ועוד אחד', 'ועוד שניים', 'ועוד #')),
  emptyGarden: 'עוד לא נשתל כאן דבר.',

  // The graph
  graph: 'גרף',
  graphLead: (all, tied) => `${count(all, notes)}, ${count(tied, ties)}`,
  graphPicture: 'תמונת הגן',
  gardenGraph: 'הגן כגרף',
  graphKeys: 'החצים לתנועה, + ו־− להתקרבות ולהתרחקות, 0 להצגת הכול, Tab אל הפתקים',
  graphSearch: 'איתור פתק',
  graphTag: 'תגית',
  graphStage: 'צמיחה',
  graphAny: 'הכול',
  zoomIn: 'התקרבות',
  zoomOut: 'התרחקות',
  wholeGarden: 'הגן כולו',
  byTies: 'לפי קשרים',
  pathTitle: 'מפתק אחד לאחר',
  pathFrom: 'מן',
  pathTo: 'אל',
  pathNone: 'אין דרך מן האחד אל האחר.',
  edges: (tied) => count(tied, ties),
  tiedTo: (titles, more) =>
    more === 0
      ? `קשור אל ${titles}`
      : `קשור אל ${titles} ${count(more, forms('ועוד אחד', 'ועוד שניים', 'ועוד #'))}`,
  graphMatches: (shown, all) => `${number(shown)} מתוך ${count(all, notes)}`,

  // Search
  searchPlaceholder: 'חיפוש פתקים, או #תגית',
  searchLabel: 'חיפוש בגן',
  results: (found) =>
    count(found, {
      0: 'אין תוצאות',
      one: 'תוצאה אחת',
      two: 'שתי תוצאות',
      other: '# תוצאות',
    }),
  noResults: (query) => `לא נמצא דבר עבור ״${apart(query)}״.`,
  noResultsHint: 'אולי יעזרו פחות מילים, או פחות תגיות.',
  filterByTag: 'סינון לפי תגית',
  moreResults: 'עוד תוצאות',
  allResults: 'כל התוצאות בדף אחד',
  searching: 'מחפש…',
  searchUnavailable: 'לחיפוש אין עדיין אינדקס. די להריץ פעם אחת ״npm run build״ כדי ליצור אותו.',
  searchWithoutScript: 'החיפוש זקוק ל־JavaScript. כל הפתקים רשומים לפי כותרת ולפי תגית:',
  searchKeys: 'החצים לבחירה, Enter לפתיחה, Esc לסגירה',

  // Theme
  theme: 'ערכת נושא',
  themeSystem: 'כמו המערכת',
  themeLight: 'נייר, בהיר',
  themeDark: 'דיו, כהה',
  themeContrast: 'ניגודיות גבוהה',

  // The reader's menu
  readerMenu: 'ערכת נושא וקריאה',
  openBeside: 'פתיחה לצד הדף',
  readerSettings: {
    size: 'גודל הטקסט',
    sizes: { small: 'קטן', normal: 'רגיל', large: 'גדול', larger: 'גדול יותר' },
    measure: 'רוחב השורות',
    measures: { narrow: 'צר', normal: 'רגיל', wide: 'רחב' },
    previews: 'תצוגה מקדימה של קישורים',
    panes: 'פתיחת קישורים לצד הדף',
    shortcuts: 'מקשים של אות אחת',
  },
  randomNote: 'פתק אקראי',
  ...{ editNote: 'עריכת הפתק', noteHistory: 'ההיסטוריה שלו' },

  // Keys
  keys: 'מקשים',
  keysHint: 'אפשר לכבות אותם בתפריט שבראש הדף.',
  shortcuts: [
    ['j', 'הקישור הבא בטקסט'],
    ['k', 'הקישור הקודם'],
    ['b', 'הפתקים שמקשרים לכאן'],
    ['[', 'הלוח הקודם'],
    [']', 'הלוח הבא'],
    ['/', 'חיפוש'],
    ['g h', 'דף הבית'],
    ['g g', 'גרף'],
    ['r', 'פתק אקראי'],
    ['?', 'הרשימה הזאת'],
  ],

  // Not found
  notFoundTitle: 'כאן לא צומח דבר',
  notFoundText: 'הדף המבוקש אינו חלק מהגן. אולי עבר מקום, ואולי עוד לא נכתב.',
  perhaps: 'אולי הכוונה',
  waysOn: 'לאן ממשיכים',
});
