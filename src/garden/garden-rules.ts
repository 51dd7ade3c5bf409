import type { Dialect } from './dialects/dialect.ts';
import type { TagNames } from './rename-tags.ts';
import type { PublishingRules, Today } from './visibility.ts';

/** What an owner's settings say about the garden itself. */
export interface GardenRules extends PublishingRules, Today {
  title: string;
  /** What a note without `title` is called: its first top heading, or its file's name. */
  titles: 'heading' | 'file';
  lang: string;
  /** Whose text this is, where the owner says so. */
  dialect?: Dialect | undefined;
  /** What tags are to be called, by what notes call them. */
  renameTags?: TagNames | undefined;
  /** Whether HTML in notes stays as it was written. */
  trustedHtml: boolean;
  /** Whether notes that end in `.mdx` may be programs. */
  mdx: boolean;
  /** Shown for a link to a private note that has no words of its own. */
  privateNote: string;
  /** Whether a link that names no file may find a note by its alias, or by its title or slug. */
  resolveBy: { alias: boolean; title: boolean };
  /** Where the site lies, and which files its owner has put beside it: `/icons/leaf.svg`. */
  site?: { base: string; files: readonly string[] };
  /** Notes for the home page, where its own note names none. */
  featured: readonly string[];
  /** Where the settings lie, when it is not where they are by default. */
  settingsFile?: string | undefined;
}
