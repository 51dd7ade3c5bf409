import {
  byDateDown,
  byTitle,
  type Entry,
  type Folder,
  type Garden,
  tendedDay,
} from '../site/notes.ts';
import { folderOf, type Stage, tagAddress, type TagNode, tagsAbove } from '../garden/index.ts';
import { hasFeeds } from './feed-places.ts';
import { type Named, words } from './frame.ts';
import { type Place, placesAbove } from './places.ts';

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
  const { title, address, lang, typography, stage, description, excerpt } = entry.data;
  const tended = tendedDay(entry);
  return { title, address, lang, typography, stage, tended, about: description ?? excerpt };
}

/** Everything that the page of a tag shows. */
export interface TagView {
  name: string;
  places: Place[];
  /** Its introduction: the note's id and the digest of all that its text hangs on. */
  introduction: { id: string; textKey: string } | undefined;
  below: TagNode[];
  notes: Listed[];
  hasFeeds: boolean;
}

/** Gathers what a tag's page shows. */
export function viewTag(garden: Garden, node: TagNode): TagView {
  const { byId, introductions } = garden;
  const introduction = introductions.get(node.key);
  const above = tagsAbove(node.name).slice(0, -1);
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
    below: node.below,
    notes: node.notes
      .flatMap((id) => byId.get(id) ?? [])
      .sort(byDateDown)
      .map(listNote),
    hasFeeds: hasFeeds(garden, `tags/${node.key}`),
  };
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
