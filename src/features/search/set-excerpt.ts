const smallLetter = /^["'“„‘«([\s]*\p{Ll}/u;
const closed = /[.!?。！？…:]["'”“’»)\]\s]*$/u;
/** Signs beside words; those of which HTML makes its references stay. */
const sign = /^[^\P{P}&;#]$/u;

/** Where one sentence ends and another may begin. */
const between = /[.!?…]["'”’»)\]]*\s+(?=["'“„«‘(¿¡]*\p{Lu})|[。！？][」』）]*/u;
const ends = /[.!?…]["'”’»)\]]*(?=\s)|[。！？][」』）]*/gu;
/** Less than this tells too little to be cut further. */
const enough = 40;

/**
 * Sets an excerpt, which is HTML whose only tags are marks, as a printer would: marks are around
 * words and not around the signs beside them. It begins and ends with a sentence where it can, and
 * where it does not it says so. Scripts without capital letters begin as they are.
 *
 * @param title what stands above it and is not said again
 */
export function setExcerpt(html: string, title = ''): string {
  const marked = html.trim().replace(/<mark>([^<]*)<\/mark>/g, (_, words: string) => mark(words));
  const text = fromSentence(withoutTitle(marked, title));
  const words = wordsOf(text);
  if (words === '') return '';
  const begin = smallLetter.test(words) ? '… ' : '';
  return begin + (closed.test(words) ? text : toSentence(text));
}

const wordsOf = (html: string): string => html.replace(/<\/?mark>/g, '');

/** An excerpt from the beginning of a text begins with its heading. */
function withoutTitle(html: string, title: string): string {
  if (title === '') return html;
  const signs = Array.from(title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), (one) =>
    one.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'),
  );
  const whole = new RegExp(
    `^(?:</?mark>)*${signs.join('(?:</?mark>)*')}(?:</?mark>)*[.:]?\\s+`,
    'u',
  );
  const rest = html.replace(whole, '');
  // A word of the title may be all that was found.
  return wordsOf(rest) === '' ? html : rest;
}

/** From the first sentence that begins before anything is marked. */
function fromSentence(html: string): string {
  if (!smallLetter.test(wordsOf(html))) return html;
  const first = html.indexOf('<mark>');
  const head = html.slice(0, Math.max(0, first));
  // The first marked word may begin the sentence.
  const found = between.exec(head + wordsOf(html.slice(head.length)).slice(0, 1));
  return found ? html.slice(found.index + found[0].length) : html;
}

/** To the last sentence that ends behind all that is marked. */
function toSentence(html: string): string {
  const from = html.lastIndexOf('</mark>') + 1;
  const end = [...html.matchAll(ends)]
    .map(({ 0: sign, index }) => index + sign.length)
    .findLast((at) => at > from && wordsOf(html.slice(0, at)).length >= enough);
  return end === undefined ? `${html} …` : html.slice(0, end);
}

function mark(words: string): string {
  const signs = Array.from(words);
  const isWord = (one: string): boolean => !sign.test(one);
  const from = Math.max(0, signs.findIndex(isWord));
  const to = signs.findLastIndex(isWord) + 1 || signs.length;
  const part = (start: number, end?: number): string => signs.slice(start, end).join('');
  return `${part(0, from)}<mark>${part(from, to)}</mark>${part(to)}`;
}
