import { grammar } from '../features/grammar.ts';
import { embedRenderer, renderNote } from '../features/render-note.ts';
import {
  type Composed,
  composeNote,
  type Note,
  type NoteId,
  type SourceFile,
  type VaultNature,
} from '../garden/index.ts';
import type { EntryText } from './entry.ts';
import { describeModule, prepareRendering } from './prepare.ts';
import type { RenderTask } from './task.ts';

/** Notes that were read in this thread and wait to be rendered. */
const waiting = new Map<NoteId, { file: SourceFile; composed: Composed }>();

/**
 * Reads one file alone, in the thread in which its note will be rendered.
 *
 * @returns the note as `readFacts` takes it
 */
export function readAlone(file: SourceFile, nature: VaultNature, keep: boolean): string {
  const composed = composeNote(file, grammar, nature);
  if (keep) waiting.set(file.id, { file, composed });
  const { body, ...facts } = composed.note;
  // The body nearly always ends the file, and need not be kept beside it.
  return JSON.stringify(
    file.text.endsWith(body) ? { ...facts, bodyLength: body.length } : { ...facts, body },
  );
}

/** A note as it was read from a file, now or in an earlier build. */
export function readFacts(facts: string, file: SourceFile): Note {
  const { bodyLength, ...note } = JSON.parse(facts) as Note & { bodyLength?: number };
  if (bodyLength === undefined) return note;
  return { ...note, body: file.text.slice(file.text.length - bodyLength) };
}

/** A note to be rendered, with the files of all notes that show in it. */
export interface RenderJob {
  task: RenderTask;
  files: SourceFile[];
  nature: VaultNature;
}

/** Renders a note's text. */
export async function renderJob({ task, files, nature }: RenderJob): Promise<EntryText> {
  const byId = new Map(
    files.map((file) => {
      const known = waiting.get(file.id);
      const isSame = known?.file.text === file.text;
      return [file.id, isSame ? known.composed : composeNote(file, grammar, nature)];
    }),
  );
  waiting.delete(task.note.id);
  const rendering = prepareRendering(task, (id) => {
    const composed = byId.get(id);
    if (!composed) throw new Error(`${id} was to be rendered without its text.`);
    return composed;
  });
  const html = await Promise.resolve(renderNote(rendering));
  const { note } = rendering;
  const isModule = note.format === 'mdx' && !note.unparsed;
  return {
    html,
    imageOrigins: imageOriginsOf(html),
    ...(isModule ? { module: describeModule(rendering, embedRenderer(rendering)) } : {}),
  };
}

/** The sites from which pictures in a note's own HTML come. */
function imageOriginsOf(html: string): string[] {
  if (!html.includes('<img')) return [];
  const tags = html.matchAll(/<img((?:\s[\w-]+(?:="[^"]*")?)*)>/g);
  const origins = [...tags].flatMap(([, attributes = '']) => {
    const src = /\ssrc="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const address = src.startsWith('//') ? `https:${src}` : src;
    // Only what the URL standard makes of it may stand in a policy, not what was written.
    if (!URL.canParse(address)) return [];
    const { origin, protocol } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? [origin] : [];
  });
  return [...new Set(origins)].sort();
}
