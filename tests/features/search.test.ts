import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { slipsBetween } from '../../src/features/search/near-words.ts';
import {
  clausesOf,
  queryOf,
  readQuery,
  searchParams,
  withoutClause,
} from '../../src/features/search/query.ts';
import { type Found, SearchEngine } from '../../src/features/search/search-engine.ts';
import { bestFirst } from '../../src/features/search/rank.ts';
import { openPart } from '../../src/features/search/search-parts.ts';
import { termsIn } from '../../src/features/search/terms.ts';
import { grade } from '../bench/relevance/grade.ts';
import { filesFrom, indexNotes, type SearchedNote } from '../bench/relevance/index-pages.ts';
import { smallGardens } from '../bench/relevance/languages.ts';

describe('what is typed into the search box', () => {
  const told = (typed: string): string[] =>
    readQuery(typed).map((one) => {
      const said = one.kind === 'words' ? one.text : one.value;
      const more = one.kind === 'words' ? [one.isTitle && 'title', one.isPhrase && 'phrase'] : [];
      return [one.isNot && 'not', one.kind, ...more, said].filter(Boolean).join(' ');
    });

  it.each<[typed: string, ...clauses: string[]]>([
    ['pause #coaching', 'words pause', 'tag coaching'],
    ['庭　＃植物/木 手入れ', 'words 庭', 'tag 植物/木', 'words 手入れ'],
    ['# a#b #a#b', 'words #', 'words a#b', 'words #a#b'],
    ['"three hats" -pause', 'words phrase three hats', 'not words pause'],
    ['-"soft yes" -#craft', 'not words phrase soft yes', 'not tag craft'],
    ['stage:budding in:a/b by:"Asking well"', 'stage budding', 'in a/b', 'by Asking well'],
    ['before:2024 After:2023-05 on:2024-05-06', 'before 2024', 'after 2023-05', 'on 2024-05-06'],
    ['title:link title:"first day"', 'words title link', 'words title phrase first day'],
    ['well-known - a -', 'words well-known', 'words -', 'words a', 'words -'],
    ['http://a.b in://x note:x', 'words http://a.b', 'words in://x', 'words note:x'],
    ['"open', 'words phrase open'],
    ['""', ...[]],
  ])('%j', (typed, ...clauses) => {
    expect(told(typed)).toEqual(clauses);
  });

  it('is read whatever it is, part after part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        let at = 0;
        for (const { start, end } of readQuery(typed)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(typed.length);
      }),
    );
  });

  const piece = fc.constantFrom(
    ...['a', 'pause', '"two words"', '-no', '#tag', '-#not', 'stage:budding', 'in:x/y', '庭'],
  );

  it('comes back from its address', () => {
    const said = (typed: string, tags: string[]): string[] =>
      clausesOf({ typed, tags })
        .map((one) => [one.isNot, one.kind, one.kind === 'words' ? one.text : one.value].join(' '))
        .sort();
    fc.assert(
      fc.property(
        fc.uniqueArray(piece),
        fc.uniqueArray(fc.constantFrom('x', 'y/z')),
        (all, tags) => {
          const query = { typed: all.join(' '), tags };
          const back = queryOf(new URLSearchParams(searchParams(query)));
          expect(said(back.typed, back.tags)).toEqual(said(query.typed, tags));
        },
      ),
    );
  });

  it('loses a part, and that alone', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.nat(), (all, number) => {
        const typed = all.join(' ');
        const clauses = readQuery(typed);
        const at = number % clauses.length;
        const clause = clauses[at];
        if (!clause) return;
        expect(told(withoutClause(typed, clause))).toEqual(told(typed).toSpliced(at, 1));
      }),
    );
  });

  it.each([
    ['stage:', 'stage', '', 'stage:x '],
    ['pause stage:bu', 'stage', 'bu', 'stage:x '],
    ['-#co', 'tag', 'co', '-#x '],
  ])('offers values for %j', (typed, kind, value, written) => {
    const open = openPart(typed);
    expect([open?.clause.kind, open?.clause.value, open?.written('x')]).toEqual([
      kind,
      value,
      written,
    ]);
  });

  it.each(['pause', 'stage:budding ', 'title:x', '#', ''])('offers none for %j', (typed) => {
    expect(openPart(typed)).toBeUndefined();
  });
});

