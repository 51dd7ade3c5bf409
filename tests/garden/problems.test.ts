import { describe, expect, it } from 'vitest';
import {
  byCodePoint,
  inReadingOrder,
  problem,
  type Problem,
  type ProblemCode,
  problemTable,
} from '../../src/garden/index.ts';
import { complaintsOf, type Files, growFrom, problemsOf } from '../build-garden.ts';

describe('levels', () => {
  it.each([
    ['unreadable-front-matter', 'error'],
    ['address-clash', 'error'],
    ['missing-file', 'error'],
    ['refused-redirect', 'error'],
    ['missing-link', 'warning'],
    ['missing-heading', 'warning'],
    ['missing-block', 'warning'],
    ['ambiguous-link', 'warning'],
    ['embed-cycle', 'warning'],
    ['private-link', 'warning'],
    ['orphan', 'hint'],
    ['unlinked-mention', 'hint'],
    ['case-mismatch', 'hint'],
  ] as const)('%s is of level %s', (code, level) => {
    expect(problemTable[code].level).toBe(level);
  });

  it.each(Object.keys(problemTable))('%s is written in kebab-case', (code) => {
    expect(code).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
  });
});

describe('a problem', () => {
  it('says what the table has for its code, at the top of the file unless it is told otherwise', () => {
    expect(problem('missing-file', 'a.md', { path: 'p.png', near: [] })).toEqual({
      code: 'missing-file',
      level: 'error',
      file: 'a.md',
      line: 1,
      column: 1,
      message: 'The file “p.png” is not in the content folder.',
      hint: 'Check its name and extension, and that it was copied here.',
    });
    expect(problem('orphan', 'a.md', {}, { line: 3, column: 4 })).toMatchObject({
      message: 'No other note links here.',
      line: 3,
      column: 4,
    });
  });
});

