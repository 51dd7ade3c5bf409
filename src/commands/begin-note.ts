import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { stringify } from 'yaml';
import { PlainError } from '../garden/plain-error.ts';
import { contentFolder } from '../settings/place.ts';
import { RefusedFlag } from './flags.ts';

/** What a new note is to be, as it was typed. */
interface Wish {
  title: string;
  folder: string | undefined;
  tags: string | undefined;
  template: string | undefined;
  isDraft: boolean;
}

/**
 * Writes a new note and gives its path from the working folder.
 *
 * @throws RefusedFlag when the title makes no name of a file, or a folder is not among the notes
 * @throws PlainError when the note is there already, or its template is not
 */
export function beginNote(wish: Wish, now = new Date()): string {
  const notes = contentFolder();
  const name = fileName(wish.title);
  if (name === '') throw new RefusedFlag(`“${wish.title}” has nothing that could name a file.`);
  const path = inside(notes, join(wish.folder ?? '', `${name}.md`), wish.folder ?? '');
  if (existsSync(path))
    throw new PlainError(`${path} is there already, and stays as it is. Choose another title.`);
  const text =
    wish.template === undefined
      ? ownText(wish, name, dayOf(now))
      : filled(templateText(notes, wish.template), wish.title, now);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  return relative(process.cwd(), path);
}

/**
 * A title as the name of a file that every system takes and every link can name.
 * Rules: https://help.obsidian.md/links, https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function fileName(title: string): string {
  let name = title
    .normalize('NFC')
    .replaceAll(/[\p{Cc}/\\:*?"<>|#^[\]]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s._]+/, '')
    .slice(0, 120);
  while (/[\s.]$/.test(name)) name = name.slice(0, -1);
  return name;
}

function ownText({ title, tags, isDraft }: Wish, name: string, day: string): string {
  const list = (tags ?? '').split(',').flatMap((tag) => tag.trim().replace(/^#/, '') || []);
  const properties = {
    ...(title !== name && { title }),
    created: day,
    ...(list.length > 0 && { tags: list }),
    ...(isDraft && { draft: true }),
  };
  return `---\n${stringify(properties)}---\n\n`;
}

function templateText(notes: string, name: string): string {
  const path = inside(notes, /\.mdx?$/i.test(name) ? name : `${name}.md`, name);
  if (!existsSync(path)) throw new PlainError(`There is no template ${path}.`);
  return readFileSync(path, 'utf8');
}

/** Rule: https://help.obsidian.md/plugins/templates */
function filled(text: string, title: string, now: Date): string {
  const values = { title, date: dayOf(now), time: timeOf(now) };
  return text.replaceAll(
    /\{\{\s*(title|date|time)\s*\}\}/gi,
    (_, key: string) => values[key.toLowerCase() as keyof typeof values],
  );
}

function inside(notes: string, path: string, given: string): string {
  const whole = resolve(notes, path);
  if (!whole.startsWith(notes + sep))
    throw new RefusedFlag(`${given} does not lie among the notes, in ${notes}.`);
  return whole;
}

const two = (number: number): string => String(number).padStart(2, '0');
const dayOf = (now: Date): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
const timeOf = (now: Date): string => `${two(now.getHours())}:${two(now.getMinutes())}`;
