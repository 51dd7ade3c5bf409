import { describe, expect, it } from 'vitest';
import { feedHtml } from '../../src/features/feeds/feed-html.ts';

const page = 'https://a.example/base/n/';
const shown = (html: string): string => feedHtml(html, page);

describe('in a feed', () => {
  it.each([
    ['<a href="/base/b/#c">x</a>', 'href="https://a.example/base/b/#c"'],
    ['<a href="#c">x</a>', 'href="https://a.example/base/n/#c"'],
    ['<img src="//b.example/p.png">', 'src="https://b.example/p.png"'],
    [
      '<img src="/p.webp" srcset="/p-1.webp 568w, /p-2.webp 1136w">',
      'srcset="https://a.example/p-1.webp 568w, https://a.example/p-2.webp 1136w"',
    ],
    ['<picture><source srcset="/p.svg"></picture>', 'srcset="https://a.example/p.svg"'],
    ['<video src="/f.mp4" poster="/p.webp"></video>', 'poster="https://a.example/p.webp"'],
    ['<video><track src="/w.vtt"></video>', 'src="https://a.example/w.vtt"'],
    ['<blockquote cite="/b/">x</blockquote>', 'cite="https://a.example/b/"'],
    ['<a href="mailto:a@b.example">x</a>', 'href="mailto:a@b.example"'],
  ])('every address is in full: %s', (html, expected) => {
    expect(shown(html)).toContain(expected);
    expect(shown(html)).not.toMatch(/=" ?[/#]|, \//);
  });

  it.each([
    ['<a href="http://[">x</a>', '<a>x</a>'],
    [
      '<iframe src="/f.pdf"></iframe><a href="https://a.example/">x</a>',
      '<a href="https://a.example/">x</a>',
    ],
    ['<h2 id="a">A</h2><a class="heading-anchor" href="#a"></a>', '<h2 id="a">A</h2>'],
  ])('nothing stands that leads nowhere: %s', (html, expected) => {
    expect(shown(html)).toBe(expected);
  });
});
