import { splice } from 'micromark-util-chunked';
import { EditMap } from 'micromark-util-edit-map';

/**
 * micromark writes all of its events anew whenever a quote or a list item ends, so that a long
 * list takes time with the square of its length. The edits stand near the end of what has been
 * read; made in place, from the last to the first, they cost no more than what follows them.
 */
export function makeEditsQuick(): void {
  EditMap.prototype.consume = function consume(events) {
    const edits = [...this.map].sort((a, b) => a[0] - b[0]);
    for (const [at, remove, added] of edits.reverse()) splice(events, at, remove, added);
    this.map.length = 0;
    this.index.clear();
  };
}
