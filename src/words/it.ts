import type { Forms } from './speech.ts';
import type { Language } from './words.ts';

const notes: Forms<'one'> = { 0: 'nessuna nota', one: '# nota', other: '# note' };
const ties: Forms<'one'> = { one: '# legame', other: '# legami' };
const names = 'nessuna una due tre quattro cinque sei sette otto nove dieci undici dodici'.split(
  ' ',
);

/** Italian. */
export const it: Language<'one'> = ({ number, count }) => ({
  // The frame of every page
  skipToText: 'Vai al testo',
  siteNavigation: 'Giardino',
  notes: 'Note',
  tags: 'Etichette',
  recent: 'Novità',
  explore: 'Esplora',
  home: 'Inizio',
  comma: ', ',
  search: 'Cerca',
  grownWith: (program) => `Coltivato con ${program}`,
  feed: 'RSS',

  // A note: a colon before dates, for “il” would have to become “l’” before some.
  planted: 'Piantata:',
  lastTended: 'ultima cura:',
  tended: 'Curata:',
  minutes: (minutes) => count(minutes, { one: '# minuto', other: '# minuti' }),
  onThisPage: 'In questa pagina',
  linkedFrom: (sources) => `Collegata da ${count(sources, notes, names)}`,
  linksTo: (targets) => `Rimanda a ${count(targets, notes, names)}`,
  moreBacklinks: (more) => (more === 1 ? 'e un’altra' : `e altre ${names[more] ?? number(more)}`),
  nearThis: 'Qui vicino',
  seeInGraph: 'Mostra nel grafo del giardino',
  mentionedIn: (sources) => `Menzionata senza link in ${count(sources, notes, names)}`,
  wanted: 'Note da scrivere',
  wantedLead: 'Queste pagine rimandano a loro, ma non sono ancora scritte.',
  wantedNone: 'Ogni link porta a una nota.',
  wantedBy: (sources) => `attesa da ${count(sources, notes, names)}`,
  moved: 'Questa pagina si è trasferita.',
  embedded: 'mostra una parte di questa nota',
  stages: { seedling: 'Germoglio', budding: 'In boccio', evergreen: 'Sempreverde' },
  stageMeanings: {
    seedling: 'un primo pensiero, ancora grezzo',
    budding: 'ripresa più di una volta',
    evergreen: 'matura, e tenuta aggiornata',
  },
  stagesTitle: 'Quanto sono cresciute le note',
  allStages: 'Tutte',
  showingStage: (stage, shown) => `${stage}: ${count(shown, notes, names)}`,
  seriesPart: (part, all) => `Parte ${number(part)} di ${number(all)}:`,
  seriesBefore: 'Prima di questa',
  seriesAfter: 'Dopo questa',
  tagsOfNote: 'Etichette di questa nota',
  properties: 'Proprietà',
  folders: 'Cartelle',
  locked: {
    title: 'Una nota chiusa',
    lead: 'Può leggere questa nota solo chi ha la password.',
    password: 'Password',
    open: 'Apri',
    opening: 'Apertura…',
    wrong: 'Non è la password. Riprova.',
    unable: 'Questo browser non può aprire la nota: servono script e una connessione sicura.',
  },

  // Inside a note's text
  notWrittenYet: 'non ancora scritta',
  privateNote: 'una nota privata',
  privateEmbed: 'Questa parte del testo non è pubblica.',
  missingPart: 'La parte che dovrebbe stare qui non è ancora scritta.',
  from: (title) => `Da «${title}»`,
  footnotes: 'Note a piè di pagina',
  backToReference: (place) => `Torna al rimando ${place}`,
  linkToSection: (title) => `Link alla sezione «${title}»`,
  tasks: {
    ' ': 'Da fare',
    x: 'Fatto',
    '-': 'Annullato',
    '/': 'In corso',
    '>': 'Rimandato',
    '<': 'In programma',
    '!': 'Importante',
    '?': 'In dubbio',
  },
  taskMarked: (sign) => `Segnato con «${sign}»`,
  notRun: (language) => `Un’interrogazione (${language}) che questo sito mostra, ma non esegue.`,
  callouts: {
    note: 'Nota',
    abstract: 'Riassunto',
    info: 'Informazione',
    todo: 'Da fare',
    tip: 'Consiglio',
    important: 'Importante',
    success: 'Riuscito',
    question: 'Domanda',
    warning: 'Avvertenza',
    caution: 'Cautela',
    failure: 'Fallito',
    danger: 'Pericolo',
    bug: 'Errore',
    example: 'Esempio',
    quote: 'Citazione',
  },
  table: 'Tabella',
  openAt: (host) => `Apri su ${host}`,
  loadFrom: (host) => `Premi per caricarlo da ${host}`,
  loadAllFrom: (host) => `Carica tutto da ${host}`,
  formula: 'Formula',
  code: 'Codice',
  codeIn: (language) => `Codice in ${language}`,
  copy: 'Copia',
  copied: 'Copiato',
  diagram: 'Diagramma',
  diagramSource: 'Il diagramma come testo',
  enlarge: 'Ingrandisci l’immagine',
  close: 'Chiudi',

  // Lists
  recentlyTended: 'Curate di recente',
  allNotes: 'Tutte le note',
  byTitle: 'Per titolo',
  byDate: 'Per data',
  byStage: 'Per crescita',
  trails: 'Sentieri',
  mostLinked: 'Le più collegate',
  plantedByYear: 'Piantate, anno per anno',
  noteCount: (all) => count(all, notes),
  chosen: 'Per cominciare',
  subjects: 'Argomenti',
  allTags: 'Tutte le etichette',
  allRecent: 'Tutte le novità',
  order: 'Ordine',
  tagTitle: (tag) => `Note con l’etichetta «${tag}»`,
  tagsBelow: 'Sotto questa etichetta',
  tagsTogether: 'Spesso insieme a',
  noTags: 'Nessuna nota ha ancora un’etichetta.',
  recentLead: 'Quello che è cresciuto qui, mese per mese.',
  recentNone: 'Nessuna nota dice quando è stata piantata.',
  followFeed: 'Segui via RSS',
  tendedBy: (words, links) => {
    const parts = [
      links > 0 ? count(links, { one: '# link in più', other: '# link in più' }) : '',
      words > 0 ? count(words, { one: '# parola in più', other: '# parole in più' }) : '',
      words < 0 ? count(-words, { one: '# parola in meno', other: '# parole in meno' }) : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'curata' : `curata: ${parts.join(', ')}`;
  },
  plantedThen: 'piantata',
  andMore: (more) => count(more, { one: 'e # altra', other: 'e altre #' }),
  emptyGarden: 'Qui non è ancora piantato nulla.',

  // The graph
  graph: 'Grafo',
  graphLead: (all, tied) => `${count(all, notes)}, ${count(tied, ties)}`,
  graphPicture: 'Disegno del giardino',
  gardenGraph: 'Il giardino come grafo',
  graphKeys:
    'Frecce per spostarsi, + e − per lo zoom, 0 per vedere tutto, Tab per andare alle note',
  graphSearch: 'Trova una nota',
  graphTag: 'Etichetta',
  graphStage: 'Crescita',
  graphAny: 'Tutte',
  zoomIn: 'Avvicina',
  zoomOut: 'Allontana',
  wholeGarden: 'Tutto il giardino',
  byTies: 'Per legami',
  pathTitle: 'Da una nota a un’altra',
  pathFrom: 'Da',
  pathTo: 'A',
  pathNone: 'Nessuna via porta dall’una all’altra.',
  edges: (tied) => count(tied, ties),
  tiedTo: (titles, more) =>
    more === 0
      ? `legata a ${titles}`
      : `legata a ${titles} ${count(more, { one: 'e a # altra', other: 'e ad altre #' })}`,
  graphMatches: (shown, all) => `${number(shown)} di ${count(all, notes)}`,

  // Search
  searchPlaceholder: 'Cerca note, o #etichetta',
  searchLabel: 'Cerca nel giardino',
  results: (found) =>
    count(found, { 0: 'Nessun risultato', one: '# risultato', other: '# risultati' }),
  noResults: (query) => `Non si è trovato nulla per «${query}».`,
  noResultsHint: 'Forse aiutano meno parole, o meno etichette.',
  filterByTag: 'Filtra per etichetta',
  moreResults: 'Altri risultati',
  allResults: 'Tutti i risultati in una pagina',
  searching: 'Ricerca in corso…',
  searchUnavailable:
    'La ricerca non ha ancora un indice. Per crearlo basta eseguire una volta «npm run build».',
  searchWithoutScript:
    'La ricerca ha bisogno di JavaScript. Tutte le note sono elencate per titolo e per etichetta:',
  searchKeys: 'Frecce per scegliere, Invio per aprire, Esc per chiudere',

  // Theme
  theme: 'Tema',
  themeSystem: 'Come il sistema',
  themeLight: 'Carta, chiaro',
  themeDark: 'Inchiostro, scuro',
  themeContrast: 'Contrasto elevato',

  // The reader's menu
  readerMenu: 'Tema e lettura',
  openBeside: 'Apri di fianco',
  readerSettings: {
    size: 'Dimensione del testo',
    sizes: { small: 'Piccola', normal: 'Normale', large: 'Grande', larger: 'Molto grande' },
    measure: 'Larghezza delle righe',
    measures: { narrow: 'Stretta', normal: 'Normale', wide: 'Larga' },
    previews: 'Anteprime dei link',
    panes: 'Apri i link di fianco',
    shortcuts: 'Tasti di una lettera',
  },
  randomNote: 'Una nota a caso',
  ...{ editNote: 'Modifica questa nota', noteHistory: 'La sua cronologia' },

  // Keys
  keys: 'Tasti',
  keysHint: 'Si possono disattivare nel menu in alto.',
  shortcuts: [
    ['j', 'Link successivo nel testo'],
    ['k', 'Link precedente'],
    ['b', 'Le note che portano qui'],
    ['[', 'Riquadro a sinistra'],
    [']', 'Riquadro a destra'],
    ['/', 'Cerca'],
    ['g h', 'Inizio'],
    ['g g', 'Grafo'],
    ['r', 'Una nota a caso'],
    ['?', 'Questo elenco'],
  ],

  // Not found
  notFoundTitle: 'Qui non cresce nulla',
  notFoundText:
    'Questa pagina non fa parte del giardino. Forse si è trasferita, o non è ancora scritta.',
  perhaps: 'Forse cercavi',
  waysOn: 'Per proseguire',
});
