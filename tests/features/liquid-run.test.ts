import { describe, expect, it } from 'vitest';
import {
  complaintsOf,
  type Files,
  growFrom,
  htmlOf,
  problemsOf,
  targetOf,
  wordsInHtml,
} from '../build-garden.ts';

const post = '_posts/2021-06-28-post.md';
const files: Files = {
  '_config.yml':
    'title: The blog\nauthor:\n  name: Ada\ncollections:\n  talks:\n    output: true\n',
  '_data/team.yml': '- name: Ada\n  role: lead\n- name: Bo\n  role: help\n',
  '_data/deep/facts.json': '{ "answer": 42 }',
  '_includes/figure.html':
    '<figure><img src="{{ include.src }}"><figcaption>{{ include.caption | default: "none" }}</figcaption></figure>',
  '_includes/outer.md': 'outer {% include inner.md word=include.word %}',
  '_includes/inner.md': 'inner {{ include.word }}',
  '_includes/self.md': 'a {% include self.md %}',
  'p.png': '',
};

const grown = (text: string, more: Files = {}) => growFrom({ ...files, [post]: text, ...more });
const words = (text: string): string =>
  wordsInHtml(htmlOf(grown(text), post))
    .replace(/\s+/g, ' ')
    .trim();

describe('Liquid as Jekyll runs it', () => {
  it.each([
    ['{% assign a = 1 %}{{ a }}', '1'],
    ['{% assign a = "b c" | split: " " %}{{ a | join: "+" }}', 'b+c'],
    ['{% capture a %}x{{ page.title }}{% endcapture %}{{ a }}', 'xT'],
    ['{% if page.title == "T" %}yes{% else %}no{% endif %}', 'yes'],
    ['{% unless page.title %}yes{% else %}no{% endunless %}', 'no'],
    ['{% if page.missing %}yes{% else %}no{% endif %}', 'no'],
    ['{% case page.kind %}{% when "a" %}A{% when "b" %}B{% endcase %}', 'B'],
    [
      '{% for i in (1..3) %}{{ i }}{% unless forloop.last %}, {% endunless %}{% endfor %}',
      '1, 2, 3',
    ],
    [
      '{% for one in site.data.team %}{{ one.name }}: {{ one.role }}. {% endfor %}',
      'Ada: lead. Bo: help.',
    ],
    ['{{ site.data.deep.facts.answer }}', '42'],
    ['{{ site.author.name }}', 'Ada'],
    ['{{ page.more.inner }}', 'deep'],
    ['{{ page.tags | join: ", " }}', 'C++, R&D'],
    ['{{ page.date | date: "%d %B %Y" }}', '28 June 2021'],
    ['{{ page.date | date_to_string }}', '28 Jun 2021'],
    ['{{ page.missing | default: "else" }}', 'else'],
    ['{{ "a b" | slugify }} {{ "<b>" | strip_html | size }}', 'a-b 0'],
    ['{{ site.data.team | where: "role", "help" | map: "name" | first }}', 'Bo'],
    ['{% include outer.md word="w" %}', 'outer inner w'],
    ['{% include outer.md word=page.title %}', 'outer inner T'],
    ["{% include inner.md word='it\\'s' %}", 'inner it’s'],
    ['{% gist ada/12 %}', 'gist ada/12'],
  ])('%s gives %s', (text, shown) => {
    const source = `---\ntitle: T\nkind: b\ntags: [C++, R&D]\nmore:\n  inner: deep\n---\n${text}`;
    expect(words(source)).toBe(shown);
    expect(problemsOf(grown(source), 'unknown-liquid')).toEqual([]);
  });

  it('includes pictures, which are looked up as if they stood in the note', () => {
    const garden = grown('{% include figure.html src="/p.png" %}');
    expect(targetOf(garden, post)).toBe('p.png');
    expect(htmlOf(garden, post)).toContain('<figcaption>none</figcaption>');
  });

  it.each([
    ['{% for post in site.posts %}{{ post.title }}{% endfor %}'],
    ['{% for talk in site.talks %}x{% endfor %}'],
    ['{{ site.time }}'],
    ['{{ "now" | date: "%Y" }}'],
    ['{{ page.date | date: "%99999d" }}'],
    ['{{ page.url }}'],
    ['{{ site.author }}'],
    ['{{ x | no_such_filter }}'],
    ['{% include nothing.html %}'],
    ['{% include ../_config.yml %}'],
    ['{% include_relative p.png %}'],
    ['{% include self.md %}'],
    ['{% for i in (1..100000000) %}x{% endfor %}'],
    ['{% for i in (1..1000) %}{% for j in (1..1000) %}x{% endfor %}{% endfor %}'],
    ['{% render "x" %}'],
    ['{% layout "x" %}'],
  ])('leaves what it cannot know as it is written, with a problem: %s', (text) => {
    const source = `A\n\nB ${text} C`;
    expect(words(source)).toBe(`A B ${text} C`);
    expect(problemsOf(grown(source), 'unknown-liquid')).toMatchObject([{ line: 3, column: 3 }]);
  });

  it('never takes long, whatever is doubled or nested', () => {
    const doubling = `{% assign a = "xxxxxxxxxx" %}${'{% capture a %}{{ a }}{{ a }}{% endcapture %}'.repeat(60)}{{ a }}`;
    const nested = '{% if true %}'.repeat(3000) + 'x' + '{% endif %}'.repeat(3000);
    const open = '{% if true %}'.repeat(3000);
    const wrong = '{% for x %}{% endfor %}'.repeat(2000);
    const began = performance.now();
    for (const text of [doubling, nested, open, wrong]) grown(text);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it('leads places inside of loops and conditions back to the file', () => {
    const text = '{% assign a = 1 %}\n{% if a %}\n\nsee [[Nope]]\n\n{% endif %}\n[[Neither]]';
    expect(problemsOf(grown(text), 'missing-link')).toMatchObject([
      { line: 4, column: 5 },
      { line: 7, column: 1 },
    ]);
  });

  it('leaves values in code that nobody knows, with a problem', () => {
    const text = '{% highlight ruby %}\nputs "{{ y }}"\n{% endhighlight %}';
    expect(words(text)).toContain('puts "{{ y }}"');
    expect(problemsOf(grown(text), 'unknown-liquid')).toMatchObject([{ line: 2, column: 7 }]);
  });
});

describe('a blog’s own settings', () => {
  const blog: Files = {
    '_config.yml': [
      'baseurl: /blog',
      'include: [_pages]',
      'collections:',
      '  talks: { output: true, permalink: /speaking/:name/ }',
      '  notes: { output: false }',
      'defaults:',
      '  - scope: { path: "", type: talks }',
      '    values: { layout: talk, lang: de }',
    ].join('\n'),
    '_pages/about.md': '---\npermalink: /about/\n---\nx {{ site.baseurl }}',
    '_talks/2020-01-02-first.md': '---\ntitle: One\n---\n[p](/blog/img/p.png)',
    '_notes/secret.md': 'x',
    '_talks/_hidden.md': 'x',
    'img/p.png': '',
    'old/2019-03-04-post.md': '---\nlayout: post\n---\n[t](/speaking/first/) [a](/blog/about/)',
  };
  const garden = growFrom(blog);

  it('publish collections with output and what is included, and nothing else', () => {
    expect(garden.notes.map(({ id }) => id)).toEqual([
      '_pages/about.md',
      '_talks/2020-01-02-first.md',
      'old/2019-03-04-post.md',
    ]);
  });

  it('give collections their defaults, dates and addresses', () => {
    const talk = garden.notes.find(({ id }) => id.startsWith('_talks/'));
    expect(talk).toMatchObject({ lang: 'de', layout: 'talk', created: '2020-01-02' });
    expect(garden.addresses.get('_talks/2020-01-02-first.md')).toBe('/talks/2020-01-02-first/');
    expect(garden.redirects.get('_talks/2020-01-02-first.md')).toContain('/speaking/first/');
  });

  it('keep old addresses of pages and files below the base alive', () => {
    expect(targetOf(garden, '_talks/2020-01-02-first.md')).toBe('img/p.png');
    expect(targetOf(garden, 'old/2019-03-04-post.md', 0)).toBe('_talks/2020-01-02-first.md');
    expect(targetOf(garden, 'old/2019-03-04-post.md', 1)).toBe('_pages/about.md');
    expect(complaintsOf(garden)).toEqual([]);
  });

  it('date a post by its name in any folder', () => {
    expect(garden.notes.at(-1)).toMatchObject({ created: '2019-03-04', title: 'Post' });
  });
});

describe('the time zone of a blog', () => {
  it.each([
    ['America/Los_Angeles', '2016-04-18 23:30', '/2016/04/18/a.html/'],
    ['America/Los_Angeles', '2016-04-18 02:30:00', '/2016/04/17/a.html/'],
    ['America/Los_Angeles', '2016-04-18 02:30:00 -0700', '/2016/04/18/a.html/'],
    ['Asia/Kolkata', '2016-04-18 23:30:00 +0000', '/2016/04/19/a.html/'],
    ['No/Such', '2016-04-18 23:30:00 +0000', '/2016/04/18/a.html/'],
  ])('%s: %s lay at %s', (timezone, date, address) => {
    const garden = growFrom({
      '_config.yml': `timezone: ${timezone}\n`,
      '_posts/2016-04-18-a.md': `---\ndate: ${date}\n---\nx`,
    });
    expect(garden.redirects.get('_posts/2016-04-18-a.md')).toEqual([address]);
  });
});
