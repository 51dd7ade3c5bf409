import type { Forms } from './speech.ts';
import type { Language } from './words.ts';

const notes: Forms<'one'> = { one: '# Notiz', other: '# Notizen' };
/** After “von”, “zu” and “in”. */
const toNotes: Forms<'one'> = { 0: 'keiner Notiz', ...notes };
const ties: Forms<'one'> = { one: '# Verbindung', other: '# Verbindungen' };
const names = 'keiner einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');

/** German. */
export const de: Language<'one'> = ({ number, count }) => ({
  // The frame of every page
  skipToText: 'Zum Text springen',
  siteNavigation: 'Garten',
  notes: 'Notizen',
  tags: 'Schlagwörter',
  recent: 'Neues',
  explore: 'Umsehen',
  home: 'Startseite',
  comma: ', ',
  search: 'Suche',
  grownWith: (program) => `Gewachsen mit ${program}`,
  feed: 'RSS',

  // A note
  planted: 'Gepflanzt am',
  lastTended: 'zuletzt gepflegt am',
  tended: 'Gepflegt am',
  minutes: (minutes) => count(minutes, { one: '# Minute', other: '# Minuten' }),
  onThisPage: 'Auf dieser Seite',
  linkedFrom: (sources) => `Verlinkt von ${count(sources, toNotes, names)}`,
  linksTo: (targets) => `Links zu ${count(targets, toNotes, names)}`,
  moreBacklinks: (more) =>
    more === 1 ? 'und eine weitere' : `und ${names[more] ?? number(more)} weitere`,
  nearThis: 'In der Nähe',
  seeInGraph: 'Im Graphen des Gartens zeigen',
  mentionedIn: (sources) => `Ohne Link erwähnt in ${count(sources, toNotes, names)}`,
  wanted: 'Gewünschte Notizen',
  wantedLead: 'Von diesen Seiten verlinkt, aber noch nicht geschrieben.',
  wantedNone: 'Jeder Link führt zu einer Notiz.',
  wantedBy: (sources) => `gewünscht von ${count(sources, toNotes, names)}`,
  moved: 'Diese Seite ist umgezogen.',
  embedded: 'zeigt einen Teil dieser Notiz',
  stages: { seedling: 'Keimling', budding: 'Knospe', evergreen: 'Immergrün' },
  stageMeanings: {
    seedling: 'ein erster Gedanke, noch roh',
    budding: 'mehr als einmal bearbeitet',
    evergreen: 'gereift und stets gepflegt',
  },
  stagesTitle: 'Wie weit die Notizen gewachsen sind',
  allStages: 'Alle',
  showingStage: (stage, shown) => `${stage}: ${count(shown, notes)}`,
  seriesPart: (part, all) => `Teil ${number(part)} von ${number(all)}:`,
  seriesBefore: 'Davor',
  seriesAfter: 'Danach',
  tagsOfNote: 'Schlagwörter dieser Notiz',
  properties: 'Eigenschaften',
  folders: 'Ordner',
  locked: {
    title: 'Eine verschlossene Notiz',
    lead: 'Diese Notiz kann nur lesen, wer ihr Passwort hat.',
    password: 'Passwort',
    open: 'Öffnen',
    opening: 'Wird geöffnet …',
    wrong: 'Das ist nicht das Passwort. Bitte noch einmal versuchen.',
    unable:
      'Dieser Browser kann die Notiz nicht öffnen: Dazu braucht es Skripte und eine sichere Verbindung.',
  },

  // Inside a note's text
  notWrittenYet: 'noch nicht geschrieben',
  privateNote: 'eine private Notiz',
  privateEmbed: 'Dieser Teil des Textes ist nicht öffentlich.',
  missingPart: 'Der Teil, der hier stehen soll, ist noch nicht geschrieben.',
  from: (title) => `Aus „${title}“`,
  footnotes: 'Fußnoten',
  backToReference: (place) => `Zurück zur Stelle ${place}`,
  linkToSection: (title) => `Link zum Abschnitt „${title}“`,
  tasks: {
    ' ': 'Offen',
    x: 'Erledigt',
    '-': 'Abgesagt',
    '/': 'In Arbeit',
    '>': 'Verschoben',
    '<': 'Geplant',
    '!': 'Wichtig',
    '?': 'Fraglich',
  },
  taskMarked: (sign) => `Markiert mit „${sign}“`,
  notRun: (language) => `Eine Abfrage (${language}), die hier gezeigt, aber nicht ausgeführt wird.`,
  callouts: {
    note: 'Notiz',
    abstract: 'Zusammenfassung',
    info: 'Info',
    todo: 'Zu tun',
    tip: 'Tipp',
    important: 'Wichtig',
    success: 'Geschafft',
    question: 'Frage',
    warning: 'Warnung',
    caution: 'Vorsicht',
    failure: 'Fehlschlag',
    danger: 'Gefahr',
    bug: 'Fehler',
    example: 'Beispiel',
    quote: 'Zitat',
  },
  table: 'Tabelle',
  openAt: (host) => `Bei ${host} öffnen`,
  loadFrom: (host) => `Drücken, um dies von ${host} zu laden`,
  loadAllFrom: (host) => `Alles von ${host} laden`,
  formula: 'Formel',
  code: 'Quelltext',
  codeIn: (language) => `Quelltext in ${language}`,
  copy: 'Kopieren',
  copied: 'Kopiert',
  diagram: 'Diagramm',
  diagramSource: 'Das Diagramm als Text',
  enlarge: 'Bild vergrößern',
  close: 'Schließen',

  // Lists
  recentlyTended: 'Zuletzt gepflegt',
  allNotes: 'Alle Notizen',
  byTitle: 'Nach Titel',
  byDate: 'Nach Datum',
  byStage: 'Nach Wuchs',
  trails: 'Pfade',
  mostLinked: 'Am meisten verknüpft',
  plantedByYear: 'Gepflanzt, Jahr für Jahr',
  noteCount: (all) => count(all, notes),
  chosen: 'Hier beginnen',
  subjects: 'Themen',
  allTags: 'Alle Schlagwörter',
  allRecent: 'Alles Neue',
  order: 'Reihenfolge',
  tagTitle: (tag) => `Notizen zum Schlagwort „${tag}“`,
  tagsBelow: 'Darunter',
  tagsTogether: 'Oft zusammen mit',
  noTags: 'Noch hat keine Notiz ein Schlagwort.',
  recentLead: 'Was hier gewachsen ist, Monat für Monat.',
  recentNone: 'Keine Notiz sagt, wann sie gepflanzt wurde.',
  followFeed: 'Per RSS folgen',
  tendedBy: (words, links) => {
    const parts = [
      links > 0 ? count(links, { one: '# neuer Link', other: '# neue Links' }) : '',
      words > 0 ? count(words, { one: '# Wort länger', other: '# Wörter länger' }) : '',
      words < 0 ? count(-words, { one: '# Wort kürzer', other: '# Wörter kürzer' }) : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'gepflegt' : `gepflegt: ${parts.join(', ')}`;
  },
  plantedThen: 'gepflanzt',
  andMore: (more) => `und ${number(more)} weitere`,
  emptyGarden: 'Hier ist noch nichts gepflanzt.',

  // The graph
  graph: 'Graph',
  graphLead: (all, tied) => `${count(all, notes)}, ${count(tied, ties)}`,
  graphPicture: 'Bild des Gartens',
  gardenGraph: 'Der Garten als Graph',
  graphKeys: 'Pfeiltasten bewegen, + und − zoomen, 0 zeigt alles, Tab führt zu den Notizen',
  graphSearch: 'Eine Notiz finden',
  graphTag: 'Schlagwort',
  graphStage: 'Wuchs',
  graphAny: 'Alle',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  wholeGarden: 'Der ganze Garten',
  byTies: 'Nach Verbindungen',
  pathTitle: 'Von einer Notiz zur anderen',
  pathFrom: 'Von',
  pathTo: 'Zu',
  pathNone: 'Kein Weg führt von der einen zur anderen.',
  edges: (tied) => count(tied, ties),
  tiedTo: (titles, more) =>
    more === 0 ? `verbunden mit ${titles}` : `verbunden mit ${titles} und ${number(more)} weiteren`,
  graphMatches: (shown, all) => `${number(shown)} von ${count(all, notes)}`,

  // Search
  searchPlaceholder: 'Notizen suchen, oder #Schlagwort',
  searchLabel: 'Im Garten suchen',
  results: (found) => count(found, { 0: 'Keine Treffer', one: '# Treffer', other: '# Treffer' }),
  noResults: (query) => `Zu „${query}“ wurde nichts gefunden.`,
  noResultsHint: 'Vielleicht helfen weniger Wörter oder weniger Schlagwörter.',
  filterByTag: 'Nach Schlagwort filtern',
  moreResults: 'Weitere Treffer',
  allResults: 'Alle Treffer auf einer Seite',
  searching: 'Suche läuft …',
  searchUnavailable:
    'Die Suche hat noch kein Verzeichnis. „npm run build“ legt es an, einmal genügt.',
  searchWithoutScript:
    'Die Suche braucht JavaScript. Alle Notizen stehen auch nach Titel und nach Schlagwort:',
  searchKeys: 'Pfeiltasten wählen, Eingabe öffnet, Esc schließt',

  // Theme
  theme: 'Farben',
  themeSystem: 'Wie das System',
  themeLight: 'Papier, hell',
  themeDark: 'Tinte, dunkel',
  themeContrast: 'Hoher Kontrast',

  // The reader's menu
  readerMenu: 'Farben und Lesen',
  openBeside: 'Daneben öffnen',
  readerSettings: {
    size: 'Schriftgröße',
    sizes: { small: 'Klein', normal: 'Normal', large: 'Groß', larger: 'Größer' },
    measure: 'Zeilenlänge',
    measures: { narrow: 'Schmal', normal: 'Normal', wide: 'Breit' },
    previews: 'Vorschau von Links',
    panes: 'Links öffnen sich daneben',
    shortcuts: 'Tasten mit einem Buchstaben',
  },
  randomNote: 'Eine zufällige Notiz',
  ...{ editNote: 'Diese Notiz bearbeiten', noteHistory: 'Ihre Geschichte' },

  // Keys
  keys: 'Tasten',
  keysHint: 'Im Menü oben auf der Seite lassen sie sich abschalten.',
  shortcuts: [
    ['j', 'Nächster Link im Text'],
    ['k', 'Voriger Link'],
    ['b', 'Die Notizen, die hierher führen'],
    ['[', 'Spalte links'],
    [']', 'Spalte rechts'],
    ['/', 'Suche'],
    ['g h', 'Startseite'],
    ['g g', 'Graph'],
    ['r', 'Eine zufällige Notiz'],
    ['?', 'Diese Liste'],
  ],

  // Not found
  notFoundTitle: 'Hier wächst nichts',
  notFoundText:
    'Diese Seite gehört nicht zum Garten. Vielleicht ist sie umgezogen oder noch nicht geschrieben.',
  perhaps: 'Vielleicht gemeint',
  waysOn: 'Wege weiter',
});
