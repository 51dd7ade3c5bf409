import type { Forms } from './speech.ts';
import type { Language } from './words.ts';

const notes: Forms<'one'> = { 0: 'ninguna nota', one: '# nota', other: '# notas' };
const ties: Forms<'one'> = { one: '# vínculo', other: '# vínculos' };
const names = 'ninguna una dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' ');

/** Spanish. */
export const es: Language<'one'> = ({ number, count }) => ({
  // The frame of every page
  skipToText: 'Saltar al texto',
  siteNavigation: 'Jardín',
  notes: 'Notas',
  tags: 'Etiquetas',
  recent: 'Novedades',
  explore: 'Explorar',
  home: 'Inicio',
  comma: ', ',
  search: 'Buscar',
  grownWith: (program) => `Cultivado con ${program}`,
  feed: 'RSS',

  // A note
  planted: 'Plantada el',
  lastTended: 'cuidada por última vez el',
  tended: 'Cuidada el',
  minutes: (minutes) => count(minutes, { one: '# minuto', other: '# minutos' }),
  onThisPage: 'En esta página',
  linkedFrom: (sources) => `Enlazada desde ${count(sources, notes, names)}`,
  linksTo: (targets) => `Enlaza con ${count(targets, notes, names)}`,
  moreBacklinks: (more) => `y ${names[more] ?? number(more)} más`,
  nearThis: 'Cerca de aquí',
  seeInGraph: 'Ver en el grafo del jardín',
  mentionedIn: (sources) => `Mencionada sin enlace en ${count(sources, notes, names)}`,
  wanted: 'Notas por escribir',
  wantedLead: 'Estas páginas las enlazan, y todavía no están escritas.',
  wantedNone: 'Todos los enlaces llevan a una nota.',
  wantedBy: (sources) =>
    count(
      sources,
      { 0: 'no la espera ninguna nota', one: 'la espera # nota', other: 'la esperan # notas' },
      names,
    ),
  moved: 'Esta página se ha mudado.',
  embedded: 'muestra una parte de esta nota',
  stages: { seedling: 'Plántula', budding: 'En brote', evergreen: 'Perenne' },
  stageMeanings: {
    seedling: 'una primera idea, todavía en bruto',
    budding: 'trabajada más de una vez',
    evergreen: 'asentada, y siempre al día',
  },
  stagesTitle: 'Cuánto han crecido las notas',
  allStages: 'Todas',
  showingStage: (stage, shown) => `${stage}: ${count(shown, notes, names)}`,
  seriesPart: (part, all) => `Parte ${number(part)} de ${number(all)}:`,
  seriesBefore: 'Antes',
  seriesAfter: 'Después',
  tagsOfNote: 'Etiquetas de esta nota',
  properties: 'Propiedades',
  folders: 'Carpetas',
  locked: {
    title: 'Una nota cerrada',
    lead: 'Solo quien tiene la contraseña puede leer esta nota.',
    password: 'Contraseña',
    open: 'Abrir',
    opening: 'Abriendo…',
    wrong: 'Esa no es la contraseña. Inténtalo de nuevo.',
    unable: 'Este navegador no puede abrir la nota: hacen falta scripts y una conexión segura.',
  },

  // Inside a note's text
  notWrittenYet: 'todavía sin escribir',
  privateNote: 'una nota privada',
  privateEmbed: 'Esta parte del texto no es pública.',
  missingPart: 'La parte que debería estar aquí todavía no está escrita.',
  from: (title) => `De «${title}»`,
  footnotes: 'Notas al pie',
  backToReference: (place) => `Volver a la llamada ${place}`,
  linkToSection: (title) => `Enlace a la sección «${title}»`,
  tasks: {
    ' ': 'Sin hacer',
    x: 'Hecho',
    '-': 'Cancelado',
    '/': 'En curso',
    '>': 'Aplazado',
    '<': 'Previsto',
    '!': 'Importante',
    '?': 'En duda',
  },
  taskMarked: (sign) => `Marcado con «${sign}»`,
  notRun: (language) => `Una consulta (${language}) que este sitio muestra, pero no ejecuta.`,
  callouts: {
    note: 'Nota',
    abstract: 'Resumen',
    info: 'Información',
    todo: 'Por hacer',
    tip: 'Consejo',
    important: 'Importante',
    success: 'Logrado',
    question: 'Pregunta',
    warning: 'Advertencia',
    caution: 'Precaución',
    failure: 'Fallo',
    danger: 'Peligro',
    bug: 'Error',
    example: 'Ejemplo',
    quote: 'Cita',
  },
  table: 'Tabla',
  openAt: (host) => `Abrir en ${host}`,
  loadFrom: (host) => `Pulsar para cargar esto desde ${host}`,
  loadAllFrom: (host) => `Cargar todo desde ${host}`,
  formula: 'Fórmula',
  code: 'Código',
  codeIn: (language) => `Código en ${language}`,
  copy: 'Copiar',
  copied: 'Copiado',
  diagram: 'Diagrama',
  diagramSource: 'El diagrama como texto',
  enlarge: 'Ampliar la imagen',
  close: 'Cerrar',

  // Lists
  recentlyTended: 'Cuidadas hace poco',
  allNotes: 'Todas las notas',
  byTitle: 'Por título',
  byDate: 'Por fecha',
  byStage: 'Por crecimiento',
  trails: 'Senderos',
  mostLinked: 'Las más enlazadas',
  plantedByYear: 'Plantadas, año por año',
  noteCount: (all) => count(all, notes),
  chosen: 'Empezar por aquí',
  subjects: 'Temas',
  allTags: 'Todas las etiquetas',
  allRecent: 'Todas las novedades',
  order: 'Orden',
  tagTitle: (tag) => `Notas con la etiqueta «${tag}»`,
  tagsBelow: 'Dentro de esta etiqueta',
  tagsTogether: 'A menudo junto a',
  noTags: 'Ninguna nota tiene etiquetas todavía.',
  recentLead: 'Lo que ha crecido aquí, mes a mes.',
  recentNone: 'Ninguna nota dice cuándo se plantó.',
  followFeed: 'Seguir por RSS',
  tendedBy: (words, links) => {
    const parts = [
      links > 0 ? count(links, { one: '# enlace más', other: '# enlaces más' }) : '',
      words > 0 ? count(words, { one: '# palabra más', other: '# palabras más' }) : '',
      words < 0 ? count(-words, { one: '# palabra menos', other: '# palabras menos' }) : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'cuidada' : `cuidada: ${parts.join(', ')}`;
  },
  plantedThen: 'plantada',
  andMore: (more) => `y ${number(more)} más`,
  emptyGarden: 'Aquí todavía no hay nada plantado.',

  // The graph
  graph: 'Grafo',
  graphLead: (all, tied) => `${count(all, notes)}, ${count(tied, ties)}`,
  graphPicture: 'Dibujo del jardín',
  gardenGraph: 'El jardín como grafo',
  graphKeys:
    'Flechas para moverse, + y − para el zoom, 0 para verlo entero, Tab para ir a las notas',
  graphSearch: 'Encontrar una nota',
  graphTag: 'Etiqueta',
  graphStage: 'Crecimiento',
  graphAny: 'Todas',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  wholeGarden: 'Todo el jardín',
  byTies: 'Por vínculos',
  edges: (tied) => count(tied, ties),
  tiedTo: (titles, more) =>
    more === 0 ? `vinculada con ${titles}` : `vinculada con ${titles} y ${number(more)} más`,
  graphMatches: (shown, all) => `${number(shown)} de ${count(all, notes)}`,

  // Search
  searchPlaceholder: 'Buscar notas, o #etiqueta',
  searchLabel: 'Buscar en el jardín',
  results: (found) =>
    count(found, { 0: 'Sin resultados', one: '# resultado', other: '# resultados' }),
  noResults: (query) => `No se ha encontrado nada para «${query}».`,
  noResultsHint: 'Conviene probar con menos palabras o menos etiquetas.',
  filterByTag: 'Filtrar por etiqueta',
  moreResults: 'Más resultados',
  allResults: 'Todos los resultados en una página',
  searching: 'Buscando…',
  searchUnavailable:
    'La búsqueda aún no tiene índice. Para crearlo basta ejecutar una vez «npm run build».',
  searchWithoutScript:
    'La búsqueda necesita JavaScript. Todas las notas están por título y por etiqueta:',
  searchKeys: 'Flechas para elegir, Intro para abrir, Esc para cerrar',

  // Theme
  theme: 'Tema',
  themeSystem: 'Como el sistema',
  themeLight: 'Papel, claro',
  themeDark: 'Tinta, oscuro',
  themeContrast: 'Contraste alto',

  // The reader's menu
  readerMenu: 'Tema y lectura',
  openBeside: 'Abrir al lado',
  readerSettings: {
    size: 'Tamaño del texto',
    sizes: { small: 'Pequeño', normal: 'Mediano', large: 'Grande', larger: 'Muy grande' },
    measure: 'Ancho de línea',
    measures: { narrow: 'Estrecho', normal: 'Mediano', wide: 'Ancho' },
    previews: 'Vistas previas de los enlaces',
    panes: 'Abrir los enlaces al lado',
    shortcuts: 'Teclas de una letra',
  },
  randomNote: 'Una nota al azar',

  // Keys
  keys: 'Teclas',
  keysHint: 'Se pueden desactivar en el menú de la cabecera.',
  shortcuts: [
    ['j', 'Enlace siguiente del texto'],
    ['k', 'Enlace anterior'],
    ['b', 'Las notas que enlazan aquí'],
    ['[', 'Panel de la izquierda'],
    [']', 'Panel de la derecha'],
    ['/', 'Buscar'],
    ['g h', 'Inicio'],
    ['g g', 'Grafo'],
    ['r', 'Una nota al azar'],
    ['?', 'Esta lista'],
  ],

  // Not found
  notFoundTitle: 'Aquí no crece nada',
  notFoundText:
    'Esta página no forma parte del jardín. Quizá se haya mudado, o todavía no esté escrita.',
  perhaps: 'Quizá sea una de estas',
  waysOn: 'Por dónde seguir',
});
