import { splitTarget } from './link-marks.ts';
import type { Link, NoteId } from './note.ts';
import { problem, type Problem } from './problems.ts';
import type { PublicNote } from './publish.ts';
import type { Resolution } from './resolution.ts';
import { ownersFile } from './rule-words.ts';

const top = { line: 1, column: 1 };

/**
 * The notes that are to be read first: what the home note's `featured` names, else what the
 * owner's settings name. Each is named as a link would name it, with or without `[[ ]]`.
 *
 * @param home the note that is the home page
 * @param named what the settings name
 * @param resolve says where a link leads that stands in the note of that id
 * @returns ids of notes, each once, in the order given; names that lead nowhere are problems
 */
export function chooseFeatured(
  home: PublicNote | undefined,
  named: readonly string[],
  resolve: (link: Link, from: NoteId) => Resolution,
): { featured: NoteId[]; problems: Problem[] } {
  const isOwn = home !== undefined && home.featured.length > 0;
  const featured = new Set<NoteId>();
  const problems: Problem[] = [];
  for (const name of isOwn ? home.featured : named) {
    const isLink = /^\[\[.*\]\]$/.test(name);
    const [target = ''] = (isLink ? name.slice(2, -2) : name).split('|');
    const { path } = splitTarget(target.trim());
    const link: Link = {
      kind: 'link',
      syntax: 'property',
      path,
      part: undefined,
      words: undefined,
      written: target,
      place: top,
    };
    const resolution = resolve(link, home?.id ?? 'index.md');
    if ('target' in resolution) featured.add(resolution.target.id);
    // A link in a property is looked after like any other link.
    else if (!(isOwn && isLink))
      problems.push(
        problem(
          resolution.outcome === 'private' ? 'private-link' : 'missing-link',
          isOwn ? home.id : ownersFile,
          { featured: name },
        ),
      );
  }
  return { featured: [...featured], problems };
}
