import { describe, expect, it } from 'vitest';
import { growFrom, htmlOf, problemsOf } from '../build-garden.ts';

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

  it.each(['{{ nothing }}', '{% youtube id %}', '{{ collections.all }}'])(
    'that is not known stays, with a problem at its place: %s',
    (text) => {
      expect(htmlOf(grown(text), 'posts/n.md')).toBe(`<p>${text}</p>`);
      expect(problemsOf(grown(text), 'unknown-liquid')).toMatchObject([{ line: 5, column: 1 }]);
    },
  );
});
