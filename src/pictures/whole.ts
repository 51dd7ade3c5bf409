/**
 * Whether a picture's file goes to its end: one that was cut off while it was copied shows its
 * upper part only. Formats that do not say where they end count as whole.
 * Formats: https://www.w3.org/TR/png-3/#11IEND, https://www.w3.org/Graphics/JPEG/itu-t81.pdf (B.1.1.3),
 * https://developers.google.com/speed/webp/docs/riff_container
 */
export function isWhole(bytes: Buffer): boolean {
  if (bytes.readUInt16BE(0) === 0xffd8) return bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) > 2;
  if (bytes.toString('latin1', 1, 4) === 'PNG') return bytes.lastIndexOf('IEND') > 8;
  if (bytes.toString('latin1', 0, 4) === 'RIFF') return bytes.readUInt32LE(4) + 8 <= bytes.length;
  return true;
}
