import { describe, expect, it } from 'vitest';
import { growFrom, htmlOf, problemsOf, targetOf, wordsInHtml } from '../build-garden.ts';

const grown = (template: string, text: string) =>
  growFrom({
    'hugo.toml': '',
    'a.md': text,
    'b.md': 'x',
    '_shortcodes/box.html': template,
  });
const shown = (template: string, text: string): string => htmlOf(grown(template, text), 'a.md');

describe('a shortcode of a site’s own', () => {
  it.each([
    ['<b>{{ .Get 0 }}</b>', '{{< box One >}}', '<b>One</b>'],
    ['<b>{{ index .Params 0 }}</b>', '{{% box "One & two" %}}', '<b>One &amp; two</b>'],
    ['<b>{{ .Get "x" | default "none" }}</b>', '{{< box >}}', '<b>none</b>'],
    ['{{ $x := .Get "x" -}}\n<b>{{ $x }}</b>', '{{< box x="One" >}}', '<b>One</b>'],
    ['{{ with .Get "x" }}<b>{{ . }}</b>{{ else }}<i>no</i>{{ end }}', '{{< box >}}', '<i>no</i>'],
    [
      '{{ if or (.Get "x") (.Get "y") }}<b>{{ .Get "y" }}</b>{{ end }}',
      '{{< box y=1 >}}',
      '<b>1</b>',
    ],
    [
      '{{ if not (.Get 0) }}{{ errorf "x %s" .Position }}{{ end }}<b>a</b>',
      '{{< box >}}',
      '<b>a</b>',
    ],
    [
      '{{ if isset .Params "x" }}<b>x</b>{{ else if .Get 0 }}<i>0</i>{{ end }}',
      '{{< box a >}}',
      '<i>0</i>',
    ],
    ['{{/* mine */}}<!-- yours --><b>a</b><script>x</script>', '{{< box >}}', '<b>a</b>'],
    ['<b>{{ .Get 0 }}</b>', 'In {{< box one >}} sentence.', 'In <b>one</b> sentence.'],
    ['<b title="{{ .Get 0 }}">a</b>', '{{< box "\\"<i>" >}}', '<b title="&quot;<i>">a</b>'],
  ])('%s makes of %s', (template, text, html) => {
    expect(shown(template, text)).toContain(html);
    expect(problemsOf(grown(template, text), 'unknown-shortcode')).toEqual([]);
  });

  it('keeps what stands in it as Markdown, and its links lead', () => {
    const template = '<div class="box">\n\n  {{ .Inner | markdownify }}\n\n</div>';
    const garden = grown(template, '{{< box >}}\nIn *it* [b](b.md).\n{{< /box >}}\n\nAfter.');
    expect(targetOf(garden, 'a.md')).toBe('b.md');
    expect(htmlOf(garden, 'a.md')).toContain('<em>it</em>');
    expect(wordsInHtml(htmlOf(garden, 'a.md'))).toContain('After.');
  });

  it.each([
    '{{ range .Params }}x{{ end }}',
    '{{ .Page.Title }}',
    '{{ (urls.Parse "x").Host }}',
    '{{ if .Get 0 }}x',
    '{{ $x }}',
    '{{ printf "%s" (.Get 0) }}',
    '{{ . }}',
    '{{ .Get 0',
  ])('stays as it is written where its template asks for more: %s', (template) => {
    const garden = grown(template, '{{< box a >}}');
    expect(wordsInHtml(htmlOf(garden, 'a.md'))).toBe('{{< box a >}}');
    expect(problemsOf(garden, 'unknown-shortcode')).toHaveLength(1);
  });

  it('is not run where it would make a note grow without end', () => {
    const many = shown(
      '<b>{{ .Inner }}</b>'.repeat(900),
      `{{< box >}}${'a'.repeat(1000)}{{< /box >}}`,
    );
    expect(many).not.toContain('<b>');
    expect(wordsInHtml(many)).toBe('a'.repeat(1000));
    const calls = '{{< box >}}\n\n'.repeat(200);
    const garden = grown(`<b>${'a'.repeat(15_000)}</b>`, calls);
    expect(problemsOf(garden, 'unknown-shortcode').length).toBeGreaterThan(100);
  });

  it('comes before Hugo’s own of that name, and shows only its inside where others are called in it', () => {
    const files = { 'hugo.toml': '', '_shortcodes/youtube.html': '<b>film</b>' };
    expect(htmlOf(growFrom({ ...files, 'a.md': '{{< youtube 12 >}}' }), 'a.md')).toContain(
      '<b>film</b>',
    );
    const nested = '{{< box >}}In {{< ref "b.md" >}}{{< /box >}}';
    expect(wordsInHtml(shown('<b>{{ .Inner }}</b>', nested))).toContain('In');
  });
});
