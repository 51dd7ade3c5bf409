import type { Forms } from './speech.ts';
import type { Language } from './words.ts';

const notes: Forms<'one'> = { 0: 'nenhuma nota', one: '# nota', other: '# notas' };
const ties: Forms<'one'> = { one: '# ligação', other: '# ligações' };
const names = 'nenhuma uma duas três quatro cinco seis sete oito nove dez onze doze'.split(' ');

/** Portuguese, as it is understood on both sides of the ocean. */
export const pt: Language<'one'> = ({ number, count }) => ({
  // The frame of every page
  skipToText: 'Ir para o texto',
  siteNavigation: 'Jardim',
  notes: 'Notas',
  tags: 'Etiquetas',
  recent: 'Novidades',
  explore: 'Explorar',
  home: 'Início',
  comma: ', ',
  search: 'Busca',
  grownWith: (program) => `Cultivado com ${program}`,
  feed: 'RSS',

  // A note
  planted: 'Plantada em',
  lastTended: 'último cuidado em',
  tended: 'Cuidada em',
  minutes: (minutes) => count(minutes, { one: '# minuto', other: '# minutos' }),
  onThisPage: 'Nesta página',
  linkedFrom: (sources) => `Links de ${count(sources, notes, names)}`,
  linksTo: (targets) => `Links para ${count(targets, notes, names)}`,
  moreBacklinks: (more) => `e mais ${names[more] ?? number(more)}`,
  nearThis: 'Aqui perto',
  seeInGraph: 'Ver no grafo do jardim',
  mentionedIn: (sources) => `Mencionada sem link em ${count(sources, notes, names)}`,
  wanted: 'Notas por escrever',
  wantedLead: 'Estas páginas têm links para elas, mas ainda não foram escritas.',
  wantedNone: 'Todos os links levam a uma nota.',
  wantedBy: (sources) => `esperada por ${count(sources, notes, names)}`,
  moved: 'Esta página mudou de lugar.',
  embedded: 'mostra uma parte desta nota',
  stages: { seedling: 'Muda', budding: 'Em botão', evergreen: 'Perene' },
  stageMeanings: {
    seedling: 'uma primeira ideia, ainda em bruto',
    budding: 'trabalhada mais de uma vez',
    evergreen: 'madura, e mantida em dia',
  },
  stagesTitle: 'Quanto as notas cresceram',
  allStages: 'Todas',
  showingStage: (stage, shown) => `${stage}: ${count(shown, notes, names)}`,
  seriesPart: (part, all) => `Parte ${number(part)} de ${number(all)}:`,
  seriesBefore: 'Antes',
  seriesAfter: 'Depois',
  tagsOfNote: 'Etiquetas desta nota',
  properties: 'Propriedades',
  folders: 'Pastas',
  locked: {
    title: 'Uma nota trancada',
    lead: 'Só quem tem a senha pode ler esta nota.',
    password: 'Senha',
    open: 'Abrir',
    opening: 'Abrindo…',
    wrong: 'Essa não é a senha. Tente outra vez.',
    unable: 'Este navegador não consegue abrir a nota: são precisos scripts e uma conexão segura.',
  },

  // Inside a note's text
  notWrittenYet: 'ainda por escrever',
  privateNote: 'uma nota privada',
  privateEmbed: 'Esta parte do texto não é pública.',
  missingPart: 'A parte que deveria estar aqui ainda não foi escrita.',
  from: (title) => `De “${title}”`,
  footnotes: 'Notas de rodapé',
  backToReference: (place) => `Voltar à chamada ${place}`,
  linkToSection: (title) => `Link para a seção “${title}”`,
  tasks: {
    ' ': 'Por fazer',
    x: 'Feito',
    '-': 'Cancelado',
    '/': 'Em andamento',
    '>': 'Adiado',
    '<': 'Planejado',
    '!': 'Importante',
    '?': 'Em dúvida',
  },
  taskMarked: (sign) => `Marcado com “${sign}”`,
  notRun: (language) => `Uma consulta (${language}) que este site mostra, mas não executa.`,
  callouts: {
    note: 'Nota',
    abstract: 'Resumo',
    info: 'Informação',
    todo: 'Por fazer',
    tip: 'Dica',
    important: 'Importante',
    success: 'Sucesso',
    question: 'Pergunta',
    warning: 'Aviso',
    caution: 'Cuidado',
    failure: 'Falha',
    danger: 'Perigo',
    bug: 'Erro',
    example: 'Exemplo',
    quote: 'Citação',
  },
  table: 'Tabela',
  openAt: (host) => `Abrir em ${host}`,
  loadFrom: (host) => `Pressionar para carregar isto de ${host}`,
  loadAllFrom: (host) => `Carregar tudo de ${host}`,
  formula: 'Fórmula',
  code: 'Código',
  codeIn: (language) => `Código em ${language}`,
  copy: 'Copiar',
  copied: 'Copiado',
  diagram: 'Diagrama',
  diagramSource: 'O diagrama como texto',
  enlarge: 'Ampliar a imagem',
  close: 'Fechar',

  // Lists
  recentlyTended: 'Cuidadas há pouco',
  allNotes: 'Todas as notas',
  byTitle: 'Por título',
  byDate: 'Por data',
  byStage: 'Por crescimento',
  noteCount: (all) => count(all, notes),
  chosen: 'Começar aqui',
  subjects: 'Assuntos',
  allTags: 'Todas as etiquetas',
  allRecent: 'Todas as novidades',
  order: 'Ordem',
  tagTitle: (tag) => `Notas com a etiqueta “${tag}”`,
  tagsBelow: 'Dentro desta etiqueta',
  tagsTogether: 'Muitas vezes com',
  noTags: 'Nenhuma nota tem etiqueta ainda.',
  recentLead: 'O que cresceu aqui, mês a mês.',
  recentNone: 'Nenhuma nota diz quando foi plantada.',
  followFeed: 'Seguir por RSS',
  tendedBy: (words, links) => {
    const parts = [
      links > 0 ? count(links, { one: '# link a mais', other: '# links a mais' }) : '',
      words > 0 ? count(words, { one: '# palavra a mais', other: '# palavras a mais' }) : '',
      words < 0 ? count(-words, { one: '# palavra a menos', other: '# palavras a menos' }) : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'cuidada' : `cuidada: ${parts.join(', ')}`;
  },
  plantedThen: 'plantada',
  andMore: (more) => `e mais ${number(more)}`,
  emptyGarden: 'Ainda não há nada plantado aqui.',

  // The graph
  graph: 'Grafo',
  graphLead: (all, tied) => `${count(all, notes)}, ${count(tied, ties)}`,
  graphPicture: 'Desenho do jardim',
  gardenGraph: 'O jardim como grafo',
  graphKeys:
    'Setas para mover, + e − para aproximar e afastar, 0 para ver tudo, Tab para ir às notas',
  graphSearch: 'Encontrar uma nota',
  graphTag: 'Etiqueta',
  graphStage: 'Crescimento',
  graphAny: 'Todas',
  zoomIn: 'Aproximar',
  zoomOut: 'Afastar',
  wholeGarden: 'O jardim inteiro',
  byTies: 'Por ligações',
  edges: (tied) => count(tied, ties),
  tiedTo: (titles, more) =>
    more === 0 ? `ligada a ${titles}` : `ligada a ${titles} e mais ${number(more)}`,
  graphMatches: (shown, all) => `${number(shown)} de ${count(all, notes)}`,

  // Search
  searchPlaceholder: 'Buscar notas, ou #etiqueta',
  searchLabel: 'Buscar no jardim',
  results: (found) =>
    count(found, { 0: 'Nenhum resultado', one: '# resultado', other: '# resultados' }),
  noResults: (query) => `Nada foi encontrado para “${query}”.`,
  noResultsHint: 'Vale tentar com menos palavras ou menos etiquetas.',
  filterByTag: 'Filtrar por etiqueta',
  moreResults: 'Mais resultados',
  allResults: 'Todos os resultados numa página',
  searching: 'Buscando…',
  searchUnavailable:
    'A busca ainda não tem índice. Para criá-lo, basta executar “npm run build” uma vez.',
  searchWithoutScript:
    'A busca precisa de JavaScript. Todas as notas estão por título e por etiqueta:',
  searchKeys: 'Setas para escolher, Enter para abrir, Esc para fechar',

  // Theme
  theme: 'Tema',
  themeSystem: 'Como o sistema',
  themeLight: 'Papel, claro',
  themeDark: 'Tinta, escuro',
  themeContrast: 'Alto contraste',

  // The reader's menu
  readerMenu: 'Tema e leitura',
  readerSettings: {
    size: 'Tamanho do texto',
    sizes: { small: 'Pequeno', normal: 'Médio', large: 'Grande', larger: 'Muito grande' },
    measure: 'Largura das linhas',
    measures: { narrow: 'Estreita', normal: 'Média', wide: 'Larga' },
    previews: 'Prévias dos links',
    panes: 'Abrir os links ao lado',
    shortcuts: 'Teclas de uma letra',
  },
  randomNote: 'Uma nota ao acaso',

  // Keys
  keys: 'Teclas',
  keysHint: 'Podem ser desligadas no menu do cabeçalho.',
  shortcuts: [
    ['j', 'Próximo link do texto'],
    ['k', 'Link anterior'],
    ['b', 'As notas com link para cá'],
    ['[', 'Painel da esquerda'],
    [']', 'Painel da direita'],
    ['/', 'Busca'],
    ['g h', 'Início'],
    ['g g', 'Grafo'],
    ['r', 'Uma nota ao acaso'],
    ['?', 'Esta lista'],
  ],

  // Not found
  notFoundTitle: 'Aqui não cresce nada',
  notFoundText:
    'Esta página não faz parte do jardim. Talvez tenha mudado de lugar, ou ainda não tenha sido escrita.',
  perhaps: 'Talvez seja uma destas',
  waysOn: 'Caminhos adiante',
});
