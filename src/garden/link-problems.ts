import { baseName, readPostPath } from './paths.ts';
import { isFilePath } from './files.ts';
import type { Edges } from './graph.ts';
import type { Mention } from './mentions.ts';
import { indexNames, type NearNames } from './near.ts';
import type { Link, NoteId } from './note.ts';
import { problem, type Problem } from './problems.ts';
import type { PublicNote } from './publish.ts';
import type { Resolution, Target } from './resolution.ts';

/** What is to be said of the links of public notes. */
export function linkProblems(
  notes: readonly PublicNote[],
  resolutions: ReadonlyMap<NoteId, readonly Resolution[]>,
): Problem[] {
  const near = nearAmong(notes);
  let byId: Map<NoteId, PublicNote> | undefined;
  // Asked of few gardens: in most, all headings that links name are there.
  const headingsOf = (id: NoteId): string[] => {
    byId ??= new Map(notes.map((note) => [note.id, note]));
    return byId.get(id)?.headings.map(({ text }) => text) ?? [];
  };
  return notes.flatMap((note) =>
    (resolutions.get(note.id) ?? []).flatMap((resolution, number) => {
      const link = note.links[number];
      return link && !link.isQuiet ? judge(note, link, resolution, { near, headingsOf }) : [];
    }),
  );
}

/** While the garden has the same names, what was asked once is known. */
let last: { key: string; near: NearNames } | undefined;

function nearAmong(notes: readonly PublicNote[]): NearNames {
  const names = [...new Set(notes.flatMap((note) => [baseName(note.id), ...note.aliases]))];
  const key = JSON.stringify(names);
  if (last?.key === key) return last.near;
  let index: NearNames | undefined;
  // What is not written yet is often wanted by many.
  const asked = new Map<string, string[]>();
  const near: NearNames = (name, count) => {
    const found = asked.get(name) ?? (index ??= indexNames(names))(name, count);
    asked.set(name, found);
    return found;
  };
  last = { key, near };
  return near;
}

/** What can be offered instead. */
interface Offers {
  near: NearNames;
  headingsOf: (id: NoteId) => string[];
}

function judge(note: PublicNote, link: Link, resolution: Resolution, offers: Offers): Problem[] {
  const say = (code: Parameters<typeof problem>[0], message: string, hint: string): Problem =>
    problem(code, note.id, message, hint, link.place);
  switch (resolution.outcome) {
    case 'missing':
      return [isFilePath(link.path) ? missingFile(link, say) : missingNote(link, offers.near, say)];
    case 'private':
      return [
        say(
          'private-link',
          `“${link.path}” is private, so the link is shown as plain words.`,
          'Publish that note, or take the link out.',
        ),
      ];
    case 'ambiguous':
      return [
        say(
          'ambiguous-link',
          `“${link.path}” could be ${[resolution.target.id, ...resolution.others].join(' or ')}; the first was taken.`,
          `Write more of the path: [[${resolution.target.id.replace(/\.mdx?$/, '')}]].`,
        ),
        ...ofTarget(note, link, resolution.target, offers, say),
      ];
    case 'found':
      return ofTarget(note, link, resolution.target, offers, say);
  }
}

type Say = (code: Parameters<typeof problem>[0], message: string, hint: string) => Problem;

function missingFile(link: Link, say: Say): Problem {
  return say(
    'missing-file',
    `The file “${link.path}” is not in the content folder.`,
    'Check its name and extension, and that it was copied here.',
  );
}

function missingNote(link: Link, near: NearNames, say: Say): Problem {
  const names = near(baseName(link.path), 3);
  const hint =
    names.length === 0
      ? 'Write that note, or take the link out; until then it is shown as not written yet.'
      : `Did you mean ${names.map((name) => `[[${name}]]`).join(' or ')}? Otherwise it is shown as not written yet.`;
  return say('missing-link', `There is no note “${link.path}”.`, hint);
}

/** Headings that a tool numbers change with every chapter before them. */
function nearHeading({ path, part = '' }: Link, headings: readonly string[]): string {
  const names = headings.map(unnumbered);
  const [near = ''] = indexNames(names)(unnumbered(part.slice(part.lastIndexOf('#') + 1)), 1);
  const heading = headings[names.indexOf(near)];
  return heading === undefined
    ? 'Copy the heading as it is written there, without its marks.'
    : `Did you mean [[${path}#${heading.replace(/[[\]|#^]+/g, ' ')}]]?`;
}

const unnumbered = (heading: string): string => heading.replace(/^[\d.]+ /, '');

function ofTarget(
  note: PublicNote,
  link: Link,
  target: Target,
  { headingsOf }: Offers,
  say: Say,
): Problem[] {
  const found: Problem[] = [];
  if (target.partMissing) {
    const isBlock = link.part?.startsWith('^') === true;
    found.push(
      isBlock
        ? say(
            'missing-block',
            `${target.id} has no block “${link.part ?? ''}”; the link leads to the top of the note.`,
            'Put the id at the end of the block it is meant for.',
          )
        : say(
            'missing-heading',
            `${target.id} has no heading “${link.part ?? ''}”; the link leads to the top of the note.`,
            nearHeading(link, headingsOf(target.id)),
          ),
    );
  }
  if (target.caseDiffers)
    found.push(
      say(
        'case-mismatch',
        `“${link.path}” finds ${target.id}, whose name is written otherwise.`,
        'Spell it alike: other tools do care.',
      ),
    );
  if (target.id === note.id && link.path !== '' && link.part === undefined)
    found.push(
      say('self-link', 'This note links to itself.', 'Link to one of its headings, or to no one.'),
    );
  return found;
}

/** Hints about how notes hang together: those that nobody links to, and links that nobody made. */
export function edgeProblems(
  notes: readonly PublicNote[],
  addresses: ReadonlyMap<NoteId, string>,
  edges: ReadonlyMap<NoteId, Edges>,
  mentions: ReadonlyMap<NoteId, Mention[]>,
): Problem[] {
  const files = new Map<string, number>();
  for (const { id } of notes) files.set(fileOf(id), (files.get(fileOf(id)) ?? 0) + 1);
  const orphans = notes
    .filter(({ id }) => addresses.get(id) !== '/' && edges.get(id)?.backlinks.length === 0)
    // Readers come to the posts of a blog by their list.
    .filter(({ id }) => readPostPath(id) === undefined)
    .map((note) =>
      problem(
        'orphan',
        note.id,
        'No other note links here.',
        'Link to it from a note that readers pass, or let the lists lead to it.',
      ),
    );
  const unlinked = [...mentions].flatMap(([id, found]) =>
    found.map(({ from, contexts, place }) =>
      problem(
        'unlinked-mention',
        from,
        `“${contexts[0]?.link ?? ''}” is the name of ${id}, which this note does not link to.`,
        `Write ${linkTo(id, contexts[0]?.link ?? '', files.get(fileOf(id)) === 1)} if that is what is meant.`,
        place,
      ),
    ),
  );
  return [...orphans, ...unlinked];
}

const fileOf = (id: NoteId): string => baseName(id).toLowerCase();

/** A link that shows the words as they stand there, and that other editors understand too. */
function linkTo(id: NoteId, words: string, isOnlyOne: boolean): string {
  const path = isOnlyOne ? baseName(id) : id.replace(/\.mdx?$/, '');
  return path === words ? `[[${path}]]` : `[[${path}|${words}]]`;
}
