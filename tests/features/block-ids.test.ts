import { describe, expect, it } from 'vitest';
import { elementsOf, render, wordsInHtml } from '../build-garden.ts';

describe('block ids', () => {
  it.each([
    ['One two. ^here', 'p', 'One two.'],
    ['One\ntwo. ^here', 'p', 'One\ntwo.'],
    ['- one ^here\n- two', 'li', 'one'],
    ['- one\n- two\n\n^here', 'ul', 'one'],
    ['> One.\n\n^here', 'blockquote', 'One.'],
    ['> One.\n^here', 'blockquote', 'One.'],
    ['## One ^here', 'a', 'One'],
    ['> [!tip] One ^here\n> Two', 'div', 'One'],
    ['> [!tip]- One ^here\n> Two', 'details', 'One'],
    ['> [!tip] One\n> Two. ^here', 'p', 'Two.'],
    ['> [!tip] ### One ^here\n> Two', 'a', 'One'],
    ['一つ。^here', 'p', '一つ。'],
    ['- 「一つ」^here', 'li', '「一つ」'],
    ['何？！ ^here', 'p', '何？！'],
  ])('%j marks a <%s> and is not shown', (text, tagName, words) => {
    const html = render(text);
    const marked = elementsOf(html).filter(({ properties }) => properties['id'] === '^here');
    expect(marked.map((element) => element.tagName)).toEqual([tagName]);
    expect(wordsInHtml(html)).toContain(words);
    expect(wordsInHtml(html)).not.toContain('^here');
  });

  it.each(['一つ^here', 'One ^here two.', '`One ^here`', 'One^here', '2 ^ 3', 'One ^he_re'])(
    '%j marks nothing and is shown',
    (text) => {
      const html = render(text);
      expect(html).not.toContain('id=');
      expect(wordsInHtml(html)).toBe(text.replaceAll('`', ''));
    },
  );

  it('are given once', () => {
    expect(render('One. ^a\n\nTwo. ^A').match(/id="\^a"/gi)).toHaveLength(1);
  });
});
