import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/features/liquid/tokens.ts';
import { type Files, growFrom, htmlOf, problemsOf, targetOf, treeOf } from '../build-garden.ts';

const post = '_posts/2021-06-28-post.md';
const files: Files = {
  '_config.yml': 'title: The blog\nbaseurl: /blog\n',
  '_posts/2021-01-02-first-day.markdown': '## Part\n\nText.',
  '_posts/deep/2021-01-03-below.md': 'x',
  'about.md': '---\nlayout: page\n---\nx',
  'assets/p.png': '',
};

const grown = (text: string, more: Files = {}) => growFrom({ ...files, [post]: text, ...more });

/** The HTML of a post, on one line. */
const html = (text: string): string => htmlOf(grown(text), post).replace(/\n+/g, ' ').trim();

const unknown = (text: string) =>
  problemsOf(grown(text), 'unknown-liquid').map(({ line, column }) => [line, column]);

describe('links by Liquid', () => {
  it.each([
    ['[t]({% post_url 2021-01-02-first-day %})', '_posts/2021-01-02-first-day.markdown'],
    ['[t]({%post_url 2021-01-02-first-day%})', '_posts/2021-01-02-first-day.markdown'],
    ['[t]({% post_url deep/2021-01-03-below %})', '_posts/deep/2021-01-03-below.md'],
    ['[t]({% post_url 2021-01-03-below %})', '_posts/deep/2021-01-03-below.md'],
    ['[t]({{ site.baseurl }}{% post_url 2021-01-03-below %})', '_posts/deep/2021-01-03-below.md'],
    ['[t]({{ site.url }}/{% post_url 2021-01-03-below %})', '_posts/deep/2021-01-03-below.md'],
    ['[t][r]\n\n[r]: {% post_url 2021-01-03-below %}', '_posts/deep/2021-01-03-below.md'],
    ['<a href="{% post_url 2021-01-03-below %}">t</a>', '_posts/deep/2021-01-03-below.md'],
    ['[t]({% link _posts/deep/2021-01-03-below.md %})', '_posts/deep/2021-01-03-below.md'],
    ['[t]({% link about.md %})', 'about.md'],
    ['[t]({% link /about.md %})', 'about.md'],
    ['[t]({{ site.baseurl }}{% link about.md %})', 'about.md'],
    ['[t]({{ site.baseurl }}/about/)', 'about.md'],
    ['[t]({{ "/about.html" | relative_url }})', 'about.md'],
    ["[t]({{ 'about' | absolute_url }})", 'about.md'],
    ['[t]({{ "/about/" | prepend: site.baseurl }})', 'about.md'],
    ['[t](/blog/about/)', 'about.md'],
    ['![t]({{ site.url }}/assets/p.png)', 'assets/p.png'],
    ['[t]({{ site.baseurl }}/2021/01/02/first-day.html)', '_posts/2021-01-02-first-day.markdown'],
    ['{% post_url 2021-01-02-first-day %}', '_posts/2021-01-02-first-day.markdown'],
  ])('%s leads to %s', (text, target) => {
    const garden = grown(`Words.\n\n${text}`);
    expect(targetOf(garden, post)).toBe(target);
    expect(garden.edges.get(target)?.backlinks ?? [{ from: post }]).toMatchObject([{ from: post }]);
    expect(problemsOf(garden, 'unknown-liquid')).toEqual([]);
  });

  it('keep their part', () => {
    const text = '[t]({% post_url 2021-01-02-first-day %}#part)';
    expect(html(text)).toContain('href="/first-day/#part"');
  });

  it('are whole links where no address is expected', () => {
    expect(html('See {% post_url 2021-01-02-first-day %}.')).toBe(
      '<p>See <a class="internal-link" href="/first-day/">First day</a>.</p>',
    );
  });

  it('that lead nowhere keep their words, with a problem at their place', () => {
    const garden = grown('{{ site.url }}One.\nTwo [words]({% post_url 2020-01-01-no %}).');
    expect(problemsOf(garden, 'missing-link')).toMatchObject([{ file: post, line: 2, column: 5 }]);
    expect(htmlOf(garden, post)).toContain('is-unresolved" title="not written yet">words</span>');
  });

  it('of a private post are plain words', () => {
    const draft = '_posts/2021-02-02-secret.md';
    const text = 'See [words]({% post_url 2021-02-02-secret %}).';
    const garden = grown(text, { [draft]: '---\npublished: false\n---\nx' });
    expect(htmlOf(garden, post)).toBe('<p>See words.</p>');
  });
});

describe('code by Liquid', () => {
  const ruby = '<pre><code class="language-ruby">a *b* &#x3C;c> </code></pre>';

  it.each([
    ['a block', '{% highlight ruby %}\na *b* <c>\n{% endhighlight %}'],
    ['on one line', '{% highlight ruby %}a *b* <c>{% endhighlight %}'],
    ['blanks eaten', '{%- highlight ruby -%}\na *b* <c>\n{%- endhighlight -%}'],
  ])('is a block: %s', (_, text) => {
    expect(html(text).replaceAll('&lt;', '&#x3C;')).toContain(ruby);
  });

  it('has numbers where they are asked for', () => {
    expect(html('{% highlight ruby linenos %}\na\n{% endhighlight %}')).toContain(
      '<pre class="has-line-numbers"><code class="language-ruby"><span class="line" data-line="1">a',
    );
  });

  it('parts the words around it', () => {
    expect(html('One\n{% highlight js %}\na\n{% endhighlight %}\ntwo')).toMatch(
      /^<p>One<\/p> <figure .*<code class="language-js">a <\/code><\/pre><\/figure> <p>two<\/p>$/,
    );
  });

  it('keeps blank lines and fences', () => {
    const code = 'a\n\n\n```\nb\n```';
    expect(htmlOf(grown(`{% highlight md %}\n${code}\n{% endhighlight %}`), post)).toContain(code);
  });

  it('belongs to its item', () => {
    const text = '- one\n\n  {% highlight js %}\n  a\n    b\n  {% endhighlight %}\n- two';
    expect(htmlOf(grown(text), post)).toContain('<code class="language-js">a\n  b\n</code>');
    expect(html(text).match(/<ul>/g)).toHaveLength(1);
  });

  it('that never ends stays as it is, with a problem', () => {
    expect(html('{% highlight js %}\n*a*')).toBe('<p>{% highlight js %} <em>a</em></p>');
    expect(unknown('{% highlight js %}\n*a*')).toEqual([[1, 1]]);
  });
});

