/** A sealed text, as the page carries it. */
export interface SealedText {
  salt: string;
  rounds: number;
  iv: string;
  text: string;
}

/**
 * Opens what `Seal` of the build has sealed.
 * API: https://www.w3.org/TR/WebCryptoAPI/
 *
 * @param word what a reader has typed
 * @returns the text; undefined when that is not the password
 * @throws Error when the browser has no cryptography, as over plain HTTP
 */
export async function unseal(
  { salt, rounds, iv, text }: SealedText,
  word: string,
): Promise<string | undefined> {
  const { subtle } = crypto;
  const typed = new TextEncoder().encode(word.normalize('NFC').trim());
  const secret = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const slow = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds };
  const master = await subtle.deriveBits(slow, secret, 256);
  const root = await subtle.importKey('raw', master, 'HKDF', false, ['deriveKey']);
  const key = await subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(),
      info: new TextEncoder().encode('text'),
    },
    root,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  );
  try {
    const open = await subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, key, bytesOf(text));
    return new TextDecoder().decode(open);
  } catch (cause) {
    // The one way in which it says that the key is another.
    if (cause instanceof DOMException && cause.name === 'OperationError') return undefined;
    throw cause;
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
