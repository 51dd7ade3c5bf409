import { describe, expect, it } from 'vitest';
import { isAlike } from '../../src/features/search/alike.ts';
import { readQuery } from '../../src/features/search/query.ts';

describe('what is typed into the search box', () => {
  it.each([
    ['pause #coaching', { words: 'pause', tags: ['coaching'] }],
    ['庭　＃植物/木 手入れ', { words: '庭 手入れ', tags: ['植物/木'] }],
    ['#a #a', { words: '', tags: ['a'] }],
    ['# ＃ a#b #a#b', { words: '# ＃ a#b #a#b', tags: [] }],
  ])('%j', (typed, query) => {
    expect(readQuery(typed)).toEqual(query);
  });
});

describe('what is found', () => {
  it.each<[asked: string, marked: string[], isAnswer: boolean]>([
    ['pausing', ['pause'], true],
    ['xylem', ['xenial'], false],
    ['Grüße', ['gruesse', 'grüßen'], true],
    ['庭', ['庭'], true],
    ['庭の手入れ', ['庭', 'の', '手入れ', 'の'], true],
    ['防水材', ['防水', '材'], true],
    ['防水材', ['防犯'], false],
    ['手を洗うべき', ['手', 'を', '洗う', 'べ', 'き'], true],
    ['とうふ', ['と', 'とう', 'う'], false],
    ['とうふ', ['とうふ'], true],
    ['ガーデン', ['カーテン'], true],
    ['メロディー', ['メモ'], false],
    ['ＧＡＲＤＥＮの木', ['garden', 'の', '木'], true],
    ['庭', [], true],
  ])('%j, marked %j', (asked, marked, isAnswer) => {
    expect(isAlike(asked, marked)).toBe(isAnswer);
  });
});
