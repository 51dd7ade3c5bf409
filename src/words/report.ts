import { languageFor } from './choice.ts';

/** What stands on the page that tells how the garden has grown. */
export interface ReportWords {
  title: string;
  plantedByMonth: string;
  /** Above the months of a table. */
  month: string;
  /** Above notes to which no other links, and those that were tended longest ago. */
  unlinked: string;
  untended: string;
}

const english: ReportWords = {
  title: 'How this garden has grown',
  plantedByMonth: 'Planted, month by month',
  month: 'Month',
  unlinked: 'Linked from no note',
  untended: 'Longest untended',
};

/** By language. */
export const reportWords: Readonly<Record<string, ReportWords>> = {
  ar: {
    title: 'كيف نمت هذه الحديقة',
    plantedByMonth: 'ما زُرع، شهرًا بعد شهر',
    month: 'الشهر',
    unlinked: 'لا تشير إليها أي ملاحظة',
    untended: 'الأطول بلا عناية',
  },
  de: {
    title: 'Wie dieser Garten gewachsen ist',
    plantedByMonth: 'Gepflanzt, Monat für Monat',
    month: 'Monat',
    unlinked: 'Von keiner Notiz verlinkt',
    untended: 'Am längsten ungepflegt',
  },
  en: english,
  es: {
    title: 'Cómo ha crecido este jardín',
    plantedByMonth: 'Plantadas, mes a mes',
    month: 'Mes',
    unlinked: 'Sin enlaces desde otras notas',
    untended: 'Las que llevan más tiempo sin cuidar',
  },
  fr: {
    title: 'Comment ce jardin a poussé',
    plantedByMonth: 'Plantées, mois par mois',
    month: 'Mois',
    unlinked: 'Liées par aucune note',
    untended: 'Délaissées depuis le plus longtemps',
  },
  he: {
    title: 'איך צמח הגן הזה',
    plantedByMonth: 'נשתלו, חודש אחר חודש',
    month: 'חודש',
    unlinked: 'אין פתק שמקשר אליהם',
    untended: 'הכי הרבה זמן בלי טיפוח',
  },
  hi: {
    title: 'यह बगीचा कैसे बढ़ा',
    plantedByMonth: 'महीने-दर-महीने रोपे गए',
    month: 'महीना',
    unlinked: 'जिनसे कोई नोट नहीं जुड़ता',
    untended: 'सबसे लंबे समय से अनदेखे',
  },
  it: {
    title: 'Come è cresciuto questo giardino',
    plantedByMonth: 'Piantate, mese per mese',
    month: 'Mese',
    unlinked: 'Non collegate da alcuna nota',
    untended: 'Da più tempo senza cure',
  },
  ja: {
    title: 'この庭の育ち',
    plantedByMonth: '月ごとに植えたノート',
    month: '月',
    unlinked: 'どのノートからもリンクされていないノート',
    untended: '長く手入れされていないノート',
  },
  ko: {
    title: '이 정원이 자란 모습',
    plantedByMonth: '달마다 심은 노트',
    month: '달',
    unlinked: '어느 노트에서도 연결되지 않은 노트',
    untended: '가장 오래 돌보지 않은 노트',
  },
  nl: {
    title: 'Hoe deze tuin gegroeid is',
    plantedByMonth: 'Geplant, maand na maand',
    month: 'Maand',
    unlinked: 'Door geen notitie gekoppeld',
    untended: 'Het langst niet verzorgd',
  },
  pl: {
    title: 'Jak wyrósł ten ogród',
    plantedByMonth: 'Zasadzone miesiąc po miesiącu',
    month: 'Miesiąc',
    unlinked: 'Bez linków z innych notatek',
    untended: 'Najdłużej bez opieki',
  },
  pt: {
    title: 'Como este jardim cresceu',
    plantedByMonth: 'Plantadas, mês a mês',
    month: 'Mês',
    unlinked: 'Sem ligações de outras notas',
    untended: 'Há mais tempo sem cuidados',
  },
  tr: {
    title: 'Bu bahçe nasıl büyüdü',
    plantedByMonth: 'Ay ay dikilenler',
    month: 'Ay',
    unlinked: 'Hiçbir notun bağlanmadığı notlar',
    untended: 'En uzun süredir bakılmayanlar',
  },
  uk: {
    title: 'Як виріс цей сад',
    plantedByMonth: 'Посаджене місяць за місяцем',
    month: 'Місяць',
    unlinked: 'Без посилань з інших нотаток',
    untended: 'Найдовше без догляду',
  },
  'zh-Hans': {
    title: '这座花园的成长',
    plantedByMonth: '逐月种下',
    month: '月份',
    unlinked: '没有笔记链接到的笔记',
    untended: '最久未打理的笔记',
  },
  'zh-Hant': {
    title: '這座花園的成長',
    plantedByMonth: '逐月種下',
    month: '月份',
    unlinked: '沒有筆記連結到的筆記',
    untended: '最久未打理的筆記',
  },
};

/** The same for a language tag such as `de-AT`; in English where nobody has said it yet. */
export function reportIn(lang: string): ReportWords {
  return reportWords[languageFor(lang) ?? 'en'] ?? english;
}
