import { describe, expect, it } from 'vitest';
import {
  complaintsOf,
  elementsOf,
  growFrom,
  htmlOf,
  problemsOf,
  render,
  wordsIn,
  wordsInHtml,
} from '../build-garden.ts';
const words = (html: string): string =>
  wordsInHtml(html.replaceAll(/<\/(?:p|div|figcaption)>/g, '$& '))
    .replace(/\s+/g, ' ')
    .trim();

describe('shortcodes of Hugo', () => {
  const site = { 'hugo.toml': '', '_index.md': 'x', 'other.md': '## Far', 'p.png': '' };
  const grown = (text: string) => growFrom({ ...site, 'a.md': text });

  it.each([
    ['[t]({{< ref "other.md" >}})', 'other.md'],
    ['[t]({{% relref "/other#far" %}})', 'other.md'],
    ['{{< figure src="p.png" alt="A" caption="C" >}}', 'p.png'],
    ['{{% img src="p.png" class="third" %}}', 'p.png'],
  ])('%s leads to %s', (text, target) => {
    const garden = grown(text);
    expect(garden.resolutions.get('a.md')).toMatchObject([
      { outcome: 'found', target: { id: target } },
    ]);
    expect(problemsOf(garden, 'unknown-shortcode')).toEqual([]);
  });

  it.each([
    ['{{% note %}}In *it*.{{% /note %}}', 'In it.'],
    ['{{< tabs >}}{{< tab "A" >}}One{{< /tab >}}{{< /tabs >}}', 'One'],
    ['{{< highlight go >}}\nx := 1\n{{< /highlight >}}', 'x := 1'],
    ['{{< gist ada 12 >}}', 'gist ada/12'],
    ['{{</* ref "x" */>}}', '{{< ref “x” >}}'],
  ])('%s shows %s', (text, shown) => {
    const garden = grown(text);
    expect(words(htmlOf(garden, 'a.md')).replace(/^Go /, '')).toBe(shown);
    expect(problemsOf(garden, 'unknown-shortcode')).toEqual([]);
  });

  it.each([
    ['{{< youtube id=0RKpf3rK57I start=30 >}}', 'https://www.youtube.com/watch?v=0RKpf3rK57I&t=30'],
    ['{{< vimeo 19899678 >}}', 'https://vimeo.com/19899678'],
    ['{{< instagram CxOWiQNP2MO >}}', 'https://www.instagram.com/p/CxOWiQNP2MO/'],
    ['{{< x user="ada" id="12" >}}', 'https://x.com/ada/status/12'],
    ['{{< qr text="https://a.example/b" />}}', 'https://a.example/b'],
  ])('%s leads to %s', (text, address) => {
    const garden = grown(text);
    const [link] = elementsOf(htmlOf(garden, 'a.md'), 'a');
    expect(link?.properties['href']).toBe(address);
    expect(problemsOf(garden, 'unknown-shortcode')).toEqual([]);
  });

  it.each([
    ['{{% param "color" %}}', 'red'],
    ['{{< param deep.Below >}}', '7'],
    ['{{< param size >}}', 'medium'],
  ])('%s says %s, which the front matter has', (text, shown) => {
    const front = '---\ncolor: red\nparams:\n  size: medium\ndeep: { below: 7 }\n---\n';
    const garden = grown(front + text);
    expect(words(htmlOf(garden, 'a.md'))).toBe(shown);
    expect(problemsOf(garden, 'unknown-shortcode')).toEqual([]);
  });

  it.each(['{{< param none >}}', '{{< param params >}}', '{{< details >}}'])(
    '%s has nothing to show, which is told',
    (text) => {
      expect(problemsOf(grown(text), 'unknown-shortcode')).toHaveLength(1);
    },
  );

  it('fold a text, whose inside is Markdown', () => {
    const garden = grown(
      '{{< details summary="See & 50% <b>" open=true >}}\nIn *it*.\n{{< /details >}}',
    );
    const html = htmlOf(garden, 'a.md');
    expect(elementsOf(html, 'details')[0]?.properties['open']).toBe(true);
    expect(elementsOf(html, 'summary').map(wordsIn)).toEqual(['See & 50% <b>']);
    expect(elementsOf(html, 'em').map(wordsIn)).toEqual(['it']);
  });

  it('show a caption, which is Markdown, below its picture', () => {
    const text =
      '- x\n  {{< figure src="p.png" title="T" caption="By [A](https://a.example) > *b*" attr="Me" >}}';
    const html = htmlOf(grown(text), 'a.md');
    expect(elementsOf(html, 'img')[0]?.properties['alt']).toBe('By A > b');
    const [caption] = elementsOf(html, 'figcaption');
    expect(caption && wordsIn(caption).replace(/\s+/g, ' ').trim()).toBe('T By A > b Me');
    expect(elementsOf(html, 'a').map(({ properties }) => properties['href'])).toEqual([
      'https://a.example',
    ]);
  });

  it('stand in a sentence, too', () => {
    const html = htmlOf(
      grown('See {{< figure src="p.png" caption="this" width="20" >}} here.'),
      'a.md',
    );
    expect(words(html)).toBe('See this here.');
    expect(elementsOf(html, 'img')[0]?.properties['width']).toBe(20);
  });

  it('stay as they are written where nobody knows them, with a problem', () => {
    const garden = grown('x\n\ny {{< odd a=b >}} [[Nope]]');
    expect(words(htmlOf(garden, 'a.md'))).toContain('y {{< odd a=b >}}');
    expect(problemsOf(garden, 'unknown-shortcode')).toMatchObject([{ line: 3, column: 3 }]);
    expect(problemsOf(garden, 'missing-link')).toMatchObject([{ line: 3, column: 19 }]);
  });

  it.each(['[t]({{< nope >}})', '<img src="{{< nope >}}/a.png">'])('are told once: %s', (text) => {
    const codes = complaintsOf(grown(`${text}\n\n[u](nowhere.md)`)).map(({ code }) => code);
    expect(codes.sort()).toEqual(['missing-link', 'unknown-shortcode']);
  });

  it('are plain text in all other notes', () => {
    expect(words(render('{{< odd >}}'))).toBe('{{< odd >}}');
  });
});
