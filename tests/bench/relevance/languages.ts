import type { Row } from './rows.ts';

/** A small garden in one language, with what its readers look for. */
export interface SmallGarden {
  lang: string;
  /** By title, the text of a note. */
  notes: Readonly<Record<string, string>>;
  rows: readonly Row[];
}

export const smallGardens: readonly SmallGarden[] = [
  {
    lang: 'de',
    notes: {
      'Gießen im Sommer':
        'Morgens, bevor die Sonne hoch steht. Die Blätter bleiben trocken, die Straße wird nass.',
      'Die Häuser der Bienen':
        'Wildbienen wohnen in hohlen Stängeln. Ein Haus aus Schilf genügt ihnen, wenn es trocken hängt.',
      Kompost:
        'Küchenabfälle, Laub und Geduld. Wer wendet, erntet früher. Regenwürmer arbeiten umsonst.',
      'Der Regenwurm': 'Er lüftet den Boden. Nach dem Regen sieht man ihn auf der Straße.',
      'Äpfel lagern': 'Kühl und dunkel. Ein fauler Apfel verdirbt die ganze Kiste.',
      Gartenwerkzeug: 'Spaten, Rechen, Schere. Gutes Werkzeug überlebt seinen Gärtner.',
      'Saatgut tauschen': 'Samen von Nachbarn sind an den Ort gewöhnt. Getauscht wird im Februar.',
      Obstbaumschnitt: 'Geschnitten wird im Winter. Ein Hut soll durch die Krone fliegen können.',
    },
    rows: [
      ['gießen', 'Gießen im Sommer'],
      ['giessen', 'Gießen im Sommer'],
      ['strasse', 'Gießen im Sommer', 'Der Regenwurm'],
      ['haus', 'Die Häuser der Bienen'],
      ['häuser', 'Die Häuser der Bienen'],
      ['hauser', 'Die Häuser der Bienen'],
      ['apfel', 'Äpfel lagern'],
      ['äpfel', 'Äpfel lagern'],
      ['regenwürmer', 'Kompost', 'Der Regenwurm'],
      ['regenwurm', 'Der Regenwurm'],
      ['kompsot', 'Kompost'],
      ['werkzeug', 'Gartenwerkzeug'],
      ['schnitt', 'Obstbaumschnitt'],
      ['"ein fauler apfel"', 'Äpfel lagern'],
      ['trocken -bienen', 'Gießen im Sommer'],
      ['getauscht', 'Saatgut tauschen'],
    ],
  },
  {
    lang: 'fr',
    notes: {
      'L’arrosage du soir': 'L’eau descend mieux quand la terre est tiède. On n’oublie pas l’été.',
      'Histoire d’un verger':
        'L’histoire commence par un poirier que l’auteur n’avait pas planté. Son œuvre est ailleurs.',
      'Les œillets': 'Une bordure d’œillets, près de la forêt. Ils aiment le sable.',
      'Le jardin d’hiver': 'Sous le verre, les citronniers attendent. Chaque fenêtre compte.',
      'Choisir ses graines':
        'La graine garde l’été. On choisit celles des plantes les plus fortes.',
      'Un banc au nord': 'Pour les jours trop chauds. On y lit, on n’y travaille pas.',
    },
    rows: [
      ['arrosage', 'L’arrosage du soir'],
      ["l'arrosage", 'L’arrosage du soir'],
      ['histoire', 'Histoire d’un verger'],
      ['auteur', 'Histoire d’un verger'],
      ['oeuvre', 'Histoire d’un verger'],
      ['œillets', 'Les œillets'],
      ['oeillet', 'Les œillets'],
      ['foret', 'Les œillets'],
      ['hiver', 'Le jardin d’hiver'],
      ['jardins', 'Le jardin d’hiver'],
      ['graine', 'Choisir ses graines'],
      ['oublie', 'L’arrosage du soir'],
      ['arosage', 'L’arrosage du soir'],
      ['"trop chauds"', 'Un banc au nord'],
      ['été -graine', 'L’arrosage du soir'],
    ],
  },
  {
    lang: 'ja',
    notes: {
      庭の手入れ: '毎朝、庭を歩く。草を抜き、落ち葉を集める。手入れは短いほど続く。',
      東京都の公園: '東京には古い公園が多い。防水の靴があれば雨の日も歩ける。',
      植物の名前: '植物の名前を覚えるには、札を立てるとよい。カタカナの名前は忘れやすい。',
      ガーデニングの道具: 'ガーデンで使う道具は三つで足りる。鋏、鋤、手袋。',
      雨の日の読書: '雨が降れば本を読む。窓から庭が見える席がよい。',
      種まき: '春に種をまく。土は手で触って温かいと感じる頃がよい。',
    },
    rows: [
      ['庭', '庭の手入れ'],
      ['手入れ', '庭の手入れ'],
      ['庭の手入れ', '庭の手入れ'],
      ['東京', '東京都の公園'],
      ['京都', '東京都の公園'],
      ['公園', '東京都の公園'],
      ['防水', '東京都の公園'],
      ['植物', '植物の名前'],
      ['カタカナ', '植物の名前'],
      ['ｶﾞｰﾃﾞﾝ', 'ガーデニングの道具'],
      ['道具', 'ガーデニングの道具'],
      ['読書', '雨の日の読書'],
      ['種', '種まき'],
      ['雨 -読書', '東京都の公園'],
      ['とうふ'],
    ],
  },
  {
    lang: 'ar',
    notes: {
      'الحديقة في الصباح': 'أمشي في الحديقة كل صباح قبل العمل. الماء بارد والشجرة ساكنة.',
      'كتابة الملاحظات': 'أكتب ملاحظة واحدة كل يوم. الكتابة القصيرة تعيش طويلا.',
      'أشجار الزيتون': 'شجرة الزيتون صبورة. يقلمها الفلاح في الشتاء.',
      'السؤال الجيد': 'السؤال الجيد يفتح بابا. الأسئلة المغلقة تنهي الحديث.',
      'مُدَرِّسَة القرية': 'المدرسة كانت تعلم القراءة للكبار أيضا.',
      'البيت القديم': 'في البيت القديم نافذة على البحر.',
    },
    rows: [
      ['الحديقة', 'الحديقة في الصباح'],
      ['حديقة', 'الحديقة في الصباح'],
      ['كتابة', 'كتابة الملاحظات'],
      ['الكتابة', 'كتابة الملاحظات'],
      ['الزيتون', 'أشجار الزيتون'],
      ['اشجار', 'أشجار الزيتون'],
      ['شجرة', 'أشجار الزيتون'],
      ['السؤال', 'السؤال الجيد'],
      ['مدرسة', 'مُدَرِّسَة القرية'],
      ['الأسئلة', 'السؤال الجيد'],
      ['البيت', 'البيت القديم'],
      ['نافذة', 'البيت القديم'],
      ['"فصل الشتاء"'],
      ['الصباح', 'الحديقة في الصباح'],
    ],
  },
];
