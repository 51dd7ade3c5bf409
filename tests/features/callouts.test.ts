import { describe, expect, it } from 'vitest';
import { growFrom, htmlOf } from '../build-garden.ts';

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

  it.each([
    ...['note', 'abstract', 'summary', 'tldr', 'info', 'todo', 'tip', 'hint', 'important'],
    ...['success', 'check', 'done', 'question', 'help', 'faq', 'warning', 'caution', 'attention'],
    ...['failure', 'fail', 'missing', 'danger', 'error', 'bug', 'example', 'quote', 'cite'],
  ])('know the type %s in any case, and title it', (type) => {
    const title = type.charAt(0).toUpperCase() + type.slice(1);
    const html = render(`> [!${type.toUpperCase()}]\n> Text.`);
    expect(html).toContain(`data-callout="${type}"><p class="callout-title">${title}</p>`);
  });

  it('stand inside each other at any depth, each with its own text', () => {
    const html = render('> [!note] A\n> a\n> > [!tip]- B\n> > b\n> > > [!bug] C\n> > > c');
    expect(html.match(/class="callout"/g)).toHaveLength(3);
    expect(html).toMatch(
      /A<\/p>.*<p>a<\/p>.*<details.*B<\/summary>.*<p>b<\/p>.*C<\/p>.*<p>c<\/p>/s,
    );
  });

  it('hold lists, code, tasks and embeds', () => {
    const html = render('> [!note] A\n> - [-] one\n>\n> ```js\n> x\n> ```\n>\n> ![[b]]');
    for (const part of ['data-task="-"', '<pre', 'markdown-embed']) expect(html).toContain(part);
  });

  it('fold when they are asked to', () => {
    expect(render('> [!note]- Closed\n> x')).toContain(
      '<details class="callout" data-callout="note"><summary class="callout-title">Closed</summary>',
    );
    expect(render('> [!note]+ Open\n> x')).toContain('data-callout="note" open>');
  });

  it('are read by their words elsewhere', () => {
    const garden = growFrom({ 'a.md': '> [!tip] Try\n> See [[b]] today.', 'b.md': '' });
    expect(garden.edges.get('b.md')?.backlinks[0]?.contexts).toEqual([
      { before: 'See ', link: 'b', after: ' today.' },
    ]);
  });

  it.each(['> a [!tip] b', '> \\[!tip] b', '[!tip] b'])('are not %j', (text) => {
    expect(render(text)).not.toContain('class="callout"');
  });
});
