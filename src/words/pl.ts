import { slavic } from './slavic.ts';
import type { Language } from './words.ts';

const notes = slavic('# notatka', '# notatki', '# notatek');
const ofNotes = slavic('# notatki', '# notatek', '# notatek');
const inNotes = slavic('w # notatce', 'w # notatkach', 'w # notatkach');
const waiting = slavic(
  'czeka na nią # notatka',
  'czekają na nią # notatki',
  'czeka na nią # notatek',
);
const ties = slavic('# powiązanie', '# powiązania', '# powiązań');

/** Polish. */
export const pl: Language<'one' | 'few' | 'many'> = ({ number, count }) => ({
  // The frame of every page
  skipToText: 'Przejdź do tekstu',
  siteNavigation: 'Ogród',
  notes: 'Notatki',
  tags: 'Tagi',
  recent: 'Nowości',
  explore: 'Przechadzka',
  home: 'Początek',
  comma: ', ',
  search: 'Szukaj',
  grownWith: (program) => `Wyrosło z pomocą ${program}`,
  feed: 'RSS',

  // A note
  planted: 'Posadzono',
  lastTended: 'ostatnio pielęgnowano',
  tended: 'Pielęgnowano',
  minutes: (minutes) => count(minutes, slavic('# minuta', '# minuty', '# minut')),
  onThisPage: 'Na tej stronie',
  linkedFrom: (sources) =>
    count(
      sources,
      slavic('Prowadzi tu # notatka', 'Prowadzą tu # notatki', 'Prowadzi tu # notatek'),
    ),
  linksTo: (targets) => `Odsyła do ${count(targets, ofNotes)}`,
  moreBacklinks: (more) => `i jeszcze ${number(more)}`,
  nearThis: 'W pobliżu',
  seeInGraph: 'Zobacz na grafie ogrodu',
  mentionedIn: (sources) => `Wspomniana bez linku ${count(sources, inNotes)}`,
  wanted: 'Oczekiwane notatki',
  wantedLead: 'Te strony już do nich odsyłają, choć nie są jeszcze napisane.',
  wantedNone: 'Każdy link prowadzi do notatki.',
  wantedBy: (sources) => count(sources, waiting),
  moved: 'Ta strona została przeniesiona.',
  embedded: 'pokazuje część tej notatki',
  stages: { seedling: 'Sadzonka', budding: 'W pąkach', evergreen: 'Zimozielona' },
  stageMeanings: {
    seedling: 'pierwsza myśl, jeszcze surowa',
    budding: 'pisana na nowo nie raz',
    evergreen: 'dojrzała i stale pielęgnowana',
  },
  stagesTitle: 'Jak daleko wyrosły notatki',
  allStages: 'Wszystkie',
  showingStage: (stage, shown) => `${stage}: ${count(shown, notes)}`,
  seriesPart: (part, all) => `Część ${number(part)} z ${number(all)}:`,
  seriesBefore: 'Przedtem',
  seriesAfter: 'Potem',
  tagsOfNote: 'Tagi tej notatki',
  properties: 'Właściwości',
  folders: 'Foldery',
  locked: {
    title: 'Zamknięta notatka',
    lead: 'Tę notatkę może przeczytać tylko ten, kto zna hasło.',
    password: 'Hasło',
    open: 'Otwórz',
    opening: 'Otwieranie…',
    wrong: 'To nie jest właściwe hasło. Spróbuj ponownie.',
    unable: 'Ta przeglądarka jej nie otworzy: trzeba skryptów i bezpiecznego połączenia.',
  },

  // Inside a note's text
  notWrittenYet: 'jeszcze nienapisana',
  privateNote: 'prywatna notatka',
  privateEmbed: 'Ta część tekstu nie jest publiczna.',
  missingPart: 'Część, która powinna tu być, nie jest jeszcze napisana.',
  from: (title) => `Z notatki „${title}”`,
  footnotes: 'Przypisy',
  backToReference: (place) => `Wróć do odnośnika ${place}`,
  linkToSection: (title) => `Link do części „${title}”`,
  tasks: {
    ' ': 'Do zrobienia',
    x: 'Zrobione',
    '-': 'Odwołane',
    '/': 'W toku',
    '>': 'Odłożone',
    '<': 'Zaplanowane',
    '!': 'Ważne',
    '?': 'Niepewne',
  },
  taskMarked: (sign) => `Oznaczone „${sign}”`,
  notRun: (language) => `Zapytanie (${language}), które ta strona pokazuje, ale nie wykonuje.`,
  callouts: {
    note: 'Notatka',
    abstract: 'Streszczenie',
    info: 'Informacja',
    todo: 'Do zrobienia',
    tip: 'Wskazówka',
    important: 'Ważne',
    success: 'Sukces',
    question: 'Pytanie',
    warning: 'Ostrzeżenie',
    caution: 'Ostrożnie',
    failure: 'Niepowodzenie',
    danger: 'Niebezpieczeństwo',
    bug: 'Błąd',
    example: 'Przykład',
    quote: 'Cytat',
  },
  table: 'Tabela',
  openAt: (host) => `Otwórz w ${host}`,
  loadFrom: (host) => `Naciśnij, aby wczytać to z ${host}`,
  loadAllFrom: (host) => `Wczytaj wszystko z ${host}`,
  formula: 'Wzór',
  code: 'Kod',
  codeIn: (language) => `Kod: ${language}`,
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  diagram: 'Schemat',
  diagramSource: 'Schemat jako tekst',
  enlarge: 'Powiększ obraz',
  close: 'Zamknij',

  // Lists
  recentlyTended: 'Ostatnio pielęgnowane',
  allNotes: 'Wszystkie notatki',
  byTitle: 'Według tytułu',
  byDate: 'Według daty',
  byStage: 'Według wzrostu',
  trails: 'Ścieżki',
  mostLinked: 'Najczęściej linkowane',
  plantedByYear: 'Zasadzone rok po roku',
  noteCount: (all) => count(all, notes),
  chosen: 'Zacznij tutaj',
  subjects: 'Tematy',
  allTags: 'Wszystkie tagi',
  allRecent: 'Wszystkie nowości',
  order: 'Kolejność',
  tagTitle: (tag) => `Notatki z tagiem „${tag}”`,
  tagsBelow: 'Pod tym tagiem',
  tagsTogether: 'Często razem z',
  noTags: 'Żadna notatka nie ma jeszcze tagu.',
  recentLead: 'Co tu wyrosło, miesiąc po miesiącu.',
  recentNone: 'Żadna notatka nie mówi, kiedy ją posadzono.',
  followFeed: 'Śledź przez RSS',
  tendedBy: (words, links) => {
    const ofWords = slavic('słowo', 'słowa', 'słów');
    const parts = [
      links > 0 ? count(links, slavic('# nowy link', '# nowe linki', '# nowych linków')) : '',
      words > 0 ? `dłuższa o ${number(words)} ${count(words, ofWords)}` : '',
      words < 0 ? `krótsza o ${number(-words)} ${count(-words, ofWords)}` : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'pielęgnowana' : `pielęgnowana: ${parts.join(', ')}`;
  },
  plantedThen: 'posadzona',
  andMore: (more) => `i jeszcze ${number(more)}`,
  emptyGarden: 'Nic tu jeszcze nie posadzono.',

  // The graph
  graph: 'Graf',
  graphLead: (all, tied) => `${count(all, notes)}, ${count(tied, ties)}`,
  graphPicture: 'Rysunek ogrodu',
  gardenGraph: 'Ogród jako graf',
  graphKeys: 'Strzałki przesuwają, + i − przybliżają i oddalają, 0 pokazuje całość, Tab – notatki',
  graphSearch: 'Znajdź notatkę',
  graphTag: 'Tag',
  graphStage: 'Wzrost',
  graphAny: 'Wszystkie',
  zoomIn: 'Przybliż',
  zoomOut: 'Oddal',
  wholeGarden: 'Cały ogród',
  byTies: 'Według powiązań',
  pathTitle: 'Od jednej notatki do drugiej',
  pathFrom: 'Od',
  pathTo: 'Do',
  pathNone: 'Żadna droga nie prowadzi od jednej do drugiej.',
  edges: (tied) => count(tied, ties),
  tiedTo: (titles, more) =>
    more === 0 ? `powiązana z: ${titles}` : `powiązana z: ${titles} i jeszcze ${number(more)}`,
  graphMatches: (shown, all) => `${number(shown)} z ${count(all, ofNotes)}`,

  // Search
  searchPlaceholder: 'Szukaj notatek lub #tagu',
  searchLabel: 'Szukaj w ogrodzie',
  results: (found) =>
    count(found, { 0: 'Brak wyników', ...slavic('# wynik', '# wyniki', '# wyników') }),
  noResults: (query) => `Nie znaleziono nic dla „${query}”.`,
  noResultsHint: 'Może pomoże mniej słów albo mniej tagów.',
  filterByTag: 'Filtruj według tagu',
  moreResults: 'Więcej wyników',
  allResults: 'Wszystkie wyniki na jednej stronie',
  searching: 'Szukam…',
  searchUnavailable: 'Wyszukiwarka nie ma jeszcze indeksu. Uruchom raz „npm run build”.',
  searchWithoutScript:
    'Wyszukiwarka wymaga JavaScriptu. Wszystkie notatki są też według tytułu i według tagu:',
  searchKeys: 'Strzałki wybierają, Enter otwiera, Esc zamyka',

  // Theme
  theme: 'Motyw',
  themeSystem: 'Jak w systemie',
  themeLight: 'Papier, jasny',
  themeDark: 'Atrament, ciemny',
  themeContrast: 'Wysoki kontrast',

  // The reader's menu
  readerMenu: 'Motyw i czytanie',
  openBeside: 'Otwórz obok',
  readerSettings: {
    size: 'Wielkość tekstu',
    sizes: { small: 'Mały', normal: 'Zwykły', large: 'Duży', larger: 'Większy' },
    measure: 'Szerokość wierszy',
    measures: { narrow: 'Wąskie', normal: 'Zwykłe', wide: 'Szerokie' },
    previews: 'Podgląd linków',
    panes: 'Linki otwierają się obok',
    shortcuts: 'Klawisze jednoliterowe',
  },
  randomNote: 'Losowa notatka',
  ...{ editNote: 'Edytuj tę notatkę', noteHistory: 'Jej historia' },

  // Keys
  ...{ keys: 'Klawisze', keysHint: 'Można je wyłączyć w menu u góry strony.' },
  shortcuts: [
    ['j', 'Następny link w tekście'],
    ['k', 'Poprzedni link'],
    ['b', 'Notatki, które tu prowadzą'],
    ['[', 'Panel po lewej'],
    [']', 'Panel po prawej'],
    ['/', 'Szukaj'],
    ['g h', 'Początek'],
    ['g g', 'Graf'],
    ['r', 'Losowa notatka'],
    ['?', 'Ta lista'],
  ],

  // Not found
  notFoundTitle: 'Nic tu nie rośnie',
  notFoundText: 'Tej strony nie ma w ogrodzie. Może ją przeniesiono albo jeszcze nie powstała.',
  ...{ perhaps: 'Może chodziło o', waysOn: 'Dokąd dalej' },
});
