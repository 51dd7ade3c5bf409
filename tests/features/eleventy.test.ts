import { describe, expect, it } from 'vitest';
import { growFrom, htmlOf, noteOf, problemsOf, publicIds, wordsInHtml } from '../build-garden.ts';

const site = {
  'eleventy.config.js': '',
  '_data/meta.json': '{ "name": "A site" }',
  '_includes/hint.html': '<b>{{ title }}</b>',
  'b.md': 'x',
};
const front = '---\ntitle: T\nlist: [a, b]\n---\n';
const grown = (text: string) =>
  growFrom({ ...site, 'posts/n.md': front + text }, { dialect: 'eleventy' });

describe('Liquid in Eleventy’s Markdown', () => {
  it.each([
    ['{{ title }} of {{ meta.name }}', '<p>T of A site</p>'],
    ['{% for one in list %}{{ one }} {% endfor %}', '<p>a b</p>'],
    ['{% raw %}{{ title }}{% endraw %}', '<p>{{ title }}</p>'],
    ['[x]({{ "/b/" | url }})', '<a class="internal-link" href="/b/">x</a>'],
    ['{% include "hint.html" %}', '<b>T</b>'],
    ['{{ page.fileSlug }}', '<p>n</p>'],
    ['{% if title == "T" %}yes{% else %}no{% endif %}', '<p>yes</p>'],
    ['{% highlight "js" %}\nlet a;\n{% endhighlight %}', '<code class="language-js">'],
  ])('runs: %s', (text, expected) => {
    expect(htmlOf(grown(text), 'posts/n.md')).toContain(expected);
    expect(problemsOf(grown(text), 'unknown-liquid')).toEqual([]);
  });

  it('has blocks that only its own program knows, of which the inside is shown', () => {
    const garden = grown('{% callout "info" %}\nIn *it*: {{ title }}\n{% endcallout %}');
    expect(wordsInHtml(htmlOf(garden, 'posts/n.md')).trim()).toBe('In it: T');
    expect(problemsOf(garden, 'unknown-liquid')).toEqual([]);
  });

  it.each(['{{ nothing }}', '{% youtube id %}', '{{ collections.all }}'])(
    'that is not known stays, with a problem at its place: %s',
    (text) => {
      expect(htmlOf(grown(text), 'posts/n.md')).toBe(`<p>${text}</p>`);
      expect(problemsOf(grown(text), 'unknown-liquid')).toMatchObject([{ line: 5, column: 1 }]);
    },
  );
});

describe('Nunjucks in Eleventy’s Markdown', () => {
  const settings = "export const config = { markdownTemplateEngine: 'njk' };";
  const njk = (text: string) =>
    growFrom(
      { ...site, 'eleventy.config.js': settings, 'n.md': front + text },
      { dialect: 'eleventy' },
    );
  const words = (text: string): string => wordsInHtml(htmlOf(njk(text), 'n.md')).trim();

  it.each([
    ['{# never seen #}Words.', 'Words.'],
    ['{% set x = "v" %}{{ x }}', 'v'],
    ['{% set x %}*v* {{ title }}{% endset %}{{ x | safe }}', 'v T'],
    ['{% if none %}a{% elif title == "T" %}b{% else %}c{% endif %}', 'b'],
    ['{% for one in list %}{{ one }} {% endfor %}', 'a b'],
    ['{% raw %}{# x #} {{ y }}{% endraw %}', '{# x #} {{ y }}'],
    ['{% note %}{{ title }}{% endnote %}', 'T'],
  ])('runs as far as it is Liquid by another name: %s', (text, shown) => {
    expect(words(text)).toBe(shown);
    expect(problemsOf(njk(text), 'unknown-liquid')).toEqual([]);
  });

  it.each([
    '{{ 1 if title else 2 }}',
    '{{ title + 1 }}',
    '{{ title(1) }}',
    '{{ list | join(2) }}',
    '{% for a, b in list %}x{% endfor %}',
    '{% if not title %}x{% endif %}',
  ])('stays where it means something else: %s', (text) => {
    expect(words(text)).toBe(text);
    expect(problemsOf(njk(text), 'unknown-liquid').length).toBeGreaterThan(0);
  });

  it('is text where another program reads it', () => {
    const other = settings.replace('njk', 'hbs');
    const garden = growFrom(
      { 'eleventy.config.js': other, 'n.md': '{% set x = y %}{# a #}' },
      { dialect: 'eleventy' },
    );
    expect(wordsInHtml(htmlOf(garden, 'n.md'))).toBe('{% set x = y %}{# a #}');
  });
});

describe('data of Eleventy’s folders', () => {
  const grow = (data: string, front = '', more: Readonly<Record<string, string>> = {}) =>
    growFrom(
      {
        ...site,
        'posts/posts.json': data,
        'posts/2021-06-28-one-day.md': `---\ntitle: T\n${front}---\nx`,
        ...more,
      },
      { dialect: 'eleventy' },
    );
  const id = 'posts/2021-06-28-one-day.md';

  it.each([
    ['blog/{{ page.fileSlug }}/index.html', '/blog/one-day/'],
    ['/w{{ page.filePathStem }}/', '/w/posts/one-day/'],
    ['/{{ title | slug }}/{{ page.date | date: "%Y/%m" }}/', '/t/2021/06/'],
    ['/{{ kind }}/{{- page.fileSlug -}}.html', '/essay/one-day/'],
    ['/{{ none }}/x/', '/posts/2021-06-28-one-day/'],
    ['/{% if a %}a{% endif %}/', '/posts/2021-06-28-one-day/'],
    ['/{{ page.date | date: "%B" }}/', '/posts/2021-06-28-one-day/'],
  ])('say where its notes are: %s', (permalink, address) => {
    const garden = grow(JSON.stringify({ permalink, kind: 'essay', tags: ['posts'] }));
    expect(garden.addresses.get(id)).toBe(address);
    expect(noteOf(garden, id).allTags).toEqual([]);
    expect(problemsOf(garden, 'bad-permalink')).toEqual([]);
  });

  it('give way to the note’s own, and to a nearer folder’s', () => {
    const own = grow('{ "permalink": "/a/", "lang": "fr" }', 'permalink: /own/\n');
    expect(own.addresses.get(id)).toBe('/own/');
    expect(noteOf(own, id).lang).toBe('fr');
    const deep = 'posts/x/y.md';
    const near = grow('{ "permalink": "/a/" }', '', {
      'posts/x/x.11tydata.json': '{ "permalink": "/near/" }',
      [deep]: 'x',
    });
    expect(near.addresses.get(deep)).toBe('/near/');
  });

  it.each(['{', '[]', '"x"'])('say nothing where they are none: %s', (data) => {
    expect(grow(data).addresses.get(id)).toBe('/posts/2021-06-28-one-day/');
  });

  it.each([
    ['eleventyNavigation: { key: Menus }', 'Menus'],
    ['eleventyNavigation: { key: menus, title: All menus }', 'All menus'],
    ['title: Own\neleventyNavigation: { key: Menus }', 'Own'],
    ['eleventyNavigation: false', 'n'],
  ])('name a note as menus do: %s', (front, title) => {
    const garden = growFrom({ ...site, 'n.md': `---\n${front}\n---\nx` }, { dialect: 'eleventy' });
    expect(noteOf(garden, 'n.md').title).toBe(title);
  });

  it('keep notes private of which no page is made', () => {
    expect(publicIds(grow('{ "permalink": false }'))).not.toContain(id);
  });
});
