/** Compares two strings by code point: the one order that no machine's language changes. */
export function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const one = a.charCodeAt(i);
    const two = b.charCodeAt(i);
    if (one === two) continue;
    // A surrogate stands for a code point above every other code unit.
    const high = isSurrogate(one);
    return high === isSurrogate(two) ? one - two : high ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
