/**
 * The garden: from files to notes that know each other. This is the only door to the core;
 * nothing behind it touches the disk (but `disk/`), a clock or the page.
 */
export { isDate, dayOf, isoOf, secondsOf } from './dates.ts';
export { readFrontMatter } from './front-matter.ts';
export { frontMatterSchema } from './known-properties.ts';
export { decodePath, folderAddress, isOwnAddress, slugSegment } from './segments.ts';
export { folderOf, baseName } from './paths.ts';
export { parseNote, parsePlainly, type ParsedNote } from './parse-note.ts';
export { plainOptions, type ParseOptions } from './parse-options.ts';
export type { Grammar, Text } from './grammar.ts';
export { reasonOf } from './reason.ts';
export { FailedExtension } from './failed-extension.ts';
export { type Dialect, dialectNames, dialects } from './dialects/dialect.ts';
export { type LiquidValues, noValues } from './dialects/liquid-values.ts';
export type { InlineField } from './dialects/dataview.ts';
export { readObsidian } from './dialects/obsidian.ts';
export type { Context } from './context.ts';
export { coverName } from './covers.ts';
export { judgeNotes } from './judge-notes.ts';
export { buildGarden } from './build.ts';
export type { Garden, ProblemSource } from './garden.ts';
export type { GardenRules } from './garden-rules.ts';
export { parseOptionsOf } from './parse-options.ts';
export { GardenMemory, optionsKey } from './memory.ts';
export type { NoteReader, ReadNote } from './read-note.ts';
export { type Backlink, type OutgoingLink, type Edges, type Wanted } from './graph.ts';
export { type AddressLedger, addressesToKeep, addressLedger } from './earlier-addresses.ts';
export { embeddedNotes, embedKey, mostEmbedded, mostEmbeds } from './embeds.ts';
export {
  exportedPictures,
  fileAddress,
  type FileKind,
  fileKindOf,
  isFilePath,
  isPublishable,
  isRaster,
} from './files.ts';
export { type Folder, folderOfNote, listFolders } from './folders.ts';
export { measureVersion, type TextMeasure } from './measure.ts';
export { listLocked, type Locked } from './locked.ts';
export type { Mention } from './mentions.ts';
export { type Neighbourhood, neighbourhoodOf } from './neighbourhood.ts';
export type { Part } from './parts.ts';
export {
  type Heading,
  type Link,
  type LinkKind,
  type Note,
  type NoteId,
  type Place,
  type Stage,
  stages,
} from './note.ts';
export { noteSchema, type NoteData } from './note-schema.ts';
export {
  directionOf,
  directionOfText,
  isInLatin,
  isLanguage,
  isWrittenIn,
  scriptOfText,
} from './languages.ts';
export {
  type ContentsPlace,
  type HtmlAddress,
  type HtmlLink,
  isOutside,
  placeOf,
  splitTarget,
  type TagText,
  type WikiLink,
} from './link-marks.ts';
export { collectFacts } from './parse.ts';
export { byCodePoint } from './code-points.ts';
export { inReadingOrder, problem, type Problem, say } from './problems.ts';
export type { Level } from './problem-table/kind.ts';
export { manualPage, type ProblemCode, problemTable } from './problem-table/table.ts';
export type { HtmlCure } from './problem-table/text.ts';
export type { ShownProperty } from './note.ts';
export { publish, type PublicNote } from './publish.ts';
export {
  readVault,
  UnreadableVault,
  type KnownFiles,
  type SourceFile,
  type Vault,
} from './disk/read.ts';
export { countHints, report, type ReportFormat, worstOf } from './report.ts';
export { named, reportReview, sayPublic } from './report-review.ts';
export { type PublicFile, type Review, reviewGarden } from './review.ts';
export { publicIds, summarise, type Summary, type WasPublic } from './summary.ts';
export { ownersFile } from './rule-words.ts';
export type { Resolution, Target } from './resolution.ts';
export {
  flattenTags,
  isTagSign,
  tagAddress,
  readFreeTag,
  tagKey,
  tagsAbove,
  tagTree,
  type TagNode,
} from './tags.ts';
export { type Caption, readCaption } from './captions.ts';
export { headingOf } from './heading-source.ts';
export { escapeWords, printMarks, readMarks, writeMarks } from './title-marks.ts';
export { givenBy, shownText } from './shown-text.ts';
export { joinLines } from './line-ends.ts';
export {
  beginningOf,
  displayOf,
  linkText,
  piecesOf,
  type Remark,
  type Removal,
  wordsOf,
  wordsOfPiece,
} from './text.ts';
