import { ofAddresses } from './addresses.ts';
import { ofFiles } from './files.ts';
import { ofFrontMatter } from './front-matter.ts';
import type { Kind } from './kind.ts';
import { ofLinks } from './links.ts';
import { ofSite } from './site.ts';
import { ofText } from './text.ts';

const rows = {
  ...ofAddresses,
  ...ofFiles,
  ...ofFrontMatter,
  ...ofLinks,
  ...ofSite,
  ...ofText,
};

/** Codes are permanent: each is the name of a page in `content/manual/problems/`. */
export type ProblemCode = keyof typeof rows;

/** What has to be known of a problem to speak of it. */
export type Facts = {
  [Code in ProblemCode]: (typeof rows)[Code] extends Kind<infer Known> ? Known : never;
};

/** Every problem that the garden can have: how grave it is, and what is said of it. */
export const problemTable: { readonly [Code in ProblemCode]: Kind<Facts[Code]> } = rows;

/** Where the manual explains a problem: a path in this project. */
export function manualPage(code: ProblemCode): string {
  return `content/manual/problems/${code}.md`;
}
