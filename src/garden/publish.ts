import type { Note } from './note.ts';

declare const checked: unique symbol;

/**
 * A note that its author means to be read. Whatever prints takes this type, and only this
 * file makes one, so text that nobody published cannot reach a page by mistake.
 */
export type PublicNote = Note & { readonly [checked]: true };

/** Lets through what is public. */
export function publish(notes: readonly Note[]): PublicNote[] {
  return notes.filter((note): note is PublicNote => !note.private);
}
