/** Letters and signs that stand without blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF01-\uFF60\u30FB\u30FC]/u;
const hasUnspaced = /[\u2E80-\u31FF\u3400-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\u{20000}-\u{3FFFF}]/u;

/**
 * Takes line ends between Chinese or Japanese letters out: a blank would be seen there, where
 * the author only broke a long line. Korean has blanks between words and keeps them.
 * Rule: https://www.w3.org/TR/css-text-3/#line-break-transform
 *
 * @param pieces texts that are one paragraph to a reader
 */
export function joinLines(pieces: readonly string[]): string[] {
  const all = pieces.join('');
  if (!all.includes('\n') || !hasUnspaced.test(all)) return [...pieces];
  let at = 0;
  return pieces.map((piece) => {
    const from = at;
    at += piece.length;
    return piece.replaceAll('\n', (end, offset: number) => {
      const before = signBefore(all, from + offset);
      const after = String.fromCodePoint(all.codePointAt(from + offset + 1) ?? 32);
      return unspaced.test(before) && unspaced.test(after) ? '' : end;
    });
  });
}

function signBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
}
