import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { teach } from '../../markdown/teach.ts';
import { tagSyntax } from './syntax.ts';

/** Teaches remark inline tags: `#leading/coaching` becomes a `tag` node. */
export function remarkTags(this: Processor): void {
  teach(
    this,
    [tagSyntax()],
    [
      {
        enter: { tag: enterTag },
        exit: { tag: exitTag },
      },
    ],
  );
}

function enterTag(this: CompileContext, token: Token): void {
  this.enter({ type: 'tag', value: this.sliceSerialize(token).normalize('NFC') }, token);
}

function exitTag(this: CompileContext, token: Token): void {
  this.exit(token);
}
