import { describe, expect, it } from 'vitest';
import { compareTitles } from '../../src/site/notes.ts';
import { type FolderNode, growFolderTree } from '../../src/features/folders/folder-tree.ts';
import { countYears } from '../../src/layouts/explore.ts';
import { groupByLetter } from '../../src/layouts/letters.ts';
import { byCodePoint, folderAddress } from '../../src/garden/index.ts';
import { wordsFor, writeDay, writeMonth } from '../../src/words/index.ts';

describe('the tree of folders', () => {
  const leaf = (id: string, address = '') => ({ id, titleHtml: id, address });
  const draw = ({ name, count, below, notes }: FolderNode): unknown => [
    `${name} ${count}`,
    ...below.map(draw),
    ...notes.map(({ id }) => id),
  ];

  it('has folders by name, each with its own page first', () => {
    const tree = growFolderTree(
      [
        leaf('b/z.md'),
        leaf('a/deep/er/x.md'),
        leaf('top.md'),
        leaf('b/b.md', folderAddress('b')),
        leaf('a/_posts/2024-01-01-post.md'),
      ],
      byCodePoint,
    );
    expect(draw(tree)).toEqual([
      ' 5',
      ['a 2', ['deep 1', ['er 1', 'a/deep/er/x.md']], 'a/_posts/2024-01-01-post.md'],
      ['b 2', 'b/b.md', 'b/z.md'],
      'top.md',
    ]);
  });

  it('grows no faster than its notes, however deep', () => {
    const deep = `${'f/'.repeat(1000)}note.md`;
    let [folder] = growFolderTree([leaf(deep)], byCodePoint).below;
    let depth = 0;
    for (; folder; [folder] = folder.below) depth++;
    expect(depth).toBe(1000);
  });
});

describe('the letters of an index', () => {
  it.each([
    ['apple', 'A'],
    ['Éclair', 'E'],
    ['“Quoted”', 'Q'],
    ['  (in brackets)', 'I'],
    ['10 things', '0–9'],
    ['٣ أشياء', '0–9'],
    ['日本語', '漢'],
    ['한국어', 'ᄒ'],
    ['ひらがな', 'は'],
    ['カタカナ', 'か'],
    ['ガーデン', 'か'],
    ['「ぱ」と「ば」', 'は'],
    ['ｱｲｽ', 'あ'],
    ['ヴィラ', 'あ'],
    ['ゃ', 'や'],
    ['ん', 'わ'],
    ['Ａｌｐｈａ', 'A'],
    ['１つ目', '0–9'],
    ['привет', 'П'],
    ['🌱', '…'],
    ['', '…'],
    ['ﬁne', 'F'],
  ])('%j stands under %s', (title, letter) => {
    const [group] = groupByLetter([title], (one) => one, 'en');
    expect(group?.letter).toBe(letter);
  });

  it('holds every entry once, in its order', () => {
    const titles = ['“A”', 'aa', 'B', 'Äb'];
    expect(groupByLetter(titles, (one) => one, 'de')).toEqual([
      { letter: 'A', entries: ['“A”', 'aa', 'Äb'] },
      { letter: 'B', entries: ['B'] },
    ]);
  });

  it('come in their order, whatever signs titles begin with', () => {
    const titles = ['「ふた」', 'はし', '（Beta）', '漢字', 'ヒント', '2', '“Alpha”', 'Zeta', '🌱'];
    const sorted = titles.toSorted(compareTitles);
    expect(groupByLetter(sorted, (one) => one, 'ja')).toEqual([
      { letter: '…', entries: ['🌱'] },
      { letter: '0–9', entries: ['2'] },
      { letter: 'A', entries: ['“Alpha”'] },
      { letter: 'B', entries: ['（Beta）'] },
      { letter: 'Z', entries: ['Zeta'] },
      { letter: 'は', entries: ['はし', 'ヒント', '「ふた」'] },
      { letter: '漢', entries: ['漢字'] },
    ]);
  });
});

describe('words about growth', () => {
  const { tendedBy, andMore } = wordsFor('en');
  it.each([
    [0, 0, 'tended'],
    [240, 3, 'tended: 3 links added, 240 words longer'],
    [1, 1, 'tended: 1 link added, 1 word longer'],
    [-1200, 0, 'tended: 1,200 words shorter'],
  ])('%i words, %i links', (words, links, said) => {
    expect(tendedBy(words, links)).toBe(said);
  });

  it('write dates in the language of the site', () => {
    expect(andMore(5880)).toBe('and 5,880 more');
    expect(writeMonth('2024-05', 'de')).toBe('Mai 2024');
    expect(writeDay('2024-01-03', 'fr', 'medium')).toBe('3 janv. 2024');
  });
});

describe('the years of a garden', () => {
  it.each([
    [['2026-01-01', '2024-05', '2026'], '2026 2, 2025 0, 2024 1'],
    [['', 'soon'], ''],
    [['2025-01-01'], '2025 1'],
    [['0203-01-01', '2024-01-01'], '2024 1, 203 1'],
  ])('of %j', (days, counts) => {
    const said = countYears(days).map(({ year, count }) => `${year} ${count}`);
    expect(said.join(', ')).toBe(counts);
  });
});
