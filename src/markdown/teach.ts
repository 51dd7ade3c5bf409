import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Extension as Syntax } from 'micromark-util-types';
// Says what remark's parser keeps among its data.
import type {} from 'remark-parse';
import type { Processor } from 'unified';

/**
 * Teaches remark's parser syntax of our own, behind what it knows already.
 * Rule: https://github.com/remarkjs/remark/tree/main/packages/remark-parse
 *
 * @param syntax how the signs are read
 * @param fromMarkdown which nodes are made of them
 */
export function teach(
  processor: Processor,
  syntax: readonly Syntax[],
  fromMarkdown: readonly FromMarkdown[] = [],
): void {
  const data = processor.data();
  (data.micromarkExtensions ??= []).push(...syntax);
  (data.fromMarkdownExtensions ??= []).push(...fromMarkdown);
}
