import { kind } from './kind.ts';

const links = (names: readonly string[]): string => names.map((name) => `[[${name}]]`).join(' or ');

const asFeatured = (name: string): string =>
  `\`featured\` names “${name}”, which is no public note; the home page leaves it out.`;
const mendFeatured = 'Write its name as a link to it would, or take it out.';

/** Links and embeds: those that lead elsewhere than meant, and those that nobody has made. */
export const ofLinks = {
  'ambiguous-link': kind<{ path: string; chosen: string; others: readonly string[] }>({
    level: 'warning',
    message: ({ path, chosen, others }) =>
      `“${path}” could be ${[chosen, ...others].join(' or ')}; the first was taken.`,
    hint: ({ chosen }) => `Write more of the path: [[${chosen.replace(/\.mdx?$/, '')}]].`,
  }),
  'broken-image': kind<{ id: string; isCut: boolean }>({
    level: 'warning',
    message: ({ id, isCut }) =>
      isCut
        ? `The file of the picture ${id} ends too early; what there is of it is shown.`
        : `The picture ${id} cannot be read, or is larger than 100 million pixels; its words are shown.`,
    hint: 'Open it in an image editor and save it anew, smaller if it is huge.',
  }),
  'case-mismatch': kind<{ path: string; id: string }>({
    level: 'hint',
    message: ({ path, id }) => `“${path}” finds ${id}, whose name is written otherwise.`,
    hint: 'Spell it alike: other tools do care.',
  }),
  'embed-cycle': kind<{ written: string }>({
    level: 'warning',
    message: ({ written }) =>
      `“${written}” embeds text in which it stands itself; it is shown once, then as a link.`,
    hint: 'Embed a part that does not lead back here, or link to it.',
  }),
  'missing-block': kind<{ id: string; part: string }>({
    level: 'warning',
    message: ({ id, part }) =>
      `${id} has no block “${part}”; the link leads to the top of the note.`,
    hint: 'Put the id at the end of the block it is meant for.',
  }),
  /** `near`: files with names like it. */
  'missing-file': kind<{ path: string; near: readonly string[] }>({
    level: 'error',
    message: ({ path }) => `The file “${path}” is not in the content folder.`,
    hint: ({ near }) =>
      near.length === 0
        ? 'Check its name and extension, and that it was copied here.'
        : `Did you mean ${near.map((id) => `“${id}”`).join(' or ')}? Otherwise copy the file here.`,
  }),
  /** `near`: a link that would work, or its address. */
  'missing-heading': kind<{ id: string; part: string; near: string | undefined }>({
    level: 'warning',
    message: ({ id, part }) =>
      `${id} has no heading “${part}”; the link leads to the top of the note.`,
    hint: ({ near }) =>
      near === undefined
        ? 'Copy the heading as it is written there, without its marks.'
        : `Did you mean ${near}?`,
  }),
  'missing-link': kind<
    | { path: string; near: readonly string[] }
    | { address: string; near: readonly string[] }
    | { featured: string }
    | { isEmpty: true }
  >({
    level: 'warning',
    message: (facts) => {
      if ('featured' in facts) return asFeatured(facts.featured);
      if ('isEmpty' in facts) return 'This link has no address, so it leads to its own page.';
      return 'address' in facts
        ? `There is no note and no page of this site at “${facts.address}”.`
        : `There is no note “${facts.path}”.`;
    },
    hint: (facts) => {
      if ('featured' in facts) return mendFeatured;
      if ('isEmpty' in facts)
        return 'Write the address between the round brackets, or take the link out.';
      if ('address' in facts)
        return facts.near.length === 0
          ? 'Write the name of a note, or the address of a page as the browser shows it.'
          : `Did you mean ${facts.near.join(' or ')}? Otherwise it is shown as not written yet.`;
      return facts.near.length === 0
        ? 'Write that note, or take the link out; until then it is shown as not written yet.'
        : `Did you mean ${links(facts.near)}? Otherwise it is shown as not written yet.`;
    },
  }),
  orphan: kind({
    level: 'hint',
    message: 'No other note links here.',
    hint: 'Link to it from a note that readers pass, or let the lists lead to it.',
  }),
  'private-link': kind<{ path: string } | { featured: string }>({
    level: 'warning',
    message: (facts) =>
      'featured' in facts
        ? asFeatured(facts.featured)
        : `“${facts.path}” is private, so the link is shown as plain words.`,
    hint: (facts) =>
      'featured' in facts ? mendFeatured : 'Publish that note, or take the link out.',
  }),
  'self-link': kind({
    level: 'hint',
    message: 'This note links to itself.',
    hint: 'Link to one of its headings, or to no one.',
  }),
  'too-many-embeds': kind<{ written: string }>({
    level: 'warning',
    message: ({ written }) =>
      `From ${written} on, more is embedded in this note than a page can show, so the rest are links.`,
    hint: 'Embed parts instead of whole notes, or link to them.',
  }),
  /** `path`: the shortest that leads to the note. */
  'unlinked-mention': kind<{ words: string; id: string; path: string }>({
    level: 'hint',
    message: ({ words, id }) =>
      `“${words}” is the name of ${id}, which this note does not link to.`,
    // A link that shows the words as they stand there, and that other editors understand too.
    hint: ({ words, path }) =>
      `Write ${links([path === words ? path : `${path}|${words}`])} if that is what is meant.`,
  }),
};
