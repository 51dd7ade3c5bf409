/** Properties that hold several plain values. */
const lists = [
  ...['tags', 'tag', 'categories', 'category', 'aliases', 'alias', 'cssclasses', 'redirect_from'],
  ...['featured', 'keywords', 'meta_keywords'],
];

/**
 * Takes out of the lists of a front matter each entry that is no plain value: it costs nothing but
 * itself.
 *
 * @param data the properties by their names as they are compared; brought up to date
 * @param tell told what was taken out of which
 */
export function takeOddEntries(
  data: Record<string, unknown>,
  tell: (name: string, entries: unknown[]) => void,
): void {
  for (const name of lists) {
    const value = data[name];
    if (!Array.isArray(value)) continue;
    const isOdd = (entry: unknown): boolean => entry !== null && typeof entry === 'object';
    const entries = value as unknown[];
    const odd = entries.filter(isOdd);
    if (odd.length === 0) continue;
    data[name] = entries.filter((entry) => !isOdd(entry));
    tell(name, odd);
  }
}