describe('where a problem stands', () => {
  const text = (line: string): string => `---\ntitle: T\n---\n# Title\n\nOne\n${line}`;
  const files = {
    'Other.md': '## Part',
    'Draft.md': '---\ndraft: true\n---\nText.',
    'x/Twin.md': 'Text.',
    'y/Twin.md': 'Text.',
  };

  it.each<[code: ProblemCode, line: string, column: number]>([
    ['missing-link', 'Two [[Nope]].', 5],
    ['missing-link', 'Two ![[Nope]].', 5],
    ['missing-link', 'Two [t](Nope.md).', 5],
    ['missing-link', '> Two [[Nope]].', 7],
    ['missing-link', '- [ ] Two [[Nope]].', 11],
    ['missing-link', '  Two [[Nope]].', 7],
    ['missing-file', 'Two ![[nope.png]].', 5],
    ['missing-file', 'Two ![t](nope.png).', 5],
    ['missing-file', 'Two [[nope.pdf]].', 5],
    ['missing-heading', 'Two [[Other#Nope]].', 5],
    ['missing-heading', 'Two ![[Other#Nope]].', 5],
    ['missing-block', 'Two [[Other#^nope]].', 5],
    ['private-link', 'Two [[Draft]].', 5],
    ['private-link', 'Two ![[Draft]].', 5],
    ['ambiguous-link', 'Two [[Twin]].', 5],
    ['case-mismatch', 'Two [[other]].', 5],
    ['case-mismatch', 'Two [[X/Twin]].', 5],
    ['case-mismatch', 'Two [t](OTHER.MD).', 5],
    ['unsafe-html', 'Two <script>alert(1)</script>', 5],
    ['unsafe-html', 'Two <b onclick="alert(1)">x</b>', 8],
    ['unsafe-html', 'Two [t](javascript:alert(1))', 5],
  ])('%s: %j', (code, line, column) => {
    const garden = growFrom({ ...files, 'a.md': text(line) });
    expect(problemsOf(garden, code)).toMatchObject([
      { level: problemTable[code].level, file: 'a.md', line: 7, column },
    ]);
  });

  it.each([
    ['![[laddder.png]]', 'Did you mean “pictures/ladder.png”? Otherwise copy the file here.'],
    [
      '![t](pictures/Lader.png)',
      'Did you mean “pictures/ladder.png”? Otherwise copy the file here.',
    ],
    ['<img src="ladder.jpg" alt="w">', 'Did you mean “pictures/ladder.png”?'],
    ['<video src="fiml.mp4"></video>', 'Did you mean “film.mp4”?'],
    ['![[secert.png]]', 'Check its name and extension, and that it was copied here.'],
    ['![[quite-other.png]]', 'Check its name and extension, and that it was copied here.'],
  ])('names a file that is spelt like %s', (line, hint) => {
    const files = { 'pictures/ladder.png': '', 'film.mp4': '', '_own/secret.png': '' };
    const [found] = problemsOf(growFrom({ ...files, 'a.md': text(line) }), 'missing-file');
    expect(found?.hint).toContain(hint);
  });

  it('is a line of the file, however the text goes on', () => {
    const garden = growFrom({ 'a.md': text('\r\n```\n[[x]]\n```\n\n\n- one\n  [[Nope]]') });
    expect(problemsOf(garden, 'missing-link')).toMatchObject([{ line: 14, column: 3 }]);
  });

  it.each([
    'Two [[Other]].',
    'Two [[other.md|x]] [[Other#Part]] [[#Title]] ![[Other#Part]].',
    'Two [[x/Twin]] [t](y/Twin.md) [t](https://a.example) `[[Nope]]`.',
  ])('there is none to complain of in %j', (line) => {
    expect(complaintsOf(growFrom({ ...files, 'a.md': text(line) }))).toEqual([]);
  });

  it('is said of nothing that private notes link to', () => {
    const garden = growFrom({ 'a.md': '---\ndraft: true\n---\n[[Nope]] ![[nope.png]]' });
    expect(garden.problems).toEqual([]);
  });

  it.each([
    ['[[Deligation]]', ['Delegation.md'], 'Delegation'],
    ['[[Delegtion]]', ['deep/Delegation.md', 'Unlike.md'], 'Delegation'],
    ['[[pruning dya]]', ['Pruning day.md'], 'Pruning day'],
  ])('says what else may have been meant by %s', (link, ids, near) => {
    const others: Files = Object.fromEntries(ids.map((id) => [id, 'Text.']));
    const [said] = problemsOf(growFrom({ 'a.md': link, ...others }), 'missing-link');
    expect(said?.hint).toContain(near);
  });

  it('never names a private note', () => {
    const garden = growFrom({ 'a.md': '[[Deligation]]', '_Delegation.md': 'x', 'b.md': 'x' });
    expect(JSON.stringify(problemsOf(garden, 'missing-link'))).not.toContain('Delegation');
  });
});

describe('embeds in a circle', () => {
  it.each<[what: string, files: Files, from: string[]]>([
    ['of itself', { 'a.md': '![[a]]' }, ['a.md']],
    ['of two', { 'a.md': '![[b]]', 'b.md': '![[a]]' }, ['b.md']],
    ['of three', { 'a.md': '![[b]]', 'b.md': '![[c]]', 'c.md': '![[a]]' }, ['c.md']],
  ])('are a problem: %s', (_, files, from) => {
    const said = problemsOf(growFrom(files), 'embed-cycle');
    expect(said.map(({ file, level }) => [file, level])).toEqual(from.map((id) => [id, 'warning']));
  });

  it.each<[what: string, files: Files]>([
    ['one note twice', { 'a.md': '![[b]] ![[b]]', 'b.md': 'x' }],
    ['two parts of one note', { 'a.md': '## One\n\n![[a#Two]]\n\n## Two\n\nText.' }],
    ['links in a circle', { 'a.md': '[[b]]', 'b.md': '![[a]]' }],
  ])('are none with %s', (_, files) => {
    expect(problemsOf(growFrom(files), 'embed-cycle')).toEqual([]);
  });
});

