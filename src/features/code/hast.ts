import type { Element, ElementContent } from 'hast';
import type { Code } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Hold } from '../../markdown/feature.ts';
import { h, type PageNeeds, text } from '../../markdown/rendering.ts';
import { type Fence, readFence } from './fence.ts';
import { highlight, languageName, type Token } from './highlight.ts';
import { readNotation } from './notation.ts';

/** What a block of code says beside its code. */
export interface CodeWords {
  code: string;
  codeIn: (language: string) => string;
}

/** A line of more signs than this may be wider than a phone, so that its block scrolls. */
const narrowest = 24;
const languageShown = /^[\p{L}\p{N}_+#.-]{1,40}$/u;

/**
 * How blocks of code become HTML.
 *
 * @param hold keeps what is ours out of the cleaning of authors' HTML
 * @param needs told that the page shows one
 */
export function codeHandlers(
  words: CodeWords,
  hold: Hold = (nodes) => nodes,
  needs?: Pick<PageNeeds, 'uses'>,
) {
  return {
    code: (state: State, node: Code): Element => {
      needs?.uses.add('code');
      const element = codeBlock(node, words, hold);
      state.patch(node, element);
      return state.applyData<Element>(node, element);
    },
  };
}

/**
 * A block of code as HTML, coloured by classes, with its language, title and marks.
 *
 * @param hold keeps what is ours out of the cleaning of authors' HTML
 */
export function codeBlock(
  node: Pick<Code, 'lang' | 'meta' | 'value'>,
  words: CodeWords,
  hold: Hold,
): Element {
  const { source, fence } = readNotation(node.value, readFence(node.lang, node.meta));
  const isNamed = languageShown.test(fence.language);
  const name = isNamed ? (languageName(fence.language) ?? fence.language) : undefined;
  const canScroll = source.split('\n').some((line) => line.length > narrowest);
  const caption = [
    ...(fence.title === undefined
      ? []
      : [h('span', { className: ['code-title'] }, [text(fence.title)])]),
    ...(name === undefined ? [] : [h('span', { className: ['code-language'] }, [text(name)])]),
  ];
  const code = h(
    'code',
    fence.language === '' ? {} : { className: [`language-${fence.language.slice(0, 40)}`] },
    linesOf(source, fence),
  );
  const pre = h(
    'pre',
    {
      ...(canScroll
        ? { tabIndex: 0, role: 'group', ariaLabel: name ? words.codeIn(name) : words.code }
        : {}),
      className: fence.numberedFrom === undefined ? undefined : ['has-line-numbers'],
    },
    [code],
  );
  return h('figure', { className: ['code-block'] }, [
    ...(caption.length === 0 ? [] : [h('figcaption', { dataPagefindIgnore: '' }, caption)]),
    ...hold([pre]),
  ]);
}

function linesOf(source: string, fence: Fence): ElementContent[] {
  const lines = fence.language === '' ? undefined : highlight(source, fence.language);
  const { marked, inserted, deleted, numberedFrom } = fence;
  const isPlain =
    numberedFrom === undefined && marked.size === 0 && inserted.size === 0 && deleted.size === 0;
  if (isPlain)
    return lines
      ? lines.flatMap((line) => [...line.map(tokenElement), text('\n')])
      : [text(source === '' ? '' : `${source}\n`)];
  const all = lines ?? source.split('\n').map((line): Token[] => [{ text: line, kind: undefined }]);
  return all.map((line, at) => {
    const number = at + 1;
    const kind = inserted.has(number)
      ? 'is-inserted'
      : deleted.has(number)
        ? 'is-deleted'
        : marked.has(number)
          ? 'is-marked'
          : undefined;
    return h(
      'span',
      {
        className: kind === undefined ? ['line'] : ['line', kind],
        dataLine: numberedFrom === undefined ? undefined : number + numberedFrom - 1,
      },
      [...line.map(tokenElement), text('\n')],
    );
  });
}

function tokenElement({ text: words, kind }: Token): ElementContent {
  return kind === undefined ? text(words) : h('span', { className: [kind] }, [text(words)]);
}
