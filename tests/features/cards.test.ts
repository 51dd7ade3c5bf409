import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Card,
  cardColours,
  cardSize,
  layOutCard,
  lengthOf,
  sizeOf,
} from '../../src/features/cards/card.ts';
import { stageMarks } from '../../src/features/cards/marks.ts';
import type { Node } from '../../src/features/cards/nodes.ts';
import { readCardFonts, textIn } from '../../src/pictures/card-fonts.ts';
import { startCards } from '../../src/pictures/draw-card.ts';
import { read, root } from '../rules/imports.ts';

const fonts = readCardFonts([]);
const plain: Card = { title: 'The pause', direction: 'ltr', tags: [], garden: 'Understory' };
const families = {
  title: fonts.title.map(({ family }) => family),
  text: fonts.text.map(({ family }) => family),
};

/** All words of a card, in the order in which they stand. */
function wordsOf(node: Node): string[] {
  if (node.type === 'container') return node.children.flatMap(wordsOf);
  return node.type === 'text' ? [node.text] : [];
}

describe('the words of a card', () => {
  const full: Card = {
    ...plain,
    stage: { name: 'budding', word: 'Budding' },
    tags: ['coaching/questions', 'silence'],
  };

  it('are the garden’s name, the title, its stage and its tags', () => {
    expect(wordsOf(layOutCard(full, families))).toEqual([
      ...['Understory', 'The pause', 'Budding'],
      ...['\u2068#coaching/questions\u2069', '\u2068#silence\u2069'],
    ]);
    expect(wordsOf(layOutCard({ ...plain, garden: undefined, lead: 'Essays.' }, families))).toEqual(
      ['The pause', 'Essays.'],
    );
  });

  it('are no more tags than one line holds', () => {
    const tags = ['a-tag-of-twenty-signs', 'another-of-twenty-one', 'short', 'b'];
    const shown = wordsOf(layOutCard({ ...full, tags }, families)).slice(3);
    expect(shown).toEqual(['\u2068#a-tag-of-twenty-signs\u2069']);
    expect(
      wordsOf(layOutCard({ ...plain, tags: ['a', 'b', 'c', 'd', 'e', 'f'] }, families)),
    ).toHaveLength(6);
  });
});

describe('the size of a title', () => {
  it('falls as it grows longer, and its lines become more', () => {
    const sizes = [10, 50, 100, 200].map((length) => sizeOf('a'.repeat(length)));
    expect(sizes.map(({ size }) => size)).toEqual([104, 84, 68, 56]);
    expect(sizes.map(({ lines }) => lines)).toEqual([2, 3, 4, 5]);
  });

  it.each([
    ['abc', 3],
    ['日本の庭', 8],
    ['한국', 4],
    ['e\u0301', 1],
    ['حديقة', 5],
    ['a\u200Db', 2],
  ])('counts %j as %d', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });
});

describe('what the fonts of cards can show', () => {
  it.each([
    ['Łódź, Čapek & Đorđe', 'Łódź, Čapek & Đorđe'],
    ['Сад і садівник', 'Сад і садівник'],
    ['Ο κήπος', 'Ο κήπος'],
    ['Ὁ κῆπος', undefined],
    ['🌱 Growing ✨', 'Growing'],
    ['☀\uFE0F Sun', 'Sun'],
    ['👩\u200D💻 at work', 'at work'],
    ['two\n\n  lines', 'two lines'],
    ['日本の庭', undefined],
    ['An 日 alone', undefined],
    ['حديقة', undefined],
    ['🌱', undefined],
    ['\u200E \u2060', undefined],
  ])('of %j is %j', (text, shown) => {
    expect(textIn(text, fonts.title)).toBe(shown);
  });

  it('never has a sign that no font has', () => {
    const signs = new Set(fonts.title.flatMap((font) => [...font.signs]));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const sign of textIn(text, fonts.title) ?? '')
          if (sign !== ' ' && !/\p{Cf}/u.test(sign))
            expect(signs.has(sign.codePointAt(0) ?? 0)).toBe(true);
      }),
    );
  });

  it('is said in one line when a file is not there, or no font', () => {
    expect(() => readCardFonts(['fonts/none.otf'])).toThrow(
      '`cardFonts` names fonts/none.otf, which is not there.',
    );
    expect(() => readCardFonts(['package.json'])).toThrow('which is no font');
  });
});

