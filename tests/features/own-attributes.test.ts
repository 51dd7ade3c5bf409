import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import { describe, expect, it } from 'vitest';
import { dropOwnAttributes } from '../../src/html/module-attributes.ts';
import { isOwnAttribute, isOwnClass } from '../../src/html/own-names.ts';
import { elementsOf, growFrom, htmlOf, problemsOf } from '../build-garden.ts';

const attributes =
  'data-frame="javascript:alert(1)" data-footnote-ref data-note="1" data-pagefind-meta="title:x" ' +
  'data-pagefind-ignore data-enlarge="x" data-mine="kept" class="web-embed-host mine"';

const texts: [name: string, files: Record<string, string>][] = [
  ['HTML in a sentence', { 'a.md': `An <a href="#x" ${attributes}>x</a>.` }],
  ['a block of HTML', { 'a.md': `<div ${attributes}>\n\nx\n\n</div>` }],
  [
    'HTML beside our own elements',
    { 'a.md': `> [!note|${attributes}] x\n> <b ${attributes}>x</b>` },
  ],
];

describe('what only the site may say of an element', () => {
  it.each(texts)('stays out of %s', (_, files) => {
    const garden = growFrom(files);
    const [made] = elementsOf(htmlOf(garden, 'a.md')).filter(
      ({ properties }) => properties['dataMine'] === 'kept',
    );
    expect(Object.keys(made?.properties ?? {}).filter(isOwnAttribute)).toEqual([]);
    expect(made?.properties['className']).toEqual(
      made?.tagName === 'a' ? expect.arrayContaining(['mine']) : ['mine'],
    );
    expect([made?.properties['className']].flat().map(String).filter(isOwnClass)).toEqual([]);
    expect(problemsOf(garden, 'unsafe-html').map(({ message }) => message)).toContainEqual(
      expect.stringContaining('data-frame'),
    );
  });

  const post = '_posts/2021-06-28-post.md';

  it.each([
    '*x*{: data-frame="javascript:alert(1)" data-mine="kept" .web-embed-host .mine}',
    'x\n{: data-frame="javascript:alert(1)" data-mine="kept" .web-embed-host .mine}',
    '[x](#y){: data-footnote-ref="" data-note="3" data-mine="kept" .footnotes .mine}',
    '## x {: data-pagefind-meta="title:x" data-mine="kept" .pane-text .mine}',
  ])('stays out of attribute lists: %s', (text) => {
    const elements = elementsOf(htmlOf(growFrom({ [post]: text }), post));
    const made = elements.find(({ properties }) => properties['dataMine'] === 'kept');
    expect(Object.keys(made?.properties ?? {}).filter(isOwnAttribute)).toEqual([]);
    const classes = [made?.properties['className']].flat().map(String);
    expect(classes).toContain('mine');
    expect(classes.filter(isOwnClass)).toEqual([]);
  });

  it('stays out of elements that an MDX note writes, and not out of its components', () => {
    const attributesOf = (name: string): unknown => {
      const attribute = (key: string, value: string) =>
        ({ type: 'mdxJsxAttribute', name: key, value }) as const;
      const element: MdxJsxFlowElementHast = {
        type: 'mdxJsxFlowElement',
        name,
        attributes: [
          attribute('data-frame', 'javascript:alert(1)'),
          attribute('data-mine', 'kept'),
          attribute('class', 'pane-text mine'),
          attribute('id', 'backlinks'),
        ],
        children: [],
      };
      dropOwnAttributes({ type: 'root', children: [element] });
      return element.attributes.map((one) => 'name' in one && [one.name, one.value]);
    };
    expect(attributesOf('web-embed')).toEqual([
      ['data-mine', 'kept'],
      ['class', 'mine'],
    ]);
    expect(attributesOf('Own')).toHaveLength(4);
  });

  it('stays where the site says it', () => {
    const text = 'A[^1]\n\n[^1]: b\n\n- [x] c\n\n> [!note] d\n\n<b>e</b>';
    const names = elementsOf(htmlOf(growFrom({ 'a.md': text }), 'a.md')).flatMap(({ properties }) =>
      Object.keys(properties).filter(isOwnAttribute),
    );
    expect(names).toEqual(
      expect.arrayContaining(['dataFootnoteRef', 'dataNote', 'dataTask', 'dataCallout']),
    );
  });
});