describe('the order of problems', () => {
  it('is by file, line, column and code', () => {
    const at = (file: string, code: ProblemCode, line: number, column: number): Problem => ({
      ...problem('orphan', file, {}, { line, column }),
      code,
    });
    const ordered = [
      at('B.md', 'orphan', 9, 9),
      at('a.md', 'missing-link', 1, 2),
      at('a.md', 'ambiguous-link', 2, 1),
      at('a.md', 'missing-link', 2, 1),
      at('a.md', 'missing-link', 2, 10),
      at('a.md', 'missing-link', 10, 1),
    ];
    expect(inReadingOrder(ordered.toReversed())).toEqual(ordered);
  });

  it('is that of a garden', () => {
    const { problems } = growFrom({ 'b.md': '[[N2]]\n\n[[N1]]', 'a.md': '[[N3]] [[N4]]' });
    expect(problems).toEqual(inReadingOrder(problems));
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['a.md', 'b.md']));
  });

  it.each([
    ['a', 'b'],
    ['B', 'a'],
    ['a', 'aa'],
    ['', 'a'],
    ['z', 'é'],
    ['\uFF41', '\u{1F331}'],
    ['\uE000', '\u{10000}'],
    ['\u{1F331}', '\u{1F332}'],
    ['a\u{1F331}', 'a\u{1F331}b'],
  ])('compares by code point: %j before %j', (a, b) => {
    expect(byCodePoint(a, b)).toBeLessThan(0);
    expect(byCodePoint(b, a)).toBeGreaterThan(0);
    expect(byCodePoint(a, a)).toBe(0);
  });
});

