import {
  byDateDown,
  byTitle,
  type Entry,
  type Folder,
  type Garden,
  tendedDay,
} from '../site/notes.ts';
import {
  byCodePoint,
  folderOf,
  type Stage,
  tagAddress,
  tagKey,
  type TagNode,
  tagsAbove,
} from '../garden/index.ts';
import { hasFeeds } from './feed-places.ts';
import { type Named, words } from './frame.ts';
import { type Place, placesAbove } from './places.ts';
import { partQuiet, partTags } from './quiet.ts';

/** A note as lists show it. */
export interface Listed extends Named {
  address: string;
  stage: Stage | undefined;
  /** The day on which it was last tended; empty when nobody knows. */
  tended: string;
  about: string;
}

/** What a list shows of a note. */
export function listNote(entry: Entry): Listed {
  const { title, titleMarks, address, lang, typography, stage } = entry.data;
  const about = entry.data.description ?? entry.data.excerpt;
  const tended = tendedDay(entry);
  return { title, titleMarks, address, lang, typography, stage, tended, about };
}

/** Everything that the page of a tag shows. */
export interface TagView {
  name: string;
  places: Place[];
  /** Its introduction: the note's id and the digest of all that its text hangs on. */
  introduction: { id: string; textKey: string } | undefined;
  below: TagNode[];
  /** Other tags of its notes, those first that most of them have. */
  together: { name: string; count: number }[];
  notes: Listed[];
  /** Notes of folders that the owner calls quiet, where there are others. */
  quiet: Listed[];
  hasFeeds: boolean;
}

/** Gathers what a tag's page shows. */
export function viewTag(garden: Garden, node: TagNode): TagView {
  const { byId, introductions } = garden;
  const introduction = introductions.get(node.key);
  const above = tagsAbove(node.name).slice(0, -1);
  const all = node.notes.flatMap((id) => byId.get(id) ?? []).sort(byDateDown);
  const { front, quiet } = partQuiet(all);
  const below = partTags(node.below, front);
  return {
    name: node.name,
    places: [
      { text: words.tags, address: '/tags/' },
      ...above.map((tag) => ({
        text: tag.slice(tag.lastIndexOf('/') + 1),
        address: tagAddress(tag),
      })),
    ],
    introduction: introduction && { id: introduction.id, textKey: introduction.textKey() },
    below: [...below.front, ...below.quiet],
    together: tagsTogether(garden, node.key, front),
    notes: front.map(listNote),
    quiet: quiet.map(listNote),
    hasFeeds: hasFeeds(garden, `tags/${node.key}`),
  };
}

/** One note that has both tags says nothing of them. */
const fewestTogether = 2;
const mostTogether = 8;

/** Other tags than those above and below it that several of its notes have. */
function tagsTogether(
  { tagNames }: Garden,
  key: string,
  notes: readonly Entry[],
): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const tag of notes.flatMap(({ data }) => [
    ...new Set(data.tags.flatMap(tagsAbove).map(tagKey)),
  ])) {
    const isKin = `${tag}/`.startsWith(`${key}/`) || `${key}/`.startsWith(`${tag}/`);
    if (!isKin) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .filter(([tag, count]) => {
      // Where every note has the narrower tag, the wider one says no more.
      const isNarrower = ([other, of]: [string, number]): boolean =>
        other.startsWith(`${tag}/`) && of === count;
      return count >= fewestTogether && ![...counts].some(isNarrower);
    })
    .sort(([a, of], [b, than]) => than - of || byCodePoint(a, b))
    .slice(0, mostTogether)
    .map(([tag, count]) => ({ name: tagNames.get(tag) ?? tag, count }));
}

/** Everything that the page of a folder shows. */
export interface FolderView {
  name: string;
  address: string;
  places: Place[];
  below: { name: string; address: string }[];
  notes: Listed[];
  hasFeeds: boolean;
}

/** Gathers what a folder's page shows. */
export function viewFolder(garden: Garden, { path, address, name, notes }: Folder): FolderView {
  return {
    name,
    address,
    places: placesAbove(garden, folderOf(path), address),
    below: garden.folders
      .filter((other) => folderOf(other.path) === path)
      .map((other) => ({ name: other.name, address: other.address })),
    notes: [...notes].sort(byTitle).map(listNote),
    hasFeeds: hasFeeds(garden, address.slice(1, -1)),
  };
}
