import { languageFor } from './choice.ts';

/** What is said of the colours by which the notes of the graph are told apart. */
export interface GraphColourWords {
  /** Before the choice of what tells them apart. */
  colour: string;
  folder: string;
  /** Notes that have more ties among themselves than to others. */
  cluster: string;
  /** Notes in none of the groups. */
  others: string;
  /** Above the groups, which can be picked. */
  only: string;
}

/** By language. */
export const graphColourWords: Readonly<Record<string, GraphColourWords>> = {
  ar: {
    colour: 'اللون',
    folder: 'المجلد',
    cluster: 'المجموعة',
    others: 'غير ذلك',
    only: 'إظهار هذه فقط',
  },
  de: {
    colour: 'Farbe',
    folder: 'Ordner',
    cluster: 'Gruppe',
    others: 'Übrige',
    only: 'Nur zeigen',
  },
  en: {
    colour: 'Colour',
    folder: 'Folder',
    cluster: 'Cluster',
    others: 'Others',
    only: 'Show only',
  },
  es: {
    colour: 'Color',
    folder: 'Carpeta',
    cluster: 'Grupo',
    others: 'Otras',
    only: 'Mostrar solo',
  },
  fr: {
    colour: 'Couleur',
    folder: 'Dossier',
    cluster: 'Groupe',
    others: 'Autres',
    only: 'Montrer seulement',
  },
  he: {
    colour: 'צבע',
    folder: 'תיקייה',
    cluster: 'קבוצה',
    others: 'אחרים',
    only: 'להציג רק',
  },
  hi: {
    colour: 'रंग',
    folder: 'फ़ोल्डर',
    cluster: 'समूह',
    others: 'अन्य',
    only: 'केवल दिखाएँ',
  },
  it: {
    colour: 'Colore',
    folder: 'Cartella',
    cluster: 'Gruppo',
    others: 'Altre',
    only: 'Mostra solo',
  },
  ja: {
    colour: '色分け',
    folder: 'フォルダー',
    cluster: 'まとまり',
    others: 'その他',
    only: '次のみ表示',
  },
  ko: {
    colour: '색',
    folder: '폴더',
    cluster: '무리',
    others: '그 밖',
    only: '이것만 보기',
  },
  nl: {
    colour: 'Kleur',
    folder: 'Map',
    cluster: 'Groep',
    others: 'Overige',
    only: 'Alleen tonen',
  },
  pl: {
    colour: 'Kolor',
    folder: 'Folder',
    cluster: 'Grupa',
    others: 'Pozostałe',
    only: 'Pokaż tylko',
  },
  pt: {
    colour: 'Cor',
    folder: 'Pasta',
    cluster: 'Grupo',
    others: 'Outras',
    only: 'Mostrar só',
  },
  tr: {
    colour: 'Renk',
    folder: 'Klasör',
    cluster: 'Küme',
    others: 'Diğerleri',
    only: 'Yalnızca göster',
  },
  uk: {
    colour: 'Колір',
    folder: 'Папка',
    cluster: 'Група',
    others: 'Інші',
    only: 'Показати лише',
  },
  'zh-Hans': {
    colour: '颜色',
    folder: '文件夹',
    cluster: '群组',
    others: '其他',
    only: '仅显示',
  },
  'zh-Hant': {
    colour: '顏色',
    folder: '資料夾',
    cluster: '群組',
    others: '其他',
    only: '僅顯示',
  },
};

const english = graphColourWords['en'];

/**
 * The same for a language tag such as `de-AT`; in English where nobody has said it yet.
 *
 * @throws Error when even English has none
 */
export function graphColoursIn(lang: string): GraphColourWords {
  const known = graphColourWords[languageFor(lang) ?? 'en'] ?? english;
  if (!known) throw new Error('The graph has no words for colours.');
  return known;
}
