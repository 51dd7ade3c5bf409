const smallLetter = /^["'“„‘«([\s]*\p{Ll}/u;
const closed = /[.!?。！？…:]["'”“’»)\]\s]*$/u;
/** Signs beside words; those of which HTML makes its references stay. */
const sign = /^[^\P{P}&;#]$/u;

/**
 * Sets an excerpt, which is HTML whose only tags are marks, as a printer would: marks are around
 * words and not around the signs beside them, and where it begins or ends within a sentence it says
 * so. Scripts without capital letters begin as they are.
 */
export function setExcerpt(html: string): string {
  const marked = html.trim().replace(/<mark>([^<]*)<\/mark>/g, (_, words: string) => mark(words));
  const words = marked.replace(/<\/?mark>/g, '');
  if (words === '') return '';
  return `${smallLetter.test(words) ? '… ' : ''}${marked}${closed.test(words) ? '' : ' …'}`;
}

function mark(words: string): string {
  const signs = Array.from(words);
  const isWord = (one: string): boolean => !sign.test(one);
  const from = Math.max(0, signs.findIndex(isWord));
  const to = signs.findLastIndex(isWord) + 1 || signs.length;
  const between = (start: number, end?: number): string => signs.slice(start, end).join('');
  return `${between(0, from)}<mark>${between(from, to)}</mark>${between(to)}`;
}
