import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bare, rendered } from './compare.ts';
import { divergenceOf, divergences } from './divergences.ts';
import { examples } from './examples.ts';
import { pageFile, pageOf } from './page.ts';

const named = examples.map((example) => [example.suite, example.number, example] as const);

describe('the examples of the specifications', () => {
  it.each(named.filter(([, , one]) => !divergenceOf(one)))('%s %i', (_suite, _number, example) => {
    expect(bare(rendered(example)), example.markdown).toBe(bare(example.html));
  });

  it.each(named.filter(([, , one]) => divergenceOf(one)))(
    '%s %i differs on purpose, as its list says',
    (_suite, _number, example) => {
      const ours = bare(rendered(example));
      const theirs = bare(example.html);
      expect(ours).not.toBe(theirs);
      const becomes = divergenceOf(example)?.becomes;
      if (becomes) expect(ours).toBe(becomes(theirs));
    },
  );

  it('are all there', () => {
    expect(examples.filter(({ suite }) => suite === 'CommonMark')).toHaveLength(652);
    expect(examples.filter(({ suite }) => suite === 'GFM')).toHaveLength(28);
    const listed = divergences.flatMap(({ examples: { CommonMark = [], GFM = [] } }) => [
      ...CommonMark.map((number) => `CommonMark ${number}`),
      ...GFM.map((number) => `GFM ${number}`),
    ]);
    expect(listed).toEqual([...new Set(listed)]);
    const known = new Set(examples.map(({ suite, number }) => `${suite} ${number}`));
    expect(listed.filter((one) => !known.has(one))).toEqual([]);
  });

  it('stand in the manual as they are', () => {
    expect(readFileSync(pageFile, 'utf8'), 'run `node tests/markdown/write-page.ts`').toBe(
      pageOf(),
    );
  });
});
