import type { Element, Nodes } from 'hast';
import type { Root } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { isModule } from '../src/rendering/mdx-notes.ts';
import { NoteWork, type ReadFacts, readFacts } from '../src/rendering/note-work.ts';
import { prepareRendering } from '../src/rendering/prepare.ts';
import { type RenderInput, renderInputMaker } from '../src/rendering/render-input.ts';
import { grammar } from '../src/pipeline/grammar.ts';
import type { TextSettings } from '../src/pipeline/mdx-plugins.ts';
import { renderNote } from '../src/pipeline/render-note.ts';
import type { Rendering } from '../src/markdown/rendering.ts';
import {
  type AddressLedger,
  byCodePoint,
  type Garden,
  type GardenRules,
  buildGarden,
  type NoteReader,
  type ParsedNote,
  parseNote,
  parseOptionsOf,
  type Problem,
  type ProblemCode,
  type PublicNote,
  type Resolution,
  type Vault,
} from '../src/garden/index.ts';
import { recogniseDialect } from '../src/garden/dialects/dialect.ts';
import { folderDataFiles } from '../src/garden/dialects/eleventy.ts';
import { type Surroundings, templatesIn } from '../src/garden/disk/read-surroundings.ts';
import { isNotePath } from '../src/garden/vault-names.ts';
import settings from '../src/site.config.ts';

/** A vault in a few lines: paths and what stands in the files. */
export type Files = Readonly<Record<string, string>>;

export const rules: GardenRules = {
  title: 'The garden',
  titles: 'heading',
  lang: 'en',
  publish: 'all',
  exclude: [],
  privateNote: 'a private note',
  resolveBy: { alias: true, title: true },
  trustedHtml: false,
  mdx: true,
  featured: [],
};

/** A vault in memory, as if it had been read from disk. */
export function vaultOf(files: Files): Vault {
  const ids = Object.keys(files).sort(byCodePoint);
  const isBlog = files['_config.yml'] !== undefined;
  return {
    files: ids
      .filter((id) => isNotePath(id, isBlog))
      .map((id) => ({ id, path: id, text: files[id] ?? '' })),
    attachments: ids.filter((id) => !isNotePath(id, isBlog)),
    hidden: [],
    surroundings: surroundingsOf(files, ids),
    ...(files['_config.yml'] === undefined ? {} : { config: files['_config.yml'] }),
    problems: [],
  };
}

/** What lies beside the notes, by the names at the top of the vault. */
function surroundingsOf(files: Files, ids: readonly string[]): Surroundings {
  const below = (folder: string): Record<string, string> =>
    Object.fromEntries(
      ids
        .filter((id) => id.startsWith(`${folder}/`))
        .map((id) => [id.slice(folder.length + 1), files[id] ?? '']),
    );
  const top = [...new Set(ids.map((id) => id.replace(/\/.*/, '')))];
  const templates = templatesIn(files['eleventy.config.js'] ?? '');
  const shortcodes = Object.fromEntries(
    Object.entries(below('_shortcodes')).map(([path, text]) => [path.replace('.html', ''), text]),
  );
  return {
    ...(templates !== undefined && { templates }),
    name: 'vault',
    dialect: recogniseDialect(top, [], ids),
    includes: { ...below('_includes'), ...shortcodes },
    data: below('_data'),
    obsidian: files['.obsidian/app.json'],
    dendron: files['dendron.yml'],
    folderData: Object.fromEntries(
      folderDataFiles(ids).flatMap((path) => (path in files ? [[path, files[path] ?? '']] : [])),
    ),
    digest: '',
  };
}

/** Reads notes as a build does. */
export const reader: NoteReader<ReadFacts> = (file, options) =>
  readFacts(new NoteWork().read(file, options, false), file);

/** From what each garden was built, so that its notes can be parsed anew to be rendered. */
const origins = new WeakMap<Garden, { vault: Vault; rules: GardenRules }>();

