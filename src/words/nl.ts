import type { Forms } from './speech.ts';
import type { Language } from './words.ts';

const notes: Forms<'one'> = { one: '# notitie', other: '# notities' };
const ties: Forms<'one'> = { one: '# verbinding', other: '# verbindingen' };
const names = 'geen één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');

/** Dutch. */
export const nl: Language<'one'> = ({ number, count }) => ({
  // The frame of every page
  skipToText: 'Naar de tekst',
  siteNavigation: 'Tuin',
  notes: 'Notities',
  tags: 'Trefwoorden',
  recent: 'Nieuw',
  explore: 'Rondkijken',
  home: 'Begin',
  comma: ', ',
  search: 'Zoeken',
  grownWith: (program) => `Gekweekt met ${program}`,
  feed: 'RSS',

  // A note
  planted: 'Geplant op',
  lastTended: 'laatst verzorgd op',
  tended: 'Verzorgd op',
  minutes: (minutes) => count(minutes, { one: '# minuut', other: '# minuten' }),
  onThisPage: 'Op deze pagina',
  linkedFrom: (sources) => `Gelinkt vanuit ${count(sources, notes, names)}`,
  linksTo: (targets) => `Linkt naar ${count(targets, notes, names)}`,
  moreBacklinks: (more) => `en nog ${names[more] ?? number(more)}`,
  nearThis: 'In de buurt',
  seeInGraph: 'Bekijk in de graaf van de tuin',
  mentionedIn: (sources) => `Zonder link genoemd in ${count(sources, notes, names)}`,
  wanted: 'Gewenste notities',
  wantedLead: 'Deze pagina’s linken ernaar, maar ze zijn nog niet geschreven.',
  wantedNone: 'Elke link leidt naar een notitie.',
  wantedBy: (sources) => `gewenst door ${count(sources, notes, names)}`,
  moved: 'Deze pagina is verhuisd.',
  embedded: 'toont een deel van deze notitie',
  stages: { seedling: 'Zaailing', budding: 'In knop', evergreen: 'Wintergroen' },
  stageMeanings: {
    seedling: 'een eerste gedachte, nog ruw',
    budding: 'meer dan eens aan gewerkt',
    evergreen: 'gerijpt, en goed bijgehouden',
  },
  stagesTitle: 'Hoe ver de notities gegroeid zijn',
  allStages: 'Alle',
  showingStage: (stage, shown) => `${stage}: ${count(shown, notes, names)}`,
  seriesPart: (part, all) => `Deel ${number(part)} van ${number(all)}:`,
  seriesBefore: 'Hiervoor',
  seriesAfter: 'Hierna',
  tagsOfNote: 'Trefwoorden van deze notitie',
  properties: 'Eigenschappen',
  folders: 'Mappen',
  locked: {
    title: 'Een vergrendelde notitie',
    lead: 'Alleen wie het wachtwoord heeft, kan deze notitie lezen.',
    password: 'Wachtwoord',
    open: 'Openen',
    opening: 'Wordt geopend…',
    wrong: 'Dat is niet het wachtwoord. Probeer het opnieuw.',
    unable:
      'Deze browser kan de notitie niet openen: daarvoor zijn scripts en een beveiligde verbinding nodig.',
  },

  // Inside a note's text
  notWrittenYet: 'nog niet geschreven',
  privateNote: 'een privénotitie',
  privateEmbed: 'Dit deel van de tekst is niet openbaar.',
  missingPart: 'Het deel dat hier hoort te staan, is nog niet geschreven.',
  from: (title) => `Uit “${title}”`,
  footnotes: 'Voetnoten',
  backToReference: (place) => `Terug naar verwijzing ${place}`,
  linkToSection: (title) => `Link naar de paragraaf “${title}”`,
  tasks: {
    ' ': 'Nog te doen',
    x: 'Gedaan',
    '-': 'Geannuleerd',
    '/': 'Bezig',
    '>': 'Uitgesteld',
    '<': 'Gepland',
    '!': 'Belangrijk',
    '?': 'Onzeker',
  },
  taskMarked: (sign) => `Gemarkeerd met “${sign}”`,
  notRun: (language) => `Een zoekopdracht (${language}) die deze site toont, maar niet uitvoert.`,
  callouts: {
    note: 'Notitie',
    abstract: 'Samenvatting',
    info: 'Info',
    todo: 'Te doen',
    tip: 'Tip',
    important: 'Belangrijk',
    success: 'Gelukt',
    question: 'Vraag',
    warning: 'Waarschuwing',
    caution: 'Voorzichtig',
    failure: 'Mislukt',
    danger: 'Gevaar',
    bug: 'Fout',
    example: 'Voorbeeld',
    quote: 'Citaat',
  },
  table: 'Tabel',
  openAt: (host) => `Openen op ${host}`,
  loadFrom: (host) => `Druk om dit van ${host} te laden`,
  loadAllFrom: (host) => `Alles van ${host} laden`,
  formula: 'Formule',
  code: 'Broncode',
  codeIn: (language) => `Broncode in ${language}`,
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  diagram: 'Schema',
  diagramSource: 'Het schema als tekst',
  enlarge: 'Afbeelding vergroten',
  close: 'Sluiten',

  // Lists
  recentlyTended: 'Onlangs verzorgd',
  allNotes: 'Alle notities',
  byTitle: 'Op titel',
  byDate: 'Op datum',
  byStage: 'Op groei',
  noteCount: (all) => count(all, notes),
  chosen: 'Begin hier',
  subjects: 'Onderwerpen',
  allTags: 'Alle trefwoorden',
  allRecent: 'Alles wat nieuw is',
  order: 'Volgorde',
  tagTitle: (tag) => `Notities met het trefwoord “${tag}”`,
  tagsBelow: 'Onder dit trefwoord',
  tagsTogether: 'Vaak samen met',
  noTags: 'Nog geen notitie heeft een trefwoord.',
  recentLead: 'Wat hier gegroeid is, maand na maand.',
  recentNone: 'Geen notitie vertelt wanneer ze geplant is.',
  followFeed: 'Volgen via RSS',
  tendedBy: (words, links) => {
    const parts = [
      links > 0 ? count(links, { one: '# link erbij', other: '# links erbij' }) : '',
      words > 0 ? count(words, { one: '# woord langer', other: '# woorden langer' }) : '',
      words < 0 ? count(-words, { one: '# woord korter', other: '# woorden korter' }) : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'verzorgd' : `verzorgd: ${parts.join(', ')}`;
  },
  plantedThen: 'geplant',
  andMore: (more) => `en nog ${number(more)}`,
  emptyGarden: 'Hier is nog niets geplant.',

  // The graph
  graph: 'Graaf',
  graphLead: (all, tied) => `${count(all, notes)}, ${count(tied, ties)}`,
  graphPicture: 'Tekening van de tuin',
  gardenGraph: 'De tuin als graaf',
  graphKeys: 'Pijltjes bewegen, + en − zoomen, 0 toont alles, Tab gaat naar de notities',
  graphSearch: 'Een notitie vinden',
  graphTag: 'Trefwoord',
  graphStage: 'Groei',
  graphAny: 'Alle',
  zoomIn: 'Inzoomen',
  zoomOut: 'Uitzoomen',
  wholeGarden: 'De hele tuin',
  byTies: 'Op verbindingen',
  edges: (tied) => count(tied, ties),
  tiedTo: (titles, more) =>
    more === 0 ? `verbonden met ${titles}` : `verbonden met ${titles} en nog ${number(more)}`,
  graphMatches: (shown, all) => `${number(shown)} van ${count(all, notes)}`,

  // Search
  searchPlaceholder: 'Zoek notities, of #trefwoord',
  searchLabel: 'Zoeken in de tuin',
  results: (found) =>
    count(found, { 0: 'Geen resultaten', one: '# resultaat', other: '# resultaten' }),
  noResults: (query) => `Niets gevonden voor “${query}”.`,
  noResultsHint: 'Misschien helpen minder woorden, of minder trefwoorden.',
  filterByTag: 'Filteren op trefwoord',
  moreResults: 'Meer resultaten',
  allResults: 'Alle resultaten op één pagina',
  searching: 'Aan het zoeken…',
  searchUnavailable:
    'De zoekfunctie heeft nog geen index. Met “npm run build” komt die er, één keer is genoeg.',
  searchWithoutScript:
    'Zoeken heeft JavaScript nodig. Alle notities staan ook op titel en op trefwoord:',
  searchKeys: 'Pijltjes kiezen, Enter opent, Esc sluit',

  // Theme
  theme: 'Thema',
  themeSystem: 'Zoals het systeem',
  themeLight: 'Papier, licht',
  themeDark: 'Inkt, donker',
  themeContrast: 'Hoog contrast',

  // The reader's menu
  readerMenu: 'Thema en lezen',
  readerSettings: {
    size: 'Tekstgrootte',
    sizes: { small: 'Klein', normal: 'Normaal', large: 'Groot', larger: 'Groter' },
    measure: 'Regelbreedte',
    measures: { narrow: 'Smal', normal: 'Normaal', wide: 'Breed' },
    previews: 'Voorvertoning van links',
    panes: 'Links openen ernaast',
    shortcuts: 'Toetsen van één letter',
  },
  randomNote: 'Een willekeurige notitie',

  // Keys
  keys: 'Toetsen',
  keysHint: 'In het menu bovenaan zijn ze uit te zetten.',
  shortcuts: [
    ['j', 'Volgende link in de tekst'],
    ['k', 'Vorige link'],
    ['b', 'De notities die hierheen linken'],
    ['[', 'Paneel links'],
    [']', 'Paneel rechts'],
    ['/', 'Zoeken'],
    ['g h', 'Begin'],
    ['g g', 'Graaf'],
    ['r', 'Een willekeurige notitie'],
    ['?', 'Deze lijst'],
  ],

  // Not found
  notFoundTitle: 'Hier groeit niets',
  notFoundText:
    'Deze pagina hoort niet bij de tuin. Misschien is ze verhuisd, of nog niet geschreven.',
  perhaps: 'Misschien bedoeld',
  waysOn: 'Wegen verder',
});
