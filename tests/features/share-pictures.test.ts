import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/features/cards/card.ts';
import { readCardFonts } from '../../src/pictures/card-fonts.ts';
import { describeEntry } from '../../src/site/describe.ts';
import { choosePictures, mostCards, type Shown } from '../../src/site/share-pictures.ts';
import { type Files, growFrom } from '../build-garden.ts';

const fonts = readCardFonts([]);
const site: Shown['site'] = {
  title: 'The garden',
  description: 'About ferns.',
  ...{ lang: 'en', typography: true, cards: 'auto' },
};

function picturesOf(files: Files, given: Partial<Shown['site']> = {}) {
  const garden = growFrom(files, { passwords: ['friends'] });
  const entries = garden.notes.map((note) => ({ id: note.id, data: describeEntry(garden, note) }));
  const measureOf = (id: string) => (id.includes('broken') ? undefined : { digest: 'abc' });
  return choosePictures({ entries, garden, measureOf, fonts, site: { ...site, ...given } });
}

/** All words of all cards. */
function saidBy(files: Files, given: Partial<Shown['site']> = {}): string {
  return JSON.stringify([...picturesOf(files, given).made.values()]);
}

function cardOf(note: string): Card | undefined {
  const { notes, made } = picturesOf({ 'a.md': note });
  const name = notes.get('a.md')?.address.split('/').at(-1) ?? '';
  const one = made.get(name);
  return one && 'card' in one ? one.card : undefined;
}

describe('the card of a note', () => {
  it('has its title as it is set, its stage, its tags and the garden’s name', () => {
    const head = '---\ntitle: Ada\'s "way"\nstage: budding\ntags: [a/b, 日本]\n---\n';
    expect(cardOf(`${head}Words.`)).toEqual({
      title: 'Ada’s “way”',
      direction: 'ltr',
      stage: { name: 'budding', word: 'Budding' },
      tags: ['a/b'],
      garden: 'The garden',
    });
  });

  it('has a title without its marks', () => {
    expect(cardOf('# Why `map()` is *not* `each()`\n')?.title).toBe('Why map() is not each()');
  });

  it('is the garden’s where no font has its letters', () => {
    const { notes, garden, made, undrawn } = picturesOf({ 'a.md': '# 日本の庭\n' });
    expect([notes.size, undrawn]).toEqual([0, 1]);
    expect(garden?.alt).toBe('The garden');
    expect([...made.values()]).toEqual([
      { card: expect.objectContaining({ title: 'The garden', lead: 'About ferns.' }) as Card },
    ]);
  });

  it('has another address when its words are others, and the same when they are not', () => {
    const one = picturesOf({ 'a.md': '# A\n' }).notes.get('a.md');
    expect(one).toMatchObject({ alt: 'A · The garden', size: { width: 1200, height: 630 } });
    expect(one?.address).toMatch(/^\/garden\/cards\/[\da-f]{32}\.png$/);
    expect(picturesOf({ 'a.md': '# A\n\nMore.\n' }).notes.get('a.md')).toEqual(one);
    expect(picturesOf({ 'a.md': '# B\n' }).notes.get('a.md')?.address).not.toBe(one?.address);
  });
});

describe('cards say nothing', () => {
  it('of private notes, and of locked ones', () => {
    const said = saidBy({
      'index.md': 'Home, see [[kept]] and [[shut]].',
      'kept.md': '---\ntitle: Keptword\ntags: [keptword]\ndraft: true\nimage: keptword.png\n---\n',
      'shut.md':
        '---\ntitle: Shutword\ntags: [shutword]\npassword: friends\nimage: shutword.png\n---\n',
      'hid.md': '---\ntitle: Hidword\npassword: friends\nlock_title: true\npermalink: /x/\n---\n',
      'open.md': '# Openword\n',
      'keptword.png': '',
      'shutword.png': '',
    });
    expect(said).toContain('Openword');
    expect(said).not.toMatch(/keptword|shutword|hidword/i);
  });
});

describe('which pages have cards', () => {
  const files = { 'a.md': '# A\n', 'b.md': '---\nunlisted: true\n---\n# B\n', 'index.md': '# H\n' };
  const ids = (given: Partial<Shown['site']>): string[] => [
    ...picturesOf(files, given).notes.keys(),
  ];

  it('is each note, listed or not, but the home page, which has the garden’s', () => {
    expect(ids({ cards: 'auto' })).toEqual(['a.md', 'b.md']);
    expect(ids({ cards: 'each' })).toEqual(['a.md', 'b.md']);
  });

  it('is none of its own where one is to stand for all, or none at all', () => {
    expect(ids({ cards: 'one' })).toEqual([]);
    expect(picturesOf(files, { cards: 'one' }).garden).toBeDefined();
    expect(picturesOf(files, { cards: 'none' })).toMatchObject({ garden: undefined });
    expect(picturesOf(files, { cards: 'none' }).made.size).toBe(0);
  });

  it('is the garden’s alone in a large garden', () => {
    const many = Object.fromEntries(
      Array.from({ length: mostCards + 1 }, (_, at) => [`${String(at)}.md`, 'Words.']),
    );
    expect(picturesOf(many).made.size).toBe(1);
    expect(picturesOf(many, { cards: 'each' }).made.size).toBe(mostCards + 2);
  });
});

describe('a note’s own picture', () => {
  const own = (image: string, given: Partial<Shown['site']> = {}) =>
    picturesOf(
      {
        'a.md': `---\ntitle: A\nimage: ${image}\n---\n`,
        'moss.jpg': '',
        'broken.jpg': '',
        'fern.svg': '',
      },
      given,
    ).notes.get('a.md');

  it('wins, whatever the settings say of cards', () => {
    const cut = { address: '/garden/cards/abc.jpg', size: { width: 1200, height: 630 } };
    expect(own('moss.jpg')).toMatchObject(cut);
    expect(own('moss.jpg', { cards: 'none' })).toMatchObject(cut);
    expect(own('https://a.example/moss.jpg')).toEqual({
      address: 'https://a.example/moss.jpg',
      alt: 'A · The garden',
    });
  });

  it.each(['broken.jpg', 'fern.svg', 'gone.jpg'])('gives way to a card where it is %s', (image) => {
    expect(own(image)?.address).toMatch(/\.png$/);
    expect(own(image, { cards: 'none' })).toBeUndefined();
  });
});
