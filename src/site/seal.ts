import { createCipheriv, createHmac, hash, hkdfSync, pbkdf2Sync } from 'node:crypto';

/** A text that only the word of its password opens; all but the rounds in base64. */
export interface Sealed {
  salt: string;
  rounds: number;
  iv: string;
  text: string;
}

/** What guessing a password is to cost: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const rounds = 600_000;
/** A text is as long as a multiple of this, so that its length tells little of it. */
const block = 2048;

/**
 * Encrypts texts under one password: AES-256-GCM with a key that PBKDF2 makes of the word, as
 * `src/browser/unseal.ts` opens it. The same text comes to the same bytes, so that builds stay
 * equal. Its nonce is a keyed digest of it, so that two texts under one key never share one, and
 * nobody without the word can try whether a text is the one that is sealed.
 * Rules: https://www.rfc-editor.org/rfc/rfc8018#section-5.2, https://www.rfc-editor.org/rfc/rfc5869,
 * https://csrc.nist.gov/pubs/sp/800/38/d/final
 */
export class Seal {
  readonly #salt: Buffer;
  readonly #key: Buffer;
  readonly #nonceKey: Buffer;

  /**
   * @param word the password itself
   * @param place what tells it from the same word elsewhere: its name and the site's
   */
  constructor(word: string, place: string) {
    this.#salt = hash('sha256', `locked notes\n${place}`, 'buffer').subarray(0, 16);
    const master = pbkdf2Sync(word.normalize('NFC'), this.#salt, rounds, 32, 'sha256');
    const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', master, '', use, 32));
    this.#key = derive('text');
    this.#nonceKey = derive('nonce');
  }

  /** @param text what ends in white space loses none of its meaning by more of it */
  seal(text: string): Sealed {
    const bytes = Buffer.from(text);
    const padded = Buffer.alloc(Math.ceil((bytes.length + 1) / block) * block, ' ');
    bytes.copy(padded);
    const iv = createHmac('sha256', this.#nonceKey).update(padded).digest().subarray(0, 12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    const sealed = Buffer.concat([cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
    return {
      salt: this.#salt.toString('base64'),
      rounds,
      iv: iv.toString('base64'),
      text: sealed.toString('base64'),
    };
  }
}