describe('values', () => {
  it.each([
    ['{{ site.title }}', 'The blog'],
    ['{{ page.title }}', 'A title'],
    ['{{page.title}}', 'A title'],
    ['{{ "words" }}', 'words'],
    ["{{ 'words' | upcase | append: '!' }}", 'WORDS!'],
    ['a {{ site.baseurl }}b', 'a b'],
    ['a {{- page.title -}} b', 'aA titleb'],
  ])('%s is %s', (text, words) => {
    expect(html(`---\ntitle: A title\n---\n${text}`)).toBe(`<p>${words}</p>`);
  });

  it('change the page when the front matter does', () => {
    const taken = (title: string): unknown =>
      treeOf(grown(`---\ntitle: ${title}\n---\n{{ page.title }}`), post).data?.taken;
    expect([taken('One'), taken('Two')]).toEqual([['One'], ['Two']]);
  });
});

describe('what is no Liquid of ours', () => {
  it.each([
    ['{% include a_b_c.html x="*y*" %}'],
    ['{% if page.x %}'],
    ['{{ page.nothing }}'],
    ['{{ content | markdownify }}'],
    ['{{ page.constructor }}'],
    ['{{ "a" | append }}'],
    ['{% post_url %}'],
  ])('stays as it is written, with a problem: %s', (text) => {
    expect(html(`A ${text} b`)).toBe(`<p>A ${text} b</p>`);
    expect(unknown(`A\n\nA ${text} b`)).toEqual([[3, 3]]);
  });

  it('is remarked upon once for what has an end', () => {
    expect(unknown('{% odd a %}\nA\n{% else %}\nB\n{% endodd %}')).toEqual([[1, 1]]);
  });

  it.each([
    ['{% raw %}{{ a }}{% endraw %}', '{{ a }}'],
    ['`{% raw %}{% link a %}{% endraw %}`', '{% link a %}'],
    ['A {{ unclosed', '{{ unclosed'],
    ['A {% unclosed', '{% unclosed'],
  ])('has no problem when it is meant to be read: %s', (text, words) => {
    expect(html(text)).toContain(words);
    expect(unknown(text)).toEqual([]);
  });

  it('is dropped in comments', () => {
    expect(html('a{% comment %} {{ b }} {% endcomment %}c')).toBe('<p>ac</p>');
  });

  it.each([
    ['a note', 'note.md', '{{ site.url }} {% link a %}'],
    ['a page without a layout', 'page.md', '---\ntitle: T\n---\n{{ site.url }} {% link a %}'],
  ])('is left alone in %s', (_, id, text) => {
    const garden = grown('x', { [id]: text });
    expect(htmlOf(garden, id)).toBe('<p>{{ site.url }} {% link a %}</p>');
    expect(problemsOf(garden, 'unknown-liquid')).toEqual([]);
  });

  it('runs where a layout is named', () => {
    const garden = grown('x', { 'page.md': '---\nlayout: page\n---\na{{ site.url }}b' });
    expect(htmlOf(garden, 'page.md')).toBe('<p>ab</p>');
  });
});

describe('places after Liquid', () => {
  it.each([
    ['on the same line', '{{ site.url }}x {{ "much longer words" }} [[Nope]]', 1, 43],
    ['on a later line', '{% comment %}\n\n{% endcomment %}\nA [[Nope]]', 4, 3],
    ['after code', '{% highlight js %}\na\nb\n{% endhighlight %}\n\n[[Nope]]', 6, 1],
    ['in a list', '{{ site.url }}\n\n- a {{ "b" }} [[Nope]]', 3, 15],
    ['in HTML with Markdown', '{{ site.url }}\n<div markdown="1">\n*a* [[Nope]]\n</div>', 3, 5],
  ])('are those of the file: %s', (_, text, line, column) => {
    const garden = grown(`---\ntitle: T\n---\n${text}`);
    expect(problemsOf(garden, 'missing-link')).toMatchObject([{ line: line + 3, column }]);
  });
});

describe('the tokenizer', () => {
  const sign = fc.constantFrom(
    ...['{%', '%}', '{{', '}}', '{', '}', '-', ' ', '\n', 'raw', 'endraw', 'comment', '"', "'"],
    ...['endcomment', 'highlight', 'endhighlight', 'post_url', 'a', '|', '\uFDD0', '\uFDD1'],
  );

  it('never throws, goes forward and loses nothing but blanks, comments and marks of raw', () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const source = signs.join('');
        let at = 0;
        for (const { from, to } of tokenize(source, false)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThanOrEqual(from);
          if (!/raw|comment/.test(source)) expect(source.slice(at, from).trim()).toBe('');
          at = to;
        }
        if (!/raw|comment/.test(source)) expect(source.slice(at).trim()).toBe('');
        expect(typeof htmlOf(growFrom({ [post]: source }), post)).toBe('string');
      }),
      { numRuns: 400 },
    );
  });
});
