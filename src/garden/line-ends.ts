/** Letters and signs that stand without blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF01-\uFF60\u30FB\u30FC]/u;
const hasUnspaced = /[\u2E80-\u31FF\u3400-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\u{20000}-\u{3FFFF}]/u;
/** Those among them that bring a gap of their own, so that a blank would be a second one. */
const gap = /(?=[\p{P}\u3000])[\u3000-\u303F\uFF01-\uFF60\u30FB]/u;
const korean = /\p{Script=Hangul}/u;

/**
 * Takes line ends between Chinese or Japanese letters out, and those beside their punctuation: a
 * blank would be seen there, where the author only broke a long line. Korean has blanks between
 * words and keeps them. Linear in the text.
 * Rule: https://drafts.csswg.org/css-text-4/#line-break-transform
 *
 * @param pieces texts that are one paragraph to a reader
 */
export function joinLines(pieces: readonly string[]): string[] {
  const all = pieces.join('');
  if (!all.includes('\n') || !hasUnspaced.test(all)) return [...pieces];
  const taken = lineEndsBetween(all);
  let at = 0;
  return pieces.map((piece) => {
    const from = at;
    at += piece.length;
    return piece.replaceAll('\n', (end, offset: number) => (taken.has(from + offset) ? '' : end));
  });
}

/** Where the line ends stand that nobody should see. Several in a row are one to a reader. */
function lineEndsBetween(text: string): Set<number> {
  const taken = new Set<number>();
  for (const { 0: ends, index } of text.matchAll(/\n+/g)) {
    const after = String.fromCodePoint(text.codePointAt(index + ends.length) ?? 32);
    if (!isOneRun(signBefore(text, index), after)) continue;
    for (let at = index; at < index + ends.length; at++) taken.add(at);
  }
  return taken;
}

/** Whether nothing stands between two signs when a line ends there. */
function isOneRun(before: string, after: string): boolean {
  if (unspaced.test(before) && unspaced.test(after)) return true;
  return (gap.test(before) || gap.test(after)) && !korean.test(before + after);
}

function signBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
}
