import { describe, expect, it } from 'vitest';
import { feedHtml } from '../../src/features/feeds/feed-html.ts';
import { elementsOf, growFrom, htmlOf, prepareNote, render } from '../build-garden.ts';
import { renderNote } from '../../src/pipeline/render-note.ts';

const source = 'https://pictures.example/c.png';

/** Every address that a browser would load from elsewhere with the page. */
function loaded(html: string): string[] {
  return elementsOf(html)
    .filter(({ tagName }) => tagName !== 'a')
    .flatMap(({ properties: { src, poster, srcSet, data } }) => [src, poster, srcSet, data])
    .filter((value) => /^(?:https?:)?\/\//.test(String(value)))
    .map(String);
}

describe('pictures, sounds and films of other sites', () => {
  it.each([
    ['Markdown', `![chart](${source})`, 'img'],
    ['Markdown that names a picture by reference', `![chart][c]\n\n[c]: ${source}`, 'img'],
    ['an embed', `![[${source}]]`, undefined],
    ['HTML in a sentence', `A <img src="${source}" alt="chart"> here`, 'img'],
    ['HTML in a block', `<div>\n<img src="${source}" alt="chart">\n</div>`, 'img'],
    ['an address without a scheme', '<img src="//pictures.example/c.png" alt="chart">', 'img'],
    [
      'a picture element',
      `<picture><source src="${source}"><img src="${source}"></picture>`,
      'img',
    ],
    ['a film', '<video src="https://pictures.example/c.mp4" controls></video>', 'video'],
    ['a sound', '<audio src="https://pictures.example/c.mp3"></audio>', 'audio'],
    ['a film by its source', '<video><source src="//pictures.example/c.mp4"></video>', 'video'],
    ['a link around it', `[![chart](${source})](https://a.example/)`, 'img'],
    ['a heading', `## The ![chart](${source})`, 'img'],
    ['an upper case scheme', '![chart](HTTPS://pictures.example/c.png)', 'img'],
  ])('wait in %s', (_, text, kind) => {
    const html = render(text);
    expect(loaded(html)).toEqual([]);
    const [waiting] = elementsOf(html).filter(({ tagName }) => tagName === 'web-media');
    expect(waiting?.properties['dataMedia']).toBe(kind);
    if (kind === undefined) return;
    expect(String(waiting?.properties['dataSource'])).toMatch(/^https:\/\/pictures\.example\/c\./);
    expect(html).toContain('pictures.example');
  });

  it('are links without a script, named by their description', () => {
    expect(render(`![A chart](${source})`)).toContain(
      `href="${source}" rel="noopener"><span class="web-media-name">A chart</span> `,
    );
    expect(render(`![](${source})`)).toContain('<span class="web-media-name">c.png</span>');
  });

  it('make no link in a link', () => {
    const html = render(`[![chart](${source})](https://a.example/)`);
    expect(elementsOf(html).filter(({ tagName }) => tagName === 'a')).toHaveLength(1);
  });

  it('take nothing of this site with them', () => {
    const film =
      '<video src="own.mp4" poster="https://pictures.example/p.png"><source src="https://pictures.example/b.mp4"></video>';
    const html = htmlOf(growFrom({ 'a.md': film, 'own.mp4': '' }), 'a.md');
    expect(elementsOf(html).map(({ tagName }) => tagName)).toEqual(['p', 'video']);
    expect(loaded(html)).toEqual([]);
  });

  it('open the policy of their page for their site alone', () => {
    const garden = growFrom({
      'a.md': `![](${source}) <audio src="https://b.example/c.mp3"></audio>`,
    });
    const rendering = prepareNote(garden, 'a.md');
    renderNote(rendering);
    expect([...rendering.needs.images]).toEqual(['https://pictures.example']);
    expect([...rendering.needs.media]).toEqual(['https://b.example']);
    expect([...rendering.needs.uses]).toContain('web-embeds');
  });

  it('are what they are in feeds', () => {
    const html = feedHtml(render(`![A chart|300](${source})`), 'https://garden.example/a/');
    const [, picture] = elementsOf(html);
    expect(picture).toMatchObject({ tagName: 'img', properties: { src: source, alt: 'A chart' } });
    expect(html).not.toContain('data-');
  });
});
