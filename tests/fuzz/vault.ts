import { decode } from '../../src/garden/decode.ts';
import type { Garden } from '../../src/garden/index.ts';
import { describeEntry } from '../../src/site/describe.ts';
import { feedContent } from '../../src/features/feeds/feed-html.ts';
import { type Files, growFrom, htmlOf } from '../build-garden.ts';
import { seededNumbers } from '../seed.ts';
import { faultsOf } from './faults.ts';
import { NoteWriter } from './write-note.ts';

/** Something that was found in a vault that nobody wrote. */
export interface Finding {
  kind: 'crash' | 'hang' | 'invalid' | 'injection';
  what: string;
  seed: number;
  note: string;
}

const paths = [
  ...[
    'index.md',
    'One.md',
    'a/b c.md',
    'a/index.md',
    'a/a.md',
    'Ünï/木.md',
    'x%y.md',
    'q?.md',
    'h#.md',
  ],
  ...[
    'mod.mdx',
    'other.mdx',
    '_posts/2021-06-28-post.md',
    'tags/a.md',
    '_drafts/kept.md',
    'شجر.md',
  ],
  ...["it's.md", 'constructor.md', '__proto__.md', 'p.png', 'a/p (1).png', 'film.mp4', 'doc.pdf'],
  ...['table.csv', 'set.svg', 'board.canvas', 'b.base'],
];
/** What makes a vault one of a dialect. */
const marks: Files[] = [
  {},
  {},
  { '_config.yml': 'permalink: pretty\nbaseurl: /x' },
  { '.obsidian/app.json': '{"strictLineBreaks":false}' },
  { 'logseq/config.edn': '{}' },
  { 'dendron.yml': 'version: 5' },
  { 'hugo.toml': 'title = "x"' },
  { 'mkdocs.yml': 'site_name: x' },
];
/** So many milliseconds of work are more than a note or a whole small vault can need. */
const patience = 2000;

/** The files of a vault that nobody wrote. */
export function vaultFiles(seed: number): Record<string, string> {
  const random = seededNumbers(seed);
  const writer = new NoteWriter(random, paths);
  const chosen = paths.filter((path) => path === 'index.md' || random() < 0.5);
  return {
    ...marks[Math.floor(random() * marks.length)],
    ...Object.fromEntries(
      chosen.map((path) => [path, /\.mdx?$/.test(path) ? onDisk(path, writer.note()) : '']),
    ),
  };
}

/** A text as it is read from a file, in which half a sign cannot stand. */
function onDisk(path: string, text: string): string {
  return decode(path, Buffer.from(text)).text ?? '';
}

/** Makes a garden of a vault that nobody wrote, and says what is wrong with it; and how many notes it had. */
export function tryVault(seed: number): { notes: number; findings: Finding[] } {
  const files = vaultFiles(seed);
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], note: string, what: string): void => {
    findings.push({ kind, what, seed, note });
  };
  const attempt = <T>(note: string, act: () => T): T | undefined => {
    const start = process.cpuUsage();
    try {
      return act();
    } catch (cause) {
      find('crash', note, cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
      return undefined;
    } finally {
      const { user, system } = process.cpuUsage(start);
      const took = (user + system) / 1000;
      if (took > patience) find('hang', note, `${took.toFixed(0)} ms`);
    }
  };
  const garden = attempt('', () => growFrom(files));
  if (!garden) return { notes: Object.keys(files).length, findings };
  for (const { code, file, message } of garden.problems)
    if (code === 'note-failed') find('crash', file, message);
  for (const { id } of garden.notes) {
    const html = attempt(id, () => shown(garden, id));
    for (const fault of faultsOf(html ?? '')) {
      const [kind = ''] = fault.split(':', 1);
      find(kind as Finding['kind'], id, fault);
    }
  }
  return { notes: Object.keys(files).length, findings };
}

/** What a note's page and the feed make of it. */
function shown(garden: Garden, id: string): string {
  const note = garden.notes.find((other) => other.id === id);
  if (!note) return '';
  const html = htmlOf(garden, id);
  JSON.stringify(describeEntry(garden, note));
  feedContent(html, 'https://garden.example/x/', '', (cause) => {
    throw cause;
  });
  return html;
}
