import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { tagSyntax } from './syntax.ts';

/** Teaches remark inline tags: `#leading/coaching` becomes a `tag` node. */
export function remarkTags(this: Processor): void {
  const data = this.data() as {
    micromarkExtensions?: Extension[];
    fromMarkdownExtensions?: FromMarkdown[];
  };
  (data.micromarkExtensions ??= []).push(tagSyntax());
  (data.fromMarkdownExtensions ??= []).push({
    enter: { tag: enterTag },
    exit: { tag: exitTag },
  });
}

function enterTag(this: CompileContext, token: Token): void {
  this.enter({ type: 'tag', value: this.sliceSerialize(token).normalize('NFC') }, token);
}

function exitTag(this: CompileContext, token: Token): void {
  this.exit(token);
}