describe('the words of a text', () => {
  it.each([
    ['The pause.', 'the pause'],
    ['kebab-case', 'kebabcase kebab case'],
    ['frontMatter a.b', 'frontmatter front matter ab a b'],
    ['C++ and C#', 'cplusplus and csharp'],
    ['l’auteur œuvre', 'auteur oeuvre'],
    ['Straße ＡＢＣ ﬁnd', 'strasse abc find'],
    ['don’t Anna’s', 'dont anna'],
    ['東京都', '東京 京都 都'],
    ['ｶﾞｰﾃﾞﾝ', 'ガー ーデ デン ン'],
    ['植物tree', '植物 物 tree'],
    ['مُدَرِّسَة الكتابة', 'مدرسه كتابه'],
    ['हिन्दी', 'हिन्दी'],
    ['… — !', ''],
  ])('%j', (text, forms) => {
    expect(
      termsIn(text)
        .map(({ form }) => form)
        .join(' '),
    ).toBe(forms);
  });

  it('stand where they are said to stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { start, end, form } of termsIn(text)) {
          expect(form).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

it.each([
  ['feedbak', 'feedback', 1],
  ['footntoes', 'footnotes', 1],
  ['typografy', 'typography', 2],
  ['a', 'b', 1],
  ['same', 'same', 0],
  ['short', 'much longer', 3],
])('between %s and %s are slips: %i', (one, other, slips) => {
  expect(slipsBetween(one, other, 2)).toBe(slips);
});

const notes: SearchedNote[] = [
  {
    ...{
      address: '/talk/the-pause/',
      title: 'The pause',
      html: '<p>Ask, then count to eight.</p>',
    },
    ...{ aliases: ['silence', 'counting to eight'], tags: ['talk', 'talk/questions'] },
    ...{ stage: 'evergreen', series: 'Asking well', planted: '2023-06-18', tended: '2025-12-07' },
  },
  {
    ...{ address: '/talk/feedback/', title: 'Feedback while it is warm', tags: ['talk', 'craft'] },
    html: '<p>A verdict is no film.</p><h2 id="film">Describe the film</h2><p>In silence, pause.</p>',
    ...{ stage: 'budding', planted: '2024-03-10', weight: { links: 9, isQuiet: false } },
  },
  {
    ...{ address: '/talk/hats/', title: 'Three hats', html: '<p>Silence, and enough of it.</p>' },
    ...{ tags: ['onboarding'], planted: '2024-05-06' },
  },
  {
    ...{ address: '/manual/missing-pause/', title: 'missing-pause', html: '<p>A problem.</p>' },
    weight: { links: 0, isQuiet: true },
  },
  { address: '/hats-and-coats/', title: 'Hats and coats', html: '<p>Three coats &lt;b&gt;.</p>' },
];

it('puts the best first, and of the same the one that stands first', () => {
  const totals = Float32Array.of(0.5, 2, 0.5, 7.25, 0);
  expect(bestFirst([4, 3, 2, 1, 0], totals)).toEqual([3, 1, 0, 2, 4]);
});

describe.each(smallGardens)('a garden in $lang', ({ lang, notes: texts, rows }) => {
  it('answers what its readers type', async () => {
    const all = Object.entries(texts).map(([title, text], number) => ({
      ...{ address: `/note-${number}/`, title, html: `<p>${text}</p>` },
    }));
    const engine = new SearchEngine('/pagefind/', filesFrom(await indexNotes(lang, all)));
    const ask = async (typed: string): Promise<string[]> =>
      (await (await engine.find({ typed, tags: [] })).more(3)).map(({ title }) => title);
    const { first, inFirstThree } = await grade(ask, rows);
    expect(first / rows.length).toBeGreaterThanOrEqual(0.85);
    expect(inFirstThree / rows.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a search', () => {
  let engine: SearchEngine;
  beforeAll(async () => {
    engine = new SearchEngine('/pagefind/', filesFrom(await indexNotes('en', notes, 2)));
  });

  const find = (typed: string, tags: string[] = []): Promise<Found> => engine.find({ typed, tags });
  const titles = async (typed: string): Promise<string[]> =>
    (await (await find(typed)).more(9)).map(({ title }) => title);

  it.each<[typed: string, ...titles: string[]]>([
    ['pause', 'The pause', 'missing-pause', 'Feedback while it is warm'],
    ['silence -pause', 'Three hats'],
    ['"three hats"', 'Three hats'],
    ['"hats three"'],
    ['feedbak', 'Feedback while it is warm'],
    ['count', 'The pause'],
    ['counted', 'The pause'],
    ['onboarding', 'Three hats'],
    ['#talk', 'Feedback while it is warm', 'The pause'],
    ['#questions', 'The pause'],
    ['stage:budding', 'Feedback while it is warm'],
    ['silence in:talk before:2024', 'The pause'],
    ['silence on:2024-05', 'Three hats'],
    ['silence after:2024-03', 'Three hats'],
    ['by:"asking well"', 'The pause'],
    ['title:film'],
    ['xylophone'],
  ])('%j', async (typed, ...expected) => {
    expect(await titles(typed)).toEqual(expected);
  });

  it('says which word it has looked for in another’s place', async () => {
    expect((await find('feedbak')).mended).toEqual([['feedbak', 'feedback']]);
    expect((await find('feedback')).mended).toEqual([]);
  });

  it('says that no note has all words', async () => {
    const found = await find('verdict coats');
    expect([found.count, found.isPartial]).toEqual([2, true]);
  });

  it.each([
    ['stage:budd', { kind: 'stage', value: 'budd', instead: ['budding'] }],
    ['#questons', { kind: 'tag', value: 'questons', instead: ['talk/questions'] }],
    ['before:soon', { kind: 'before', value: 'soon', instead: ['2025', '2025-03', '2025-03-14'] }],
  ])('says what is wrong with %j', async (typed, fault) => {
    const found = await find(typed);
    expect(found.faults).toEqual([fault]);
    expect(found.count).toBe(0);
  });

  it('shows the sentence with the words, and the headings above them', async () => {
    const [result] = await (await find('pause film')).more(1);
    expect(result?.places).toEqual([
      {
        title: 'Describe the film',
        url: '/talk/feedback/#film',
        excerpt: 'In silence, <mark>pause</mark>.',
      },
    ]);
  });

  it('shows text as text', async () => {
    const [result] = await (await find('coats three')).more(1);
    expect(result?.excerpt).toBe('<mark>Three</mark> <mark>coats</mark> &lt;b&gt;.');
  });

  it('counts the tags of what was found', async () => {
    const found = await find('silence', []);
    expect(await found.countTags()).toEqual([
      ['talk', 2],
      ['craft', 1],
      ['onboarding', 1],
      ['talk/questions', 1],
    ]);
  });

  it('shows what was tended last first, when asked', async () => {
    const found = await engine.find({ typed: 'silence', tags: [], sort: 'planted' });
    expect((await found.more(9)).map(({ title }) => title)).toEqual([
      'Three hats',
      'Feedback while it is warm',
      'The pause',
    ]);
  });
});

it('of notes that answer equally well shows the one tended last first', async () => {
  const days = { a: '2023-01-01', b: '2025-03-03', c: '', d: '2024-02-02' };
  const alike = Object.entries(days).map(([name, tended]) => ({
    ...{ address: `/${name}/`, title: name, tags: ['moss'], tended },
    html: '<p>Words on moss.</p>',
  }));
  const engine = new SearchEngine('/pagefind/', filesFrom(await indexNotes('en', alike)));
  for (const typed of ['moss', 'words moss', '#moss']) {
    const found = await engine.find({ typed, tags: [] });
    expect((await found.more(9)).map(({ title }) => title)).toEqual(['b', 'd', 'a', 'c']);
  }
});
