import { foldLetters } from '../../browser/spelling.ts';
import { titleNodes } from '../../browser/title-nodes.ts';
import { wordAt } from './find-names.ts';

/**
 * A name with what was typed of it marked; where letters alone were typed, nothing is.
 *
 * @param title the name with marks of its own, as HTML, where it has any
 */
export function markedName(name: string, typed: string, title?: string): (string | Node)[] {
  const marked = markedLetters(name, foldLetters(typed).trim().split(/\s+/).filter(Boolean));
  return titleNodes(name, title, (words, at) =>
    markedPieces(words, marked.slice(at, at + words.length)),
  );
}

function markedPieces(words: string, marked: readonly boolean[]): (string | Node)[] {
  const pieces: (string | Node)[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && marked[at] === marked[from]) continue;
    const piece = words.slice(from, at);
    const mark = document.createElement('mark');
    mark.textContent = piece;
    pieces.push(marked[from] ? mark : piece);
    from = at;
  }
  return pieces;
}

/** For each place of a name whether what stands there was typed. */
export function markedLetters(name: string, words: readonly string[]): boolean[] {
  const marked = Array<boolean>(name.length).fill(false);
  let folded = '';
  // Of which letter each of the folded ones is a part.
  const places: number[] = [];
  let place = 0;
  for (const letter of name) {
    const own = foldLetters(letter);
    folded += own;
    for (let part = 0; part < own.length; part++) places.push(place);
    place += letter.length;
  }
  for (const word of words) {
    const start = wordAt(folded, word);
    const at = start === -1 ? folded.indexOf(word) : start;
    if (at === -1) continue;
    const end = places[at + word.length] ?? name.length;
    marked.fill(true, places[at], end);
  }
  return marked;
}
