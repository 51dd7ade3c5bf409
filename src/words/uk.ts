import { slavic } from './slavic.ts';
import type { Language } from './words.ts';

const notes = slavic('# нотатка', '# нотатки', '# нотаток');
const ofNotes = slavic('# нотатки', '# нотаток', '# нотаток');
const inNotes = slavic('в # нотатці', 'в # нотатках', 'в # нотатках');
const waiting = slavic(
  'на неї чекає # нотатка',
  'на неї чекають # нотатки',
  'на неї чекає # нотаток',
);
const ties = slavic('# зв’язок', '# зв’язки', '# зв’язків');

/** Ukrainian. */
export const uk: Language<'one' | 'few' | 'many'> = ({ number, count }) => ({
  // The frame of every page
  skipToText: 'Перейти до тексту',
  siteNavigation: 'Сад',
  notes: 'Нотатки',
  tags: 'Теги',
  recent: 'Нове',
  explore: 'Прогулянка',
  home: 'Початок',
  comma: ', ',
  search: 'Пошук',
  grownWith: (program) => `Вирощено з ${program}`,
  feed: 'RSS',

  // A note
  planted: 'Посаджено',
  lastTended: 'останній догляд',
  tended: 'Доглянуто',
  minutes: (minutes) => count(minutes, slavic('# хвилина', '# хвилини', '# хвилин')),
  onThisPage: 'На цій сторінці',
  linkedFrom: (sources) =>
    count(sources, slavic('Сюди веде # нотатка', 'Сюди ведуть # нотатки', 'Сюди веде # нотаток')),
  linksTo: (targets) => `Посилається на ${count(targets, { ...notes, one: '# нотатку' })}`,
  moreBacklinks: (more) => `і ще ${number(more)}`,
  nearThis: 'Поруч',
  seeInGraph: 'Показати на графі саду',
  mentionedIn: (sources) => `Згадано без посилання ${count(sources, inNotes)}`,
  wanted: 'Бажані нотатки',
  wantedLead: 'Ці сторінки вже посилаються на них, але їх іще не написано.',
  wantedNone: 'Кожне посилання веде до нотатки.',
  wantedBy: (sources) => count(sources, waiting),
  moved: 'Цю сторінку перенесено.',
  embedded: 'показує частину цієї нотатки',
  stages: { seedling: 'Паросток', budding: 'У бруньках', evergreen: 'Вічнозелена' },
  stageMeanings: {
    seedling: 'перша думка, ще сира',
    budding: 'над нею працювали не раз',
    evergreen: 'дозріла й доглянута',
  },
  stagesTitle: 'Як виросли нотатки',
  allStages: 'Усі',
  showingStage: (stage, shown) => `${stage}: ${count(shown, notes)}`,
  seriesPart: (part, all) => `Частина ${number(part)} з ${number(all)}:`,
  seriesBefore: 'Перед цим',
  seriesAfter: 'Після цього',
  tagsOfNote: 'Теги цієї нотатки',
  properties: 'Властивості',
  folders: 'Теки',
  locked: {
    title: 'Замкнена нотатка',
    lead: 'Цю нотатку можуть читати лише ті, хто має пароль.',
    password: 'Пароль',
    open: 'Відкрити',
    opening: 'Відкривається…',
    wrong: 'Це не той пароль. Спробуйте ще раз.',
    unable: 'Цей браузер не може відкрити нотатку: потрібні скрипти й захищене з’єднання.',
  },

  // Inside a note's text
  notWrittenYet: 'ще не написано',
  privateNote: 'приватна нотатка',
  privateEmbed: 'Ця частина тексту не публічна.',
  missingPart: 'Частину, яка має бути тут, ще не написано.',
  from: (title) => `З нотатки «${title}»`,
  footnotes: 'Примітки',
  backToReference: (place) => `Назад до виноски ${place}`,
  linkToSection: (title) => `Посилання на розділ «${title}»`,
  tasks: {
    ' ': 'Не зроблено',
    x: 'Зроблено',
    '-': 'Скасовано',
    '/': 'У роботі',
    '>': 'Відкладено',
    '<': 'Заплановано',
    '!': 'Важливо',
    '?': 'Під питанням',
  },
  taskMarked: (sign) => `Позначено «${sign}»`,
  notRun: (language) => `Запит (${language}), який цей сайт показує, але не виконує.`,
  callouts: {
    note: 'Нотатка',
    abstract: 'Коротко',
    info: 'Довідка',
    todo: 'Зробити',
    tip: 'Порада',
    important: 'Важливо',
    success: 'Вийшло',
    question: 'Питання',
    warning: 'Увага',
    caution: 'Обережно',
    failure: 'Не вийшло',
    danger: 'Небезпека',
    bug: 'Помилка',
    example: 'Приклад',
    quote: 'Цитата',
  },
  table: 'Таблиця',
  openAt: (host) => `Відкрити на ${host}`,
  loadFrom: (host) => `Натиснути, щоб завантажити це з ${host}`,
  loadAllFrom: (host) => `Завантажити все з ${host}`,
  formula: 'Формула',
  code: 'Код',
  codeIn: (language) => `Код мовою ${language}`,
  copy: 'Копіювати',
  copied: 'Скопійовано',
  diagram: 'Схема',
  diagramSource: 'Схема як текст',
  enlarge: 'Збільшити зображення',
  close: 'Закрити',

  // Lists
  recentlyTended: 'Нещодавно доглянуті',
  allNotes: 'Усі нотатки',
  byTitle: 'За назвою',
  byDate: 'За датою',
  byStage: 'За ростом',
  trails: 'Стежки',
  mostLinked: 'Найбільше посилань',
  plantedByYear: 'Посаджене рік за роком',
  noteCount: (all) => count(all, notes),
  chosen: 'Почати звідси',
  subjects: 'Теми',
  allTags: 'Усі теги',
  allRecent: 'Усе нове',
  order: 'Порядок',
  tagTitle: (tag) => `Нотатки з тегом «${tag}»`,
  tagsBelow: 'Під цим тегом',
  tagsTogether: 'Часто разом із',
  noTags: 'Жодна нотатка ще не має тегу.',
  recentLead: 'Що тут виросло, місяць за місяцем.',
  recentNone: 'Жодна нотатка не каже, коли її посадили.',
  followFeed: 'Стежити через RSS',
  tendedBy: (words, links) => {
    const ofWords = slavic('слово', 'слова', 'слів');
    const ofLinks = slavic('# нове посилання', '# нові посилання', '# нових посилань');
    const parts = [
      links > 0 ? count(links, ofLinks) : '',
      words > 0 ? `довша на ${number(words)} ${count(words, ofWords)}` : '',
      words < 0 ? `коротша на ${number(-words)} ${count(-words, ofWords)}` : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'доглянуто' : `доглянуто: ${parts.join(', ')}`;
  },
  plantedThen: 'посаджено',
  andMore: (more) => `і ще ${number(more)}`,
  emptyGarden: 'Тут ще нічого не посаджено.',

  // The graph
  graph: 'Граф',
  graphLead: (all, tied) => `${count(all, notes)}, ${count(tied, ties)}`,
  graphPicture: 'Малюнок саду',
  gardenGraph: 'Сад як граф',
  graphKeys: 'Стрілки рухають, + і − змінюють масштаб, 0 показує все, Tab веде до нотаток',
  graphSearch: 'Знайти нотатку',
  graphTag: 'Тег',
  graphStage: 'Ріст',
  graphAny: 'Усі',
  zoomIn: 'Наблизити',
  zoomOut: 'Віддалити',
  wholeGarden: 'Увесь сад',
  byTies: 'За зв’язками',
  pathTitle: 'Від однієї нотатки до іншої',
  pathFrom: 'Звідки',
  pathTo: 'Куди',
  pathNone: 'Жоден шлях не веде від однієї до іншої.',
  edges: (tied) => count(tied, ties),
  tiedTo: (titles, more) =>
    more === 0 ? `пов’язана з: ${titles}` : `пов’язана з: ${titles} і ще ${number(more)}`,
  graphMatches: (shown, all) => `${number(shown)} з ${count(all, ofNotes)}`,

  // Search
  searchPlaceholder: 'Шукати нотатки або #тег',
  searchLabel: 'Шукати в саду',
  results: (found) =>
    count(found, {
      0: 'Немає результатів',
      ...slavic('# результат', '# результати', '# результатів'),
    }),
  noResults: (query) => `За запитом «${query}» нічого не знайдено.`,
  noResultsHint: 'Можливо, допоможе менше слів або менше тегів.',
  filterByTag: 'Відібрати за тегом',
  moreResults: 'Більше результатів',
  allResults: 'Усі результати на сторінці',
  searching: 'Триває пошук…',
  searchUnavailable: 'Пошук ще не має покажчика. Досить один раз виконати «npm run build».',
  searchWithoutScript: 'Пошук потребує JavaScript. Усі нотатки є також за назвою та за тегом:',
  searchKeys: 'Стрілки – вибрати, Enter – відкрити, Esc – закрити',

  // Theme
  theme: 'Тема',
  themeSystem: 'Як у системі',
  themeLight: 'Папір, світла',
  themeDark: 'Чорнило, темна',
  themeContrast: 'Високий контраст',

  // The reader's menu
  readerMenu: 'Тема й читання',
  openBeside: 'Відкрити поруч',
  readerSettings: {
    size: 'Розмір тексту',
    sizes: { small: 'Малий', normal: 'Звичайний', large: 'Великий', larger: 'Більший' },
    measure: 'Ширина рядків',
    measures: { narrow: 'Вузька', normal: 'Звичайна', wide: 'Широка' },
    previews: 'Попередній перегляд посилань',
    panes: 'Відкривати посилання поруч',
    shortcuts: 'Клавіші з однієї літери',
  },
  randomNote: 'Випадкова нотатка',
  ...{ editNote: 'Редагувати цю нотатку', noteHistory: 'Її історія' },

  // Keys
  ...{ keys: 'Клавіші', keysHint: 'Їх можна вимкнути в меню вгорі сторінки.' },
  shortcuts: [
    ['j', 'Наступне посилання в тексті'],
    ['k', 'Попереднє посилання'],
    ['b', 'Нотатки, що ведуть сюди'],
    ['[', 'Панель ліворуч'],
    [']', 'Панель праворуч'],
    ['/', 'Пошук'],
    ['g h', 'Початок'],
    ['g g', 'Граф'],
    ['r', 'Випадкова нотатка'],
    ['?', 'Цей список'],
  ],

  // Not found
  notFoundTitle: 'Тут нічого не росте',
  notFoundText: 'Цієї сторінки немає в саду. Можливо, її перенесли або ще не написали.',
  ...{ perhaps: 'Можливо, це', waysOn: 'Куди далі' },
});
