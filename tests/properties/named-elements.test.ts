import fc from 'fast-check';
import { html as parsing, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { elementsOf, render } from '../build-garden.ts';

/** Every element that a browser's parser knows, and some that it does not. */
const names = [
  ...Object.values(parsing.TAG_NAMES),
  ...[
    'x-own',
    'name',
    'blink',
    'isindex',
    'portal',
    'picture',
    'meter',
    'canvas',
    'video',
    'audio',
  ],
  ...['dialog', 'datalist', 'slot', 'output', 'map', 'ruby', 'ins', 'del', 'label', 'Template'],
  ...['OBJECT', 'pLainText'],
];

/** Elements of which a browser shows no words, or only when they are asked for. */
const silent = new Set([
  ...['script', 'style', 'template', 'iframe', 'noembed', 'noframes', 'noscript', 'object', 'rp'],
  ...['video', 'audio', 'canvas', 'select', 'textarea', 'title', 'details', 'dialog', 'datalist'],
]);

function wordsShown(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if (silent.has(node.nodeName) || !('childNodes' in node)) return '';
  return node.childNodes.map(wordsShown).join('');
}

const later = '\n\n## Head\n\nlater [link](https://a.example/)';

const places: Record<string, (tag: string) => string> = {
  'in a sentence': (tag) => `before ${tag} after`,
  'at the beginning of a line': (tag) => `before\n\n${tag} is a tag, after`,
  'at the end of a line': (tag) => `before\n\nThe ${tag}\nafter`,
  'alone on its line': (tag) => `before\n\n${tag}\n\nafter`,
  'in a heading': (tag) => `before\n\n## On ${tag} tags, after`,
  'in a list': (tag) => `before\n\n- ${tag} after\n- and ${tag} more`,
  'in a table': (tag) => `before\n\n| a | b |\n| - | - |\n| The ${tag} | after |`,
  'in a quotation': (tag) => `before\n\n> ${tag}\n\nafter`,
  'in emphasis': (tag) => `before *the ${tag} after*,`,
  'in a link': (tag) => `before [the ${tag} after](https://a.example/),`,
  'in a footnote': (tag) => `before[^1] after\n\n[^1]: The ${tag} is a note.`,
  twice: (tag) => `before ${tag} and ${tag} after`,
  'as an end': (tag) => `before ${tag.replace('<', '</')} after`,
  'with an attribute': (tag) => `before ${tag.replace('>', ' class="a">')} after`,
};

function lostIn(text: string): string[] {
  const html = render(text + later);
  const words = wordsShown(parseFragment(html));
  const tags = elementsOf(html).map(({ tagName }) => tagName);
  return [
    ...['before', 'after', 'later', 'Head'].filter((word) => !words.includes(word)),
    ...['h2', 'a'].filter((tag) => !tags.includes(tag)),
  ];
}

describe.each(Object.entries(places))('a tag that a text names %s', (_, write) => {
  it('leaves the rest readable, whichever it is', { timeout: 60_000 }, () => {
    const lost = names.map((name) => [name, ...lostIn(write(`<${name}>`))]);
    expect(lost.filter(({ length }) => length > 1)).toEqual([]);
  });
});

describe('tags that a text names', () => {
  it('leave the rest readable, however many there are', { timeout: 60_000 }, () => {
    const tag = fc.tuple(fc.constantFrom('', '/'), fc.constantFrom(...names));
    const written = fc.array(tag, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(written, (tags) => {
        const opened = new Set<string>();
        // What is ended goes with what it holds, so here nothing is.
        const text = tags.flatMap(([slash, name]) => {
          if (slash === '') opened.add(name.toLowerCase());
          return slash !== '' && opened.has(name.toLowerCase()) ? [] : [`<${slash}${name}>`];
        });
        expect(lostIn(`before ${text.join(' and ')} after`)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['<template>', 'The <template> tag', 'The <template> tag'],
    ['<style>', '<style> is a tag *here*\n\nand **there**', '<style> is a tag here and there'],
    ['<?php', '<?php opens a program\n\nin *PHP*', '<?php opens a program in PHP'],
    ['<![CDATA[', '<![CDATA[ opens a section\n\nin *XML*', '<![CDATA[ opens a section in XML'],
    ['<script>', '- <script> in a list\n- and more', '<script> in a list and more'],
  ])('are shown when nobody ends them: %s', (_, text, shown) => {
    const words = wordsShown(parseFragment(render(text)));
    expect(words.replace(/\s+/g, ' ').trim()).toBe(shown);
  });

  it('leave blocks of HTML before them as they are', () => {
    const html = render('<div class="a">\n*b*\n</div>\n\n<style> is a tag\n\n<div>c</div>');
    expect(elementsOf(html).map(({ tagName }) => tagName)).toEqual(['div', 'p', 'div']);
    expect(html).toContain('*b*');
  });

  it('still go with what they hold when they are ended', () => {
    const text = 'a <template>gone</template> b\n\n<object data="x">\n\ngone\n\n</object>\n\nc';
    expect(wordsShown(parseFragment(render(text))).replace(/\s+/g, ' ')).toBe('a b c');
  });

  it('play what they name, and then end', () => {
    const html = render('<video src="https://a.example/a.mp4" controls>\n\nafter *it*');
    expect(html).toContain('<em>it</em>');
    expect(wordsShown(parseFragment(html))).toContain('after');
  });
});
