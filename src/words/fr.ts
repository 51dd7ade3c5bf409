import type { Forms } from './speech.ts';
import type { Language } from './words.ts';

const notes: Forms<'one'> = { 0: 'aucune note', one: '# note', other: '# notes' };
const ties: Forms<'one'> = { one: '# lien', other: '# liens' };
const names = 'aucune une deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ');

/** French, with narrow blanks before its double punctuation. */
export const fr: Language<'one'> = ({ number, count }) => ({
  // The frame of every page
  skipToText: 'Aller au texte',
  siteNavigation: 'Jardin',
  notes: 'Notes',
  tags: 'Étiquettes',
  recent: 'Nouveautés',
  explore: 'Explorer',
  home: 'Accueil',
  comma: ', ',
  search: 'Recherche',
  grownWith: (program) => `Cultivé avec ${program}`,
  feed: 'RSS',

  // A note
  planted: 'Plantée le',
  lastTended: 'dernier soin le',
  tended: 'Soignée le',
  minutes: (minutes) => count(minutes, { one: '# minute', other: '# minutes' }),
  onThisPage: 'Sur cette page',
  linkedFrom: (sources) => `Liée depuis ${count(sources, notes, names)}`,
  linksTo: (targets) => `Renvoie à ${count(targets, notes, names)}`,
  moreBacklinks: (more) =>
    more === 1 ? 'et une autre' : `et ${names[more] ?? number(more)} autres`,
  nearThis: 'Tout près',
  seeInGraph: 'Voir dans le graphe du jardin',
  mentionedIn: (sources) => `Mentionnée sans lien dans ${count(sources, notes, names)}`,
  wanted: 'Notes attendues',
  wantedLead: 'Ces pages y renvoient, mais elles ne sont pas encore écrites.',
  wantedNone: 'Chaque lien mène à une note.',
  wantedBy: (sources) => `attendue par ${count(sources, notes, names)}`,
  moved: 'Cette page a déménagé.',
  embedded: 'montre une partie de cette note',
  stages: { seedling: 'Jeune pousse', budding: 'En bourgeon', evergreen: 'Persistante' },
  stageMeanings: {
    seedling: 'une première idée, encore brute',
    budding: 'reprise plus d’une fois',
    evergreen: 'mûrie, et tenue à jour',
  },
  stagesTitle: 'Où en sont les notes',
  allStages: 'Toutes',
  showingStage: (stage, shown) => `${stage}\u202f: ${count(shown, notes, names)}`,
  seriesPart: (part, all) => `Partie ${number(part)} sur ${number(all)}\u202f:`,
  seriesBefore: 'Avant',
  seriesAfter: 'Après',
  tagsOfNote: 'Étiquettes de cette note',
  properties: 'Propriétés',
  folders: 'Dossiers',
  locked: {
    title: 'Une note verrouillée',
    lead: 'Seules les personnes qui ont son mot de passe peuvent lire cette note.',
    password: 'Mot de passe',
    open: 'Ouvrir',
    opening: 'Ouverture…',
    wrong: 'Ce n’est pas le mot de passe. Veuillez réessayer.',
    unable:
      'Ce navigateur ne peut pas ouvrir la note\u202f: il faut des scripts et une connexion sécurisée.',
  },

  // Inside a note's text
  notWrittenYet: 'pas encore écrite',
  privateNote: 'une note privée',
  privateEmbed: 'Cette partie du texte n’est pas publique.',
  missingPart: 'La partie attendue ici n’est pas encore écrite.',
  from: (title) => `Extrait de «\u202f${title}\u202f»`,
  footnotes: 'Notes de bas de page',
  backToReference: (place) => `Retour à l’appel de note ${place}`,
  linkToSection: (title) => `Lien vers la section «\u202f${title}\u202f»`,
  tasks: {
    ' ': 'À faire',
    x: 'Fait',
    '-': 'Annulé',
    '/': 'En cours',
    '>': 'Reporté',
    '<': 'Prévu',
    '!': 'Important',
    '?': 'À voir',
  },
  taskMarked: (sign) => `Marqué «\u202f${sign}\u202f»`,
  notRun: (language) => `Une requête (${language}) que ce site montre sans l’exécuter.`,
  callouts: {
    note: 'Note',
    abstract: 'Résumé',
    info: 'Info',
    todo: 'À faire',
    tip: 'Astuce',
    important: 'Important',
    success: 'Réussite',
    question: 'Question',
    warning: 'Attention',
    caution: 'Prudence',
    failure: 'Échec',
    danger: 'Danger',
    bug: 'Bogue',
    example: 'Exemple',
    quote: 'Citation',
  },
  table: 'Tableau',
  openAt: (host) => `Ouvrir sur ${host}`,
  loadFrom: (host) => `Appuyer pour charger ceci depuis ${host}`,
  loadAllFrom: (host) => `Tout charger depuis ${host}`,
  formula: 'Formule',
  code: 'Code source',
  codeIn: (language) => `Code source en ${language}`,
  copy: 'Copier',
  copied: 'Copié',
  diagram: 'Diagramme',
  diagramSource: 'Le diagramme sous forme de texte',
  enlarge: 'Agrandir l’image',
  close: 'Fermer',

  // Lists
  recentlyTended: 'Soignées récemment',
  allNotes: 'Toutes les notes',
  byTitle: 'Par titre',
  byDate: 'Par date',
  byStage: 'Par croissance',
  trails: 'Sentiers',
  mostLinked: 'Les plus liées',
  plantedByYear: 'Plantées, année par année',
  noteCount: (all) => count(all, notes),
  chosen: 'Commencer ici',
  subjects: 'Sujets',
  allTags: 'Toutes les étiquettes',
  allRecent: 'Toutes les nouveautés',
  order: 'Ordre',
  tagTitle: (tag) => `Notes étiquetées «\u202f${tag}\u202f»`,
  tagsBelow: 'Sous cette étiquette',
  tagsTogether: 'Souvent avec',
  noTags: 'Aucune note n’a encore d’étiquette.',
  recentLead: 'Ce qui a poussé ici, mois après mois.',
  recentNone: 'Aucune note ne dit quand elle a été plantée.',
  followFeed: 'Suivre par RSS',
  tendedBy: (words, links) => {
    const parts = [
      links > 0 ? count(links, { one: '# lien ajouté', other: '# liens ajoutés' }) : '',
      words > 0 ? count(words, { one: '# mot de plus', other: '# mots de plus' }) : '',
      words < 0 ? count(-words, { one: '# mot de moins', other: '# mots de moins' }) : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'soignée' : `soignée\u202f: ${parts.join(', ')}`;
  },
  plantedThen: 'plantée',
  andMore: (more) => count(more, { one: 'et # autre', other: 'et # autres' }),
  emptyGarden: 'Rien n’est encore planté ici.',

  // The graph
  graph: 'Graphe',
  graphLead: (all, tied) => `${count(all, notes)}, ${count(tied, ties)}`,
  graphPicture: 'Image du jardin',
  gardenGraph: 'Le jardin en graphe',
  graphKeys:
    'Flèches pour se déplacer, + et − pour zoomer, 0 pour tout voir, Tab pour aller aux notes',
  graphSearch: 'Trouver une note',
  graphTag: 'Étiquette',
  graphStage: 'Croissance',
  graphAny: 'Toutes',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  wholeGarden: 'Tout le jardin',
  byTies: 'Par nombre de liens',
  pathTitle: 'D’une note à l’autre',
  pathFrom: 'De',
  pathTo: 'À',
  pathNone: 'Aucun chemin ne mène de l’une à l’autre.',
  edges: (tied) => count(tied, ties),
  tiedTo: (titles, more) =>
    more === 0
      ? `liée à ${titles}`
      : `liée à ${titles} ${count(more, { one: 'et # autre', other: 'et # autres' })}`,
  graphMatches: (shown, all) => `${number(shown)} sur ${count(all, notes)}`,

  // Search
  searchPlaceholder: 'Chercher une note, ou #étiquette',
  searchLabel: 'Chercher dans le jardin',
  results: (found) =>
    count(found, { 0: 'Aucun résultat', one: '# résultat', other: '# résultats' }),
  noResults: (query) => `Rien n’a été trouvé pour «\u202f${query}\u202f».`,
  noResultsHint: 'Essayer avec moins de mots, ou moins d’étiquettes.',
  filterByTag: 'Filtrer par étiquette',
  moreResults: 'Plus de résultats',
  allResults: 'Tous les résultats sur une page',
  searching: 'Recherche en cours…',
  searchUnavailable:
    'La recherche n’a pas encore d’index. Lancer une fois «\u202fnpm run build\u202f» pour le créer.',
  searchWithoutScript:
    'La recherche a besoin de JavaScript. Toutes les notes sont rangées par titre et par étiquette\u202f:',
  searchKeys: 'Flèches pour choisir, Entrée pour ouvrir, Échap pour fermer',

  // Theme
  theme: 'Thème',
  themeSystem: 'Comme le système',
  themeLight: 'Papier, clair',
  themeDark: 'Encre, sombre',
  themeContrast: 'Contraste élevé',

  // The reader's menu
  readerMenu: 'Thème et lecture',
  openBeside: 'Ouvrir à côté',
  readerSettings: {
    size: 'Taille du texte',
    sizes: { small: 'Petite', normal: 'Normale', large: 'Grande', larger: 'Très grande' },
    measure: 'Largeur des lignes',
    measures: { narrow: 'Étroite', normal: 'Normale', wide: 'Large' },
    previews: 'Aperçus des liens',
    panes: 'Ouvrir les liens à côté',
    shortcuts: 'Touches d’une lettre',
  },
  randomNote: 'Une note au hasard',
  ...{ editNote: 'Modifier cette note', noteHistory: 'Son histoire' },

  // Keys
  keys: 'Touches',
  keysHint: 'Elles se désactivent dans le menu en haut de la page.',
  shortcuts: [
    ['j', 'Lien suivant dans le texte'],
    ['k', 'Lien précédent'],
    ['b', 'Les notes qui mènent ici'],
    ['[', 'Volet de gauche'],
    [']', 'Volet de droite'],
    ['/', 'Recherche'],
    ['g h', 'Accueil'],
    ['g g', 'Graphe'],
    ['r', 'Une note au hasard'],
    ['?', 'Cette liste'],
  ],

  // Not found
  notFoundTitle: 'Rien ne pousse ici',
  notFoundText:
    'La page demandée ne fait pas partie de ce jardin. Elle a peut-être déménagé, ou n’est pas encore écrite.',
  perhaps: 'Peut-être cherchiez-vous',
  waysOn: 'Pour continuer',
});
