import { describe, expect, it } from 'vitest';
import { growFrom, problemsOf, targetOf, treeOf } from '../build-garden.ts';

const grown = (text: string) => growFrom({ 'a.mdx': text, 'b.md': 'x', 'p.png': '' });

describe('components that a blog hands to all its notes', () => {
  it.each([
    ['<Image src="p.png" alt="A" />', 'p.png'],
    ['Words <Image src="p.png" /> and more.', 'p.png'],
    ['<Callout type="note">\n\nSee [[b]].\n\n</Callout>', 'b.md'],
    ['<Aside>See [[b]].</Aside>', 'b.md'],
  ])('%s shows its inside', (text, target) => {
    const garden = grown(text);
    expect(targetOf(garden, 'a.mdx')).toBe(target);
    expect(problemsOf(garden, 'missing-component')).toEqual([]);
  });

  it('a film is one of the web', () => {
    const tree = JSON.stringify(treeOf(grown('<YouTube id="abc" />'), 'a.mdx'));
    expect(tree).toContain('https://www.youtube.com/watch?v=abc');
  });

  it.each([['<Image src={picture} />'], ['<YouTube />'], ['<Chart of="it" />'], ['<Callout />']])(
    '%s is shown as it is written, with a problem',
    (text) => {
      expect(problemsOf(grown(text), 'missing-component')).toHaveLength(1);
    },
  );
});
