import { forms, type Plurals } from './arabic-forms.ts';
import type { Forms } from './speech.ts';
import type { Language } from './words.ts';

const notes = forms('لا ملاحظات', 'ملاحظة واحدة', 'ملاحظتان', '# ملاحظات', '# ملاحظة');
/** After a preposition. */
const ofNotes: Forms<Plurals> = { ...notes, zero: 'أي ملاحظة', two: 'ملاحظتين' };
const ties = forms('لا صلات', 'صلة واحدة', 'صلتان', '# صلات', '# صلة');
const ofWords = forms('أي كلمة', 'كلمة واحدة', 'كلمتين', '# كلمات', '# كلمة');

/** A name that may be in other letters: it runs its own way. */
function apart(name: string): string {
  return `\u2068${name}\u2069`;
}

/** Arabic. */
export const ar: Language<Plurals> = ({ number, count }) => ({
  // The frame of every page
  skipToText: 'انتقال إلى النص',
  siteNavigation: 'الحديقة',
  notes: 'الملاحظات',
  tags: 'الوسوم',
  recent: 'الجديد',
  explore: 'استكشاف',
  home: 'الرئيسية',
  comma: '، ',
  search: 'بحث',
  grownWith: (program) => `نمت بعون ${apart(program)}`,
  feed: 'RSS',

  // A note
  planted: 'زُرعت في',
  lastTended: 'آخر عناية في',
  tended: 'عناية في',
  minutes: (minutes) =>
    count(minutes, forms('# دقيقة', 'دقيقة واحدة', 'دقيقتان', '# دقائق', '# دقيقة')),
  onThisPage: 'في هذه الصفحة',
  linkedFrom: (sources) => `روابط من ${count(sources, ofNotes)}`,
  linksTo: (targets) => `روابط إلى ${count(targets, ofNotes)}`,
  moreBacklinks: (more) => `و${number(more)} غيرها`,
  nearThis: 'بالقرب منها',
  seeInGraph: 'عرضها في شبكة الحديقة',
  mentionedIn: (sources) => `ذُكرت بلا رابط في ${count(sources, ofNotes)}`,
  wanted: 'ملاحظات منتظَرة',
  wantedLead: 'تشير إليها هذه الصفحات، ولم تُكتب بعد.',
  wantedNone: 'كل رابط يؤدي إلى ملاحظة.',
  wantedBy: (sources) => `منتظَرة في ${count(sources, ofNotes)}`,
  moved: 'انتقلت هذه الصفحة.',
  embedded: 'تعرض جزءًا من هذه الملاحظة',
  stages: { seedling: 'شتلة', budding: 'برعم', evergreen: 'دائمة الخضرة' },
  stageMeanings: {
    seedling: 'فكرة أولى، ما زالت خامًا',
    budding: 'نالت العمل أكثر من مرة',
    evergreen: 'نضجت، وتُتعهَّد دائمًا',
  },
  stagesTitle: 'إلى أين وصل نمو الملاحظات',
  allStages: 'الكل',
  showingStage: (stage, shown) => `${stage}: ${count(shown, notes)}`,
  seriesPart: (part, all) => `الجزء ${number(part)} من ${number(all)}:`,
  seriesBefore: 'ما قبلها',
  seriesAfter: 'ما بعدها',
  tagsOfNote: 'وسوم هذه الملاحظة',
  properties: 'الخصائص',
  folders: 'المجلدات',
  locked: {
    title: 'ملاحظة مقفلة',
    lead: 'لا يقرأ هذه الملاحظة إلا من لديه كلمة المرور.',
    password: 'كلمة المرور',
    open: 'افتح',
    opening: 'جارٍ الفتح…',
    wrong: 'كلمة المرور غير صحيحة. حاول مرة أخرى.',
    unable: 'لا يستطيع هذا المتصفح فتح الملاحظة: يلزم تشغيل البرامج النصية واتصال آمن.',
  },

  // Inside a note's text
  notWrittenYet: 'لم تُكتب بعد',
  privateNote: 'ملاحظة خاصة',
  privateEmbed: 'هذا الجزء من النص غير منشور.',
  missingPart: 'الجزء الذي مكانه هنا لم يُكتب بعد.',
  from: (title) => `من «${apart(title)}»`,
  footnotes: 'الحواشي',
  backToReference: (place) => `عودة إلى الإحالة ${place}`,
  linkToSection: (title) => `رابط إلى القسم «${apart(title)}»`,
  tasks: {
    ' ': 'لم تُنجز',
    x: 'أُنجزت',
    '-': 'أُلغيت',
    '/': 'قيد العمل',
    '>': 'أُجّلت',
    '<': 'مخطط لها',
    '!': 'مهمة',
    '?': 'محل سؤال',
  },
  taskMarked: (sign) => `عليها علامة «${apart(sign)}»`,
  notRun: (language) => `استعلام (${apart(language)}) يعرضه هذا الموقع ولا ينفذه.`,
  callouts: {
    note: 'ملاحظة',
    abstract: 'خلاصة',
    info: 'معلومة',
    todo: 'للإنجاز',
    tip: 'نصيحة',
    important: 'مهم',
    success: 'نجاح',
    question: 'سؤال',
    warning: 'تحذير',
    caution: 'احتراس',
    failure: 'إخفاق',
    danger: 'خطر',
    bug: 'خلل',
    example: 'مثال',
    quote: 'اقتباس',
  },
  table: 'جدول',
  openAt: (host) => `فتح في ${apart(host)}`,
  loadFrom: (host) => `اضغط لتحميل هذا من ${apart(host)}`,
  loadAllFrom: (host) => `تحميل كل شيء من ${apart(host)}`,
  formula: 'معادلة',
  code: 'شيفرة',
  codeIn: (language) => `شيفرة بلغة ${apart(language)}`,
  copy: 'نسخ',
  copied: 'نُسخ',
  diagram: 'مخطط',
  diagramSource: 'المخطط نصًّا',
  enlarge: 'تكبير الصورة',
  close: 'إغلاق',

  // Lists
  recentlyTended: 'نالت عناية حديثًا',
  allNotes: 'كل الملاحظات',
  byTitle: 'حسب العنوان',
  byDate: 'حسب التاريخ',
  byStage: 'حسب النمو',
  trails: 'مسارات',
  mostLinked: 'الأكثر ارتباطًا',
  plantedByYear: 'الغرس عامًا بعد عام',
  noteCount: (all) => count(all, notes),
  chosen: 'البداية من هنا',
  subjects: 'الموضوعات',
  allTags: 'كل الوسوم',
  allRecent: 'كل الجديد',
  order: 'الترتيب',
  tagTitle: (tag) => `ملاحظات بوسم «${apart(tag)}»`,
  tagsBelow: 'تحت هذا الوسم',
  tagsTogether: 'وسوم ترافقه',
  noTags: 'لا وسم لأي ملاحظة بعد.',
  recentLead: 'ما نما هنا، شهرًا بعد شهر.',
  recentNone: 'لا ملاحظة تذكر متى زُرعت.',
  followFeed: 'متابعة عبر RSS',
  tendedBy: (words, links) => {
    const newLinks = forms(
      'بلا روابط جديدة',
      'رابط جديد',
      'رابطان جديدان',
      '# روابط جديدة',
      '# رابطًا جديدًا',
      '# رابط جديد',
    );
    const parts = [
      links > 0 ? count(links, newLinks) : '',
      words > 0 ? `أطول بمقدار ${count(words, ofWords)}` : '',
      words < 0 ? `أقصر بمقدار ${count(-words, ofWords)}` : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'نالت عناية' : `نالت عناية: ${parts.join('، ')}`;
  },
  plantedThen: 'زُرعت',
  andMore: (more) => `و${number(more)} غيرها`,
  emptyGarden: 'لم يُزرع هنا شيء بعد.',

  // The graph
  graph: 'الشبكة',
  graphLead: (all, tied) => `${count(all, notes)}، ${count(tied, ties)}`,
  graphPicture: 'صورة الحديقة',
  gardenGraph: 'الحديقة شبكةً',
  graphKeys: 'الأسهم للحركة، + و − للتكبير والتصغير، 0 لعرض الكل، Tab للملاحظات',
  graphSearch: 'البحث عن ملاحظة',
  graphTag: 'الوسم',
  graphStage: 'النمو',
  graphAny: 'الكل',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  wholeGarden: 'الحديقة كلها',
  byTies: 'حسب الصلات',
  pathTitle: 'من ملاحظة إلى أخرى',
  pathFrom: 'من',
  pathTo: 'إلى',
  pathNone: 'لا طريق من الأولى إلى الثانية.',
  edges: (tied) => count(tied, ties),
  tiedTo: (titles, more) =>
    more === 0 ? `صلتها: ${titles}` : `صلتها: ${titles} و${number(more)} غيرها`,
  graphMatches: (shown, all) => `${number(shown)} من ${count(all, ofNotes)}`,

  // Search
  searchPlaceholder: 'ابحث في الملاحظات، أو عن #وسم',
  searchLabel: 'البحث في الحديقة',
  results: (found) =>
    count(found, forms('لا نتائج', 'نتيجة واحدة', 'نتيجتان', '# نتائج', '# نتيجة')),
  noResults: (query) => `لم يُعثر على شيء عن «${apart(query)}».`,
  noResultsHint: 'قد تنفع كلمات أقل أو وسوم أقل.',
  filterByTag: 'تصفية حسب الوسم',
  moreResults: 'نتائج أخرى',
  allResults: 'كل النتائج في صفحة',
  searching: 'جارٍ البحث…',
  searchUnavailable: 'ليس للبحث فهرس بعد. يكفي تشغيل «npm run build» مرة واحدة لإنشائه.',
  searchWithoutScript: 'يحتاج البحث إلى JavaScript. كل الملاحظات مرتبة حسب العنوان وحسب الوسم:',
  searchKeys: 'الأسهم للاختيار، Enter للفتح، Esc للإغلاق',

  // Theme
  theme: 'المظهر',
  themeSystem: 'كما في النظام',
  themeLight: 'ورق، فاتح',
  themeDark: 'حبر، داكن',
  themeContrast: 'تباين عالٍ',

  // The reader's menu
  readerMenu: 'المظهر والقراءة',
  openBeside: 'فتح إلى الجانب',
  readerSettings: {
    size: 'حجم النص',
    sizes: { small: 'صغير', normal: 'عادي', large: 'كبير', larger: 'أكبر' },
    measure: 'عرض الأسطر',
    measures: { narrow: 'ضيق', normal: 'عادي', wide: 'واسع' },
    previews: 'معاينة الروابط',
    panes: 'فتح الروابط جانبًا',
    shortcuts: 'مفاتيح من حرف واحد',
  },
  randomNote: 'ملاحظة عشوائية',
  ...{ editNote: 'تحرير هذه الملاحظة', noteHistory: 'تاريخها' },

  // Keys
  keys: 'المفاتيح',
  keysHint: 'يمكن إيقافها من القائمة أعلى الصفحة.',
  shortcuts: [
    ['j', 'الرابط التالي في النص'],
    ['k', 'الرابط السابق'],
    ['b', 'الملاحظات التي تشير إلى هنا'],
    ['[', 'اللوح السابق'],
    [']', 'اللوح التالي'],
    ['/', 'بحث'],
    ['g h', 'الرئيسية'],
    ['g g', 'الشبكة'],
    ['r', 'ملاحظة عشوائية'],
    ['?', 'هذه القائمة'],
  ],

  // Not found
  notFoundTitle: 'لا شيء ينمو هنا',
  notFoundText: 'هذه الصفحة ليست من الحديقة. لعلها انتقلت، أو لم تُكتب بعد.',
  perhaps: 'لعل المقصود',
  waysOn: 'دروب أخرى',
});
