const plain = /^[\x20-\x7e]*$/;

/** Names are compared in NFC and without case; most are plain, for which NFC is no work. */
export function fold(text: string): string {
  return (plain.test(text) ? text : text.normalize('NFC')).toLowerCase();
}