/** Builds a garden as a build does, of a vault in memory. */
export function growFrom(
  files: Files,
  given: Partial<GardenRules> = {},
  ledger?: AddressLedger,
): Garden {
  const vault = vaultOf(files);
  const own = { ...rules, ...given };
  const garden = buildGarden(vault, own, { reader, ledger });
  origins.set(garden, { vault, rules: own });
  return garden;
}

/** A public note of the garden; fails when it has none such. */
export function noteOf(garden: Garden, id: string): PublicNote {
  const note = garden.notes.find((other) => other.id === id);
  if (!note) throw new Error(`${id} is no public note`);
  return note;
}

/** The only note of a garden that consists of it. */
export function readNote(text: string, id = 'note.md'): PublicNote {
  return noteOf(growFrom({ [id]: text }), id);
}

/** The ids of the public notes. */
export function publicIds(garden: Garden): string[] {
  return garden.notes.map((note) => note.id);
}

/** What became of a note's link, by its number in the text. */
export function outcomeOf(garden: Garden, id: string, number = 0): Resolution {
  const resolution = garden.resolutions.get(id)?.[number];
  if (!resolution) throw new Error(`${id} has no link ${number}`);
  return resolution;
}

/** What a link of `from` leads to: an id, or how else it ended. */
export function targetOf(garden: Garden, from: string, number = 0): string {
  const resolution = outcomeOf(garden, from, number);
  return 'target' in resolution ? resolution.target.id : resolution.outcome;
}

/** The garden's problems with one code. */
export function problemsOf(garden: Garden, code: ProblemCode): Problem[] {
  return garden.problems.filter((problem) => problem.code === code);
}

/** What the garden has to say beyond hints. */
export function complaintsOf(garden: Garden): Problem[] {
  return garden.problems.filter(({ level }) => level !== 'hint');
}

/** A note's text as the site shows it; every picture is as large as every other. */
export function htmlOf(garden: Garden, id: string, base = '/', site?: TextSettings): string {
  return renderNote(prepareNote(garden, id, base, site));
}

/** A note ready to be rendered. */
export function prepareNote(
  garden: Garden,
  id: string,
  base = '/',
  site: TextSettings = settings,
): Rendering {
  return prepareRendering(inputOf(garden, id, base), (other) => parsedOf(garden, other), site);
}

/** The tree that was parsed from a note's text. */
export function treeOf(garden: Garden, id: string): Root {
  return parsedOf(garden, id).tree;
}

/** A note as its own file tells, parsed anew. */
function parsedOf(garden: Garden, id: string): ParsedNote {
  const origin = origins.get(garden);
  const file = origin?.vault.files.find((other) => other.id === id);
  if (!origin || !file) throw new Error(`${id} is no note of this garden`);
  return parseNote(file, grammar, parseOptionsOf(origin.vault, origin.rules));
}

/** All that a note's HTML hangs on beside its own text. */
export function inputOf(garden: Garden, id: string, base = '/'): RenderInput {
  const targets = [...garden.resolutions.values()]
    .flat()
    .flatMap((resolution) => ('target' in resolution ? [resolution.target.id] : []));
  const measures = new Map(
    targets.map((target) => [target, { width: 40, height: 30, digest: '0123456789abcdef' }]),
  );
  return renderInputMaker(garden, measures, base, (other) => other, isModule)(noteOf(garden, id));
}

/** The HTML of a single note, alone in its garden. */
export function render(text: string, id = 'note.md'): string {
  return htmlOf(growFrom({ [id]: text }), id);
}

/** All elements of some HTML, or those of one name, in the order of the text. */
export function elementsOf(html: string, tagName?: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    if (tagName === undefined || element.tagName === tagName) found.push(element);
  });
  return found;
}

/** The text that a reader sees in a node. */
export function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}

/** The text that a reader sees in some HTML. */
export function wordsInHtml(html: string): string {
  return wordsIn(fromHtml(html, { fragment: true }));
}
