import { splice } from 'micromark-util-chunked';
import { EditMap } from 'micromark-util-edit-map';

/**
 * micromark writes all of its events anew whenever a quote or a list item ends, so that a long
 * list takes time with the square of its length. The edits stand near the end of what has been
 * read; made in place, from the last to the first, they cost no more than what follows them.
 *
 * This should go to micromark itself, as a change of `consume` in `micromark-util-edit-map`: every
 * document with a long list gains by it, and the fields `map` and `index` are that package's own.
 * Until then its version is exact, and a test compares both ways of making edits.
 */
export function makeEditsQuick(): void {
  EditMap.prototype.consume = function consume(events) {
    const edits = [...this.map].sort((a, b) => a[0] - b[0]);
    for (const [at, remove, added] of edits.reverse()) splice(events, at, remove, added);
    this.map.length = 0;
    this.index.clear();
  };
}