describe('a card, laid out', () => {
  let renderer: Renderer;
  beforeAll(async () => {
    renderer = new Renderer();
    for (const { family, data } of [...fonts.title, ...fonts.text])
      await renderer.registerFont({ name: family, data });
  });

  /** The lines of the title, whatever font they are set in, and whether all stands on the card. */
  async function lay(title: string, direction: 'ltr' | 'rtl' = 'ltr') {
    const measured = await renderer.measure(layOutCard({ ...plain, title, direction }, families), {
      ...cardSize,
    });
    const [, middle] = measured.children;
    const runs = middle?.children[0]?.runs ?? [];
    const lines = [...Map.groupBy(runs, ({ y }) => Math.round(y)).values()];
    return lines.map((line) => ({
      text: line
        .map(({ text }) => text)
        .join('')
        .trim(),
      width: Math.max(...line.map(({ x, width }) => x + width)),
    }));
  }

  it('breaks a title between words', async () => {
    const title = 'What I learned about asking questions that open rather than close';
    const lines = await lay(title);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(({ text }) => text).join(' ')).toBe(title);
    const korean = '이 정원이 자란 모습과 내가 배운 것들에 대하여';
    expect((await lay(korean)).map(({ text }) => text).join(' ')).toBe(korean);
  });

  it('keeps every title within its width and its lines', async () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten';
    const long = 'A title without an end '.repeat(40);
    for (const title of ['A', word, long, `${word}${word}${word}${word}`]) {
      const lines = await lay(title);
      expect(lines.length).toBeLessThanOrEqual(sizeOf(title).lines);
      for (const { width } of lines) expect(width).toBeLessThanOrEqual(1041);
    }
  });
});

describe('a card, drawn', () => {
  const maker = startCards(fonts);

  /** Where something else than paper is, in pixels from the edges. */
  async function inkOf(card: Card) {
    const { data, info } = await sharp(await maker.draw(card))
      .extractChannel('green')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const paper = data[0] ?? 0;
    const xs: number[] = [];
    const ys: number[] = [];
    for (let at = 0; at < data.length; at++)
      if (Math.abs((data[at] ?? 0) - paper) > 60) {
        xs.push(at % info.width);
        ys.push(Math.floor(at / info.width));
      }
    const edge = (all: number[], of: (a: number, b: number) => number): number =>
      all.reduce((found, one) => of(found, one), all[0] ?? 0);
    return {
      info,
      left: edge(xs, Math.min),
      right: info.width - edge(xs, Math.max),
      top: edge(ys, Math.min),
      bottom: info.height - edge(ys, Math.max),
    };
  }

  it('is a picture of the size that other sites show, small and always the same', async () => {
    const [one, other] = await Promise.all([maker.draw(plain), startCards(fonts).draw(plain)]);
    expect(one.equals(other)).toBe(true);
    expect(one.length).toBeLessThan(40_000);
    expect((await sharp(one).metadata()).format).toBe('png');
    expect((await inkOf(plain)).info).toMatchObject(cardSize);
  });

  it('begins at the side from which it is read', async () => {
    const card = { ...plain, title: 'Ada', garden: 'Ferns' };
    const left = await inkOf(card);
    const right = await inkOf({ ...card, direction: 'rtl' });
    expect(left.left).toBeGreaterThan(70);
    expect(left.left).toBeLessThan(95);
    expect(left.right).toBeGreaterThan(700);
    expect(right.right).toBeGreaterThan(70);
    expect(right.right).toBeLessThan(95);
    expect(right.left).toBeGreaterThan(700);
  });

  it.each(Object.keys(stageMarks) as (keyof typeof stageMarks)[])(
    'shows the mark of what is %s',
    async (name) => {
      const bare = await inkOf(plain);
      const { bottom } = await inkOf({ ...plain, stage: { name, word: '' } });
      expect(bottom).toBeLessThan(bare.bottom - 100);
      expect(bottom).toBeGreaterThan(40);
    },
  );

  it('leaves a margin, however much it says', async () => {
    const { left, right, top, bottom } = await inkOf({
      title: 'A long title of many words that goes on and on '.repeat(9),
      direction: 'ltr',
      stage: { name: 'seedling', word: 'Seedling' },
      tags: ['one/of/them', 'another-one', 'and-one-more', 'last'],
      garden: 'A garden of a name that is longer than any name should ever be, and still '.repeat(
        3,
      ),
    });
    for (const margin of [left, right]) expect(margin).toBeGreaterThan(76);
    for (const margin of [top, bottom]) expect(margin).toBeGreaterThan(44);
  });
});

it('has the light colours of the site', () => {
  const tokens = read('src/styles/tokens.css');
  for (const [name, hex] of Object.entries(cardColours)) {
    const [, l = '', c = '', h = ''] =
      new RegExp(`--${name}: light-dark\\(oklch\\(([\\d.]+)% ([\\d.]+) (\\d+)\\)`).exec(tokens) ??
      [];
    expect(hex, name).toBe(hexOf(Number(l) / 100, Number(c), (Number(h) * Math.PI) / 180));
  }
});

/** Rule: https://bottosson.github.io/posts/oklab/ */
function hexOf(light: number, chroma: number, hue: number): string {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const bytes = linear.map((one) =>
    Math.round(255 * (one <= 0.0031308 ? 12.92 * one : 1.055 * one ** (1 / 2.4) - 0.055)),
  );
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

it('has the drawings of the stages as pages show them', () => {
  const sheet = readFileSync(join(root, 'src/features/stages/stages.css'), 'utf8');
  for (const svg of Object.values(stageMarks))
    for (const [, path = ''] of svg.matchAll(/ d='([^']+)'/g)) expect(sheet).toContain(path);
});
