import type { Garden } from './garden.ts';
import type { Place } from './place.ts';
import { byCodePoint } from './code-points.ts';
import { placeOfRule, sayRule } from './rule-words.ts';
import { publicIds, summarise, type Summary } from './summary.ts';
import type { Judged } from './visibility.ts';
import type { Rule } from './verdict.ts';

/** A file of the vault with the rule that decided on it, and where that stands. */
interface Decided {
  id: string;
  isNote: boolean;
  by: Rule['by'];
  why: string;
  at: { file: string } & Place;
}

/** A file that goes along with public notes. */
export interface PublicFile {
  id: string;
  /** Kinds of metadata that it holds, and those that are published with it. */
  carries: string[];
  keeps: string[];
}

/** What goes public of a garden, and what does not. */
export interface Review extends Summary {
  public: (Decided & { address: string; listed: boolean })[];
  private: Decided[];
  files: readonly PublicFile[];
  /** Links of public notes to what is private, which readers see as bare words. */
  refers: ({ file: string; to: string } & Place)[];
}

/**
 * Reviews what a garden publishes: it tells what was decided when the garden was built, and decides
 * nothing itself.
 *
 * @param files what goes along with the notes
 * @param textOf the text of a note or of the settings, by path
 * @param was what was public in the last build, and what its owner has confirmed
 */
export function reviewGarden(
  garden: Pick<Garden, 'judged' | 'notes' | 'addresses' | 'resolutions'>,
  files: readonly PublicFile[],
  textOf: (file: string) => string | undefined,
  was: Parameters<typeof summarise>[2] = {},
): Review {
  const decide = ({ id, isNote, rule }: Judged): Decided => ({
    ...{ id, isNote, by: rule.by, why: sayRule(rule), at: placeOfRule(id, rule, textOf) },
  });
  const judged = garden.judged.toSorted((a, b) => byCodePoint(a.id, b.id));
  return {
    ...summarise(
      garden,
      publicIds(
        garden,
        files.map(({ id }) => id),
      ),
      was,
    ),
    public: judged.flatMap((file) =>
      file.isNote && !file.private
        ? [{ ...decide(file), listed: file.listed, address: garden.addresses.get(file.id) ?? '' }]
        : [],
    ),
    private: judged.filter((file) => file.private).map(decide),
    files,
    refers: garden.notes.flatMap(({ id, links }) =>
      (garden.resolutions.get(id) ?? []).flatMap(({ outcome }, number) => {
        const link = links[number];
        return outcome === 'private' && link ? [{ file: id, ...link.place, to: link.written }] : [];
      }),
    ),
  };
}