describe('hints', () => {
  it('call no post of a blog an orphan', () => {
    const garden = growFrom({ '_posts/2021-06-28-one.md': 'One.', 'two.md': 'Two.' });
    expect(problemsOf(garden, 'orphan').map(({ file }) => file)).toEqual(['two.md']);
  });

  it.each<[name: string, text: string, mentioned: string | undefined]>([
    ['剪定の日', '昨日は剪定の日だった。', '剪定の日'],
    ['剪定の日', '昨日は剪定 の日だった。', '剪定 の日'],
    ['剪定の日', 'まず剪定。の日ではない。', undefined],
    ['剪定の日', 'まず剪定、の日ではない。', undefined],
    ['語「剪定」', '昨日は語「剪定」を見た。', '語「剪定」'],
    ['「剪定」と木', '昨日は「剪定」と木を見た。', '「剪定」と木'],
    ['剪定の日', '昨日は「剪定の日」だった。', '剪定の日'],
    ['語『剪定』', '昨日は語『剪定』を見た。', '語『剪定』'],
    ['語【剪定】', '昨日は語【剪定】を見た。', '語【剪定】'],
    ['The “old” oak', 'We saw the “old” oak here.', 'the “old” oak'],
    ['“Old” oaks', 'We saw “Old” oaks here.', '“Old” oaks'],
    ['«Old» oaks', 'We saw «Old» oaks here.', '«Old» oaks'],
    ['Oaks [old]', 'We saw oaks (old) here.', undefined],
    ['Old oaks', 'We saw «old oaks» here.', 'old oaks'],
    ['Acorns', 'We saw Acorns here.', 'Acorns'],
    ['Acorns', 'We saw acorns here.', undefined],
    ['Acorns', 'Acorns fall.', undefined],
    ['Acorns', 'They fall. Acorns do.', undefined],
    ['Acorns', 'They fall: “Acorns do.', undefined],
    ['Oak', 'We saw Oak here.', undefined],
    ['Elms', 'We saw Elms here.', 'Elms'],
    ['Deep sea', 'It is deep. Sea is here.', undefined],
    ['Deep sea', 'It is deep, sea is here.', 'deep, sea'],
    ['Deep sea', 'In the deep\nsea it is.', undefined],
    ['Deep sea', 'In the deepest sea, or deep seas.', undefined],
    ['C3 plants', 'We saw c3 plants here.', 'c3 plants'],
    ['Æther of old', 'We saw the æther of old here.', 'æther of old'],
    ['index', 'We saw an index here.', undefined],
  ])('name what mentions %s in %s', (name, text, mentioned) => {
    const garden = growFrom({ [`${name}.md`]: '木。', 'other.md': text });
    const named = problemsOf(garden, 'unlinked-mention').map(
      ({ message }) => /^“(.*)” is the name/.exec(message)?.[1],
    );
    expect(named).toEqual(mentioned === undefined ? [] : [mentioned]);
  });

  const naming = (count: number, all: number): Files =>
    Object.fromEntries([
      ['shell.md', 'Of the sea.'],
      ...Array.from({ length: all }, (_, at) => [
        `note-${at}.md`,
        at < count ? 'Here lies a shell again.' : 'Here is sand.',
      ]),
    ]) as Files;

  it.each([
    [10, 10, 10],
    [11, 11, 0],
    [11, 220, 11],
    [12, 220, 0],
  ])('leave out words of the whole garden: in %i notes of %i', (count, all, told) => {
    expect(problemsOf(growFrom(naming(count, all)), 'unlinked-mention')).toHaveLength(told);
  });

  it.each<[string, Files, string[]]>([
    ['by its file', { 'Deep sea.md': 'x', 'b.md': 'In the deep sea.' }, ['[[Deep sea|deep sea]]']],
    ['as it stands there', { 'Deep sea.md': 'x', 'b.md': 'In Deep sea.' }, ['[[Deep sea]]']],
    ['by its title', { 'x.md': '# Deep sea', 'b.md': 'In the deep sea.' }, ['[[x|deep sea]]']],
    [
      'one of two files of a name',
      { 'a/Sea.md': '# Deep sea', 'b/Sea.md': '# Sand bank', 'b.md': 'In the deep sea.' },
      ['[[a/Sea|deep sea]]'],
    ],
    ['by no title of several', { 'x.md': '# Sea', 'y.md': '# Sea', 'b.md': 'In the Sea.' }, []],
    [
      'by the title that both say they have',
      {
        'x.md': '---\ntitle: Deep sea\n---',
        'y.md': '---\ntitle: Deep sea\n---',
        'b.md': 'A deep sea.',
      },
      ['[[x|deep sea]]', '[[y|deep sea]]'],
    ],
    ['by no chapter', { 'x.md': '# Deep sea\n\n# Sand bank', 'b.md': 'In the deep sea.' }, []],
    ['by no tag', { 'Deep-sea.md': 'x', 'b.md': 'Here is #deep-sea life.' }, []],
  ])('offer a link that other editors understand: a note named %s', (_, files, links) => {
    const hints = problemsOf(growFrom(files), 'unlinked-mention').map(({ hint }) => hint);
    expect(hints).toEqual(links.map((link) => `Write ${link} if that is what is meant.`));
  });

  it.each([
    ['[[Other#2.1 Ways of asking]]', 'Did you mean [[Other#3.1 Ways of asking]]?'],
    ['[[Other#Silence#2.1 ways of asking]]', 'Did you mean [[Other#3.1 Ways of asking]]?'],
    ['[[Other#Asking]]', 'Did you mean [[Other#10 Asking]]?'],
    ['[[Other#Wiat]]', 'Did you mean [[Other#Wait]]?'],
    ['[[Other#Wool]]', 'Copy the heading as it is written there, without its marks.'],
  ])('offer the heading that is spelt nearly like that of %s', (link, hint) => {
    const other = '# Other\n\n## 3.1 Ways of asking\n\n## Wait\n\n## Silence\n\n## 10 Asking';
    const garden = growFrom({ 'a.md': link, 'Other.md': other });
    expect(problemsOf(garden, 'missing-heading').map((found) => found.hint)).toEqual([hint]);
  });

  it.each([
    ['HTTP', 'heap'],
    ['SSH', 'SVM'],
    ['latency', 'Lattice'],
    ['Webpack', 'LAPACK'],
  ])('offer nothing in place of %s that only shares letters with it', (name, other) => {
    const garden = growFrom({ 'a.md': `[[${name}]]`, [`${other}.md`]: 'x' });
    expect(problemsOf(garden, 'missing-link').map(({ hint }) => hint)).toEqual([
      'Write that note, or take the link out; until then it is shown as not written yet.',
    ]);
  });
});
