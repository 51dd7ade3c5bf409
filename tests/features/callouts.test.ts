import { describe, expect, it } from 'vitest';
import { growFrom, htmlOf } from '../grow.ts';

const render = (text: string): string => htmlOf(growFrom({ 'a.md': text, 'b.md': '' }), 'a.md');

describe('callouts', () => {
  it('have a type, a title and a text', () => {
    expect(render('> [!tip] Try it\n> For a week.')).toBe(
      '<div class="callout" data-callout="tip"><p class="callout-title">Try it</p><div class="callout-content"><p>For a week.</p></div></div>',
    );
  });

  it.each([
    ['without a title take their type in title case', '> [!WARNING]\n> Hot.', '>Warning</p>'],
    ['keep a type that nobody knows', '> [!my-own] Title', 'data-callout="my-own"'],
    ['may be a title only', '> [!note] Only this', '<p class="callout-title">Only this</p></div>'],
    [
      'take markup in the title',
      '> [!note] *So* and [[b]]\n> x',
      '<em>So</em> and <a class="internal-link"',
    ],
    ['keep their metadata', '> [!note|wide right] T', 'data-callout-metadata="wide right"'],
    ['stand inside each other', '> [!note] A\n> > [!tip] B\n> > x', 'data-callout="tip"'],
  ])('%s', (_, text, html) => {
    expect(render(text)).toContain(html);
  });

  it('fold when they are asked to', () => {
    expect(render('> [!note]- Closed\n> x')).toContain(
      '<details class="callout" data-callout="note"><summary class="callout-title">Closed</summary>',
    );
    expect(render('> [!note]+ Open\n> x')).toContain('data-callout="note" open>');
  });

  it('are read by their words elsewhere', () => {
    const garden = growFrom({ 'a.md': '> [!tip] Try\n> See [[b]] today.', 'b.md': '' });
    expect(garden.ties.get('b.md')?.backlinks[0]?.contexts).toEqual([
      { before: 'See ', link: 'b', after: ' today.' },
    ]);
  });

  it.each(['> a [!tip] b', '> \\[!tip] b', '[!tip] b'])('are not %j', (text) => {
    expect(render(text)).not.toContain('class="callout"');
  });
});
