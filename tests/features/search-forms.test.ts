import { describe, expect, it } from 'vitest';
import { withAdjuncts } from '../../src/features/search/adjuncts.ts';
import { searchedForm } from '../../src/features/search/forms.ts';

describe('a word is looked for', () => {
  it.each([
    ['l’auteur', 'auteur'],
    ["L'univers", 'univers'],
    ['dell’arte', 'arte'],
    ["l'home", 'home'],
    ['qu’on', 'on'],
    ['jusqu’à', 'à'],
    ['aujourd’hui', 'aujourd’hui'],
    ["don't", "don't"],
    ["O'Reilly", "O'Reilly"],
    ['œuvre', 'oeuvre'],
    ['l’Œuvre,', 'oeuvre'],
    ['Straße', 'Strasse'],
    ['Łódź', 'lódź'],
    ['đường', 'dường'],
    ['ﬁnd', 'find'],
    ['ＡＢＣ', 'ABC'],
    ['C#', 'Csharp'],
    ['(C++).', 'Cplusplus'],
    ['F#.', 'Fsharp'],
    ['.NET', 'dotnet'],
    ['ASP.NET', 'ASPdotnet'],
    ['हिन्दी', 'हिन्दी'],
    ['𠮷', '𠮷'],
    ['café', 'café'],
    ['…', ''],
  ])('%s as %s', (word, form) => {
    expect(searchedForm(word).toLowerCase()).toBe(form.toLowerCase());
  });
});

describe('the part of a page that is searched', () => {
  const article = (html: string, aliases = ''): string =>
    withAdjuncts(`<article data-pagefind-body${aliases}>${html}</article>`)
      .replace(/^<article[^>]*>|<\/article>$/g, '')
      .replaceAll('\u2060', '_');

  it.each([
    ['<p>Plain words.</p>', '<p>Plain words.</p>'],
    ['<p>l’auteur &amp; l&#39;art</p>', '<p>l’auteur _auteur &amp; l&#39;art _art</p>'],
    ['<p>In C#.</p>', '<p>In C#. _Csharp</p>'],
    ['<h2>L’un</h2><p>x</p>', '<h2>L’un</h2><p>_un</p><p>x</p>'],
    ['<dl><dt>T</dt><dd>D</dd></dl>', ' <dl>  <dt> T </dt>  <dd> D </dd>  </dl> '],
    ['<p>so\u00ADft nu\u200Bll</p>', '<p>soft null</p>'],
    ['<p>word<sup><a href="#fn-1" data-footnote-ref>1</a></sup>.</p>', '<p>word.</p>'],
    ['<a title="l’a > b">x</a>', '<a title="l’a > b">x</a>'],
  ])('%s', (html, expected) => {
    expect(article(html)).toBe(expected);
  });

  it('has the other names of the note behind its title', () => {
    expect(article('<h1>T</h1><p>x</p>', ' data-aliases="Silence Please"')).toBe(
      '<h1>T</h1><p>_Silence _Please</p><p>x</p>',
    );
  });
});
