import { type Node, box, drawing, words } from './nodes.ts';
import { stageMarks, leaf } from './marks.ts';

/** What a card says. */
export interface Card {
  title: string;
  /** The direction in which most of the title runs. */
  direction: 'ltr' | 'rtl';
  /** A sentence below the title. */
  lead?: string | undefined;
  /** Its stage and the word for it. */
  stage?: { name: keyof typeof stageMarks; word: string } | undefined;
  tags: readonly string[];
  /** The garden's name; undefined where the title is the garden's, or no font has its letters. */
  garden: string | undefined;
}

/** The families of fonts in which a card is set, in the order in which each sign is looked for. */
export interface Families {
  title: readonly string[];
  text: readonly string[];
}

/** As large as other sites show a picture at most: https://ogp.me/#structured */
export const cardSize = { width: 1200, height: 630 } as const;

/** The light colours of `src/styles/tokens.css`, as drawings take them. */
export const cardColours = {
  paper: '#fbfaf4',
  ink: '#1a211c',
  'ink-2': '#4b564d',
  line: '#d8d8cd',
  leaf: '#1e582f',
} as const;

/** Sizes of a title, with as many letters as each has room for, and lines. */
const titleSizes = [
  { letters: 34, size: 104, lines: 2 },
  { letters: 66, size: 84, lines: 3 },
  { letters: 112, size: 68, lines: 4 },
];
const longestTitle = { letters: Number.POSITIVE_INFINITY, size: 56, lines: 5 };
/** More of them nobody reads there. */
const mostTags = 4;
const longestLine = 46;
const small = 30;

/** The card as boxes and words, ready to be drawn. */
export function layOutCard(card: Card, families: Families): Node {
  const { direction, title, lead, garden } = card;
  const { size, lines } = sizeOf(title);
  const text = families.text.join(', ');
  const across = { display: 'flex', flexDirection: 'row', alignItems: 'center', gap: 14 } as const;
  const below = facts(card, across, text);
  return box(
    {
      ...{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between' },
      ...{ width: '100%', height: '100%', padding: '64px 80px 56px' },
      ...{ backgroundColor: cardColours.paper, color: cardColours.ink, direction },
    },
    [
      box({ ...across, height: 40 }, [
        drawing(leaf, cardColours.leaf, 34),
        ...(garden === undefined
          ? []
          : [words(garden, { ...oneLine(text), color: cardColours['ink-2'] })]),
      ]),
      box({ display: 'flex', flexDirection: 'column', gap: 24, width: '100%' }, [
        words(title, {
          ...{ fontFamily: families.title.join(', '), fontSize: size, fontWeight: 500 },
          ...{ lineHeight: 1.14, lineClamp: lines, textOverflow: 'ellipsis' },
          ...{ textWrap: 'balance', overflowWrap: 'anywhere', textAlign: 'start', width: '100%' },
          // Korean has blanks between its words, and lines end there: https://www.w3.org/TR/klreq/
          ...(/\p{Script=Hangul}/u.test(title) && { wordBreak: 'keep-all' }),
        }),
        ...(lead === undefined
          ? []
          : [
              words(lead, {
                ...{ fontFamily: text, fontSize: 34, lineHeight: 1.4, lineClamp: 2 },
                ...{ textOverflow: 'ellipsis', overflowWrap: 'anywhere', textAlign: 'start' },
                ...{ color: cardColours['ink-2'], width: '100%' },
              }),
            ]),
      ]),
      box(
        {
          ...{ ...across, gap: 28, height: 66, paddingTop: 24, width: '100%' },
          ...{ color: cardColours.leaf },
          ...(below.length > 0 && { borderTop: `2px solid ${cardColours.line}` }),
        },
        below,
      ),
    ],
  );
}

/** Stage and tags, as many as one line holds. */
function facts(
  { stage, tags }: Card,
  across: Record<string, string | number>,
  text: string,
): Node[] {
  const shown: string[] = [];
  let room = longestLine - lengthOf(stage?.word ?? '');
  for (const tag of tags.slice(0, mostTags)) {
    room -= lengthOf(tag) + 3;
    if (room < 0) break;
    shown.push(tag);
  }
  const of = stage && [
    box(across, [
      drawing(stageMarks[stage.name], cardColours.leaf, small),
      words(stage.word, oneLine(text)),
    ]),
  ];
  return [...(of ?? []), ...shown.map((tag) => words(apart(`#${tag}`), oneLine(text)))];
}

/** A name that may be in other letters than those around it: it runs its own way. */
const apart = (name: string): string => `\u2068${name}\u2069`;

const oneLine = (fontFamily: string) =>
  ({ fontFamily, fontSize: small, lineClamp: 1, textOverflow: 'ellipsis' }) as const;

/** How large a title is set, and on how many lines at most. */
export function sizeOf(title: string): { size: number; lines: number } {
  const length = lengthOf(title);
  return titleSizes.find(({ letters }) => length <= letters) ?? longestTitle;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF00-\uFF60]/u;
const bodiless = /[\p{M}\p{Cf}]/u;

/** How long a text is in letters of the Latin script: those of others are twice as wide, or have no width. */
export function lengthOf(text: string): number {
  return Array.from(text).reduce(
    (length, sign) => length + (bodiless.test(sign) ? 0 : wide.test(sign) ? 2 : 1),
    0,
  );
}
