import type { CalloutTitles } from './callout-titles.ts';
import type { Forms, Speech } from './speech.ts';

const notes: Forms<'one'> = { one: '# note', other: '# notes' };
const ties: Forms<'one'> = { one: '# tie', other: '# ties' };
const names = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Every word that the site itself says, in English. Other languages have the same shape. */
export const en = ({ number, count }: Speech<'one'>) => ({
  // The frame of every page
  skipToText: 'Skip to the text',
  siteNavigation: 'Garden',
  notes: 'Notes',
  tags: 'Tags',
  recent: 'Recent',
  explore: 'Explore',
  home: 'Home',
  /** Stands between the names of a list. */
  comma: ', ',
  search: 'Search',
  grownWith: (program: string) => `Grown with ${program}`,
  feed: 'RSS',

  // A note
  planted: 'Planted',
  lastTended: 'last tended',
  tended: 'Tended',
  minutes: (minutes: number) => count(minutes, { one: '# minute', other: '# minutes' }),
  onThisPage: 'On this page',
  linkedFrom: (sources: number) => `Linked from ${count(sources, notes, names)}`,
  linksTo: (targets: number) => `Links to ${count(targets, notes, names)}`,
  moreBacklinks: (more: number) => `and ${names[more] ?? number(more)} more`,
  nearThis: 'Near this',
  seeInGraph: 'See it in the garden’s graph',
  mentionedIn: (sources: number) => `Mentioned without a link in ${count(sources, notes, names)}`,
  wanted: 'Wanted notes',
  wantedLead: 'Linked from these pages, and not written yet.',
  wantedNone: 'Every link leads to a note.',
  wantedBy: (sources: number) => `wanted by ${count(sources, notes, names)}`,
  moved: 'This page has moved.',
  embedded: 'shows a part of this note',
  stages: { seedling: 'Seedling', budding: 'Budding', evergreen: 'Evergreen' },
  stageMeanings: {
    seedling: 'a first thought, still rough',
    budding: 'worked on more than once',
    evergreen: 'settled, and kept true',
  },
  stagesTitle: 'How far notes have grown',
  allStages: 'All',
  showingStage: (stage: string, shown: number) => `${stage}: ${count(shown, notes, names)}`,
  /** Said where the name of the series follows. */
  seriesPart: (part: number, all: number) => `Part ${number(part)} of ${number(all)}:`,
  seriesBefore: 'Before this',
  seriesAfter: 'After this',
  tagsOfNote: 'Tags of this note',
  properties: 'Properties',
  folders: 'Folders',
  locked: {
    title: 'A locked note',
    lead: 'Only those who have its password can read this note.',
    password: 'Password',
    open: 'Open',
    opening: 'Opening…',
    wrong: 'That is not the password. Try again.',
    unable: 'This browser cannot open the note: it takes scripts and a secure connection.',
  },

  // Inside a note's text
  notWrittenYet: 'not written yet',
  privateNote: 'a private note',
  privateEmbed: 'This part of the text is not public.',
  missingPart: 'The part that should stand here is not written yet.',
  from: (title: string) => `From “${title}”`,
  footnotes: 'Footnotes',
  backToReference: (number: string) => `Back to reference ${number}`,
  linkToSection: (title: string) => `Link to the section “${title}”`,
  tasks: {
    ' ': 'Not done',
    x: 'Done',
    '-': 'Cancelled',
    '/': 'In progress',
    '>': 'Put off',
    '<': 'Planned',
    '!': 'Important',
    '?': 'In question',
  },
  taskMarked: (sign: string) => `Marked “${sign}”`,
  notRun: (language: string) => `A query (${language}) that this site shows but does not run.`,
  /** English heads a callout with its type, as it was written. */
  callouts: {} as CalloutTitles,
  table: 'Table',
  openAt: (host: string) => `Open at ${host}`,
  loadFrom: (host: string) => `Press to load this from ${host}`,
  loadAllFrom: (host: string) => `Load all from ${host}`,
  formula: 'Formula',
  code: 'Code',
  codeIn: (language: string) => `Code in ${language}`,
  copy: 'Copy',
  copied: 'Copied',
  diagram: 'Diagram',
  diagramSource: 'The diagram as text',
  enlarge: 'Enlarge the picture',
  close: 'Close',

  // Lists
  recentlyTended: 'Recently tended',
  allNotes: 'All notes',
  byTitle: 'By title',
  byDate: 'By date',
  byStage: 'By stage',
  trails: 'Trails',
  mostLinked: 'Most linked',
  plantedByYear: 'Planted, year by year',
  noteCount: (all: number) => count(all, notes),
  chosen: 'Begin here',
  subjects: 'Subjects',
  allTags: 'All tags',
  allRecent: 'All that is new',
  order: 'Order',
  tagTitle: (tag: string) => `Notes tagged ${tag}`,
  tagsBelow: 'Below this tag',
  tagsTogether: 'Often together with',
  noTags: 'No note has a tag yet.',
  recentLead: 'What has grown here, month by month.',
  recentNone: 'No note says when it was planted.',
  followFeed: 'Follow by RSS',
  /** What became of a note in a month; a count of words may be negative. */
  tendedBy: (words: number, links: number) => {
    const parts = [
      links > 0 ? count(links, { one: '# link added', other: '# links added' }) : '',
      words > 0 ? count(words, { one: '# word longer', other: '# words longer' }) : '',
      words < 0 ? count(-words, { one: '# word shorter', other: '# words shorter' }) : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'tended' : `tended: ${parts.join(', ')}`;
  },
  plantedThen: 'planted',
  andMore: (more: number) => `and ${number(more)} more`,
  emptyGarden: 'Nothing is planted here yet.',

  // The graph
  graph: 'Graph',
  graphLead: (all: number, tied: number) => `${count(all, notes)}, ${count(tied, ties)}`,
  graphPicture: 'Picture of the garden',
  gardenGraph: 'The garden as a graph',
  graphKeys: 'Arrows to move, + and − to zoom, 0 for the whole, Tab for the notes',
  graphSearch: 'Find a note',
  graphTag: 'Tag',
  graphStage: 'Stage',
  graphAny: 'All',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeGarden: 'The whole garden',
  byTies: 'By ties',
  pathTitle: 'From one note to another',
  pathFrom: 'From',
  pathTo: 'To',
  pathNone: 'No way leads from the one to the other.',
  edges: (tied: number) => count(tied, ties),
  tiedTo: (titles: string, more: number) =>
    more === 0 ? `tied to ${titles}` : `tied to ${titles} and ${number(more)} more`,
  graphMatches: (shown: number, all: number) => `${number(shown)} of ${count(all, notes)}`,

  // Search
  searchPlaceholder: 'Search notes, or #tag',
  searchLabel: 'Search the garden',
  results: (found: number) =>
    count(found, { 0: 'No results', one: '# result', other: '# results' }),
  noResults: (query: string) => `Nothing was found for “${query}”.`,
  noResultsHint: 'Try fewer words, or fewer tags.',
  filterByTag: 'Filter by tag',
  moreResults: 'More results',
  allResults: 'All results on a page',
  searching: 'Searching…',
  searchUnavailable: 'Search has no index yet. Run “npm run build” once to make one.',
  searchWithoutScript: 'Search needs JavaScript. All notes are listed by title and by tag:',
  searchKeys: 'Arrows to move, Enter to open, Esc to close',

  // Theme
  theme: 'Theme',
  themeSystem: 'As the system',
  themeLight: 'Paper, light',
  themeDark: 'Ink, dark',
  themeContrast: 'High contrast',

  // The reader's menu
  readerMenu: 'Theme and reading',
  openBeside: 'Open beside',
  readerSettings: {
    size: 'Text size',
    sizes: { small: 'Small', normal: 'Normal', large: 'Large', larger: 'Larger' },
    measure: 'Width of lines',
    measures: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },
    previews: 'Previews of links',
    panes: 'Links open beside',
    shortcuts: 'Keys of one letter',
  },
  randomNote: 'A note at random',
  ...{ editNote: 'Edit this note', noteHistory: 'Its history' },

  // Keys
  keys: 'Keys',
  keysHint: 'They can be turned off in the menu of the header.',
  shortcuts: [
    ['j', 'Next link in the text'],
    ['k', 'Previous link'],
    ['b', 'The notes that link here'],
    ['[', 'Pane to the left'],
    [']', 'Pane to the right'],
    ['/', 'Search'],
    ['g h', 'Home'],
    ['g g', 'Graph'],
    ['r', 'A note at random'],
    ['?', 'This list'],
  ] as readonly (readonly [keys: string, meaning: string])[],

  // Not found
  notFoundTitle: 'Nothing grows here',
  notFoundText:
    'The page you asked for is not part of this garden. Perhaps it was moved, or not written yet.',
  perhaps: 'Perhaps you meant',
  waysOn: 'Ways on',
});
