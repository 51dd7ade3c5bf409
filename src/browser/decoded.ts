/** A part of an address as it is read; percent signs that mean nothing stay. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
