import { dayOf } from './dates.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Place } from './place.ts';
import type { Problem } from './problems.ts';
import { foldName, foldNames, isDateOfPublication } from './property-names.ts';
import type { Rule } from './verdict.ts';

/** What an owner edits. */
export const ownersFile = 'src/site.config.ts';
const top: Place = { line: 1, column: 1 };

/** A problem as its owner finds it, whose settings lie elsewhere. */
export function nameSettings(problem: Problem, file: string | undefined): Problem {
  if (file === undefined || (problem.file !== ownersFile && !problem.hint.includes(ownersFile)))
    return problem;
  return {
    ...problem,
    file: problem.file === ownersFile ? file : problem.file,
    hint: problem.hint.replaceAll(ownersFile, file),
  };
}

/** What is said of each rule to whoever publishes, and which file lays it down if not its own. */
const rules: Record<Rule['by'], { says: (what: string) => string; file?: string }> = {
  default: { says: () => 'nothing keeps it' },
  publish: { says: () => 'it says `publish: true`' },
  property: { says: (key) => `its property \`${key}\` says so` },
  drawing: { says: () => 'it is a drawing, which is shown as the picture of it' },
  password: { says: () => 'a password locks it' },
  unreadable: { says: () => 'its front matter cannot be read' },
  failed: { says: () => 'it could not be read, and fails closed' },
  dot: { says: (name) => `\`${name}\` begins with a dot` },
  underscore: { says: (name) => `\`${name}\` begins with \`_\`` },
  unread: { says: () => 'it is no note' },
  exclude: { says: (pattern) => `\`exclude\` names \`${pattern}\``, file: ownersFile },
  include: { says: (pattern) => `\`include\` names \`${pattern}\``, file: ownersFile },
  explicit: {
    says: (pattern) =>
      `it does not say \`publish: true\`, which \`publish\` asks for${pattern && ` where \`${pattern}\` holds`}`,
    file: ownersFile,
  },
  unlisted: { says: (pattern) => `\`publish.unlisted\` names \`${pattern}\``, file: ownersFile },
  jekyll: { says: (pattern) => `the blog’s \`exclude\` names \`${pattern}\``, file: '_config.yml' },
  excluded: { says: () => 'the vault excludes it', file: '.obsidian/app.json' },
  templates: { says: () => 'it is a template of the vault’s', file: '.obsidian/templates.json' },
  daily: { says: () => 'it is a daily note of the vault’s', file: '.obsidian/daily-notes.json' },
  waiting: { says: (day) => `it waits for ${day}` },
  expired: { says: (day) => `it expired on ${day}` },
};

/** Says a rule in words. */
export function sayRule({ by, what = '' }: Rule): string {
  return rules[by].says(what);
}

/**
 * Where a rule stands: the property of a note, the settings, or the file itself, for its name.
 *
 * @param textOf the text of a file, where there is one
 */
export function placeOfRule(
  id: string,
  { by, what = '' }: Rule,
  textOf: (file: string) => string | undefined,
): { file: string } & Place {
  const { file = id } = rules[by];
  const text = textOf(file) ?? '';
  if (file === ownersFile) return { file, ...placeIn(text, what) };
  if (file !== id) return { file, ...top };
  const findKey = keys[by];
  if (!findKey && by !== 'unreadable') return { file, ...top };
  const { data, placeOf, problems } = readFrontMatter(id, text);
  const [unreadable] = problems;
  if (by === 'unreadable' && unreadable)
    return { file, line: unreadable.line, column: unreadable.column };
  const key = findKey?.(data, what);
  return { file, ...(key === undefined ? top : placeOf(key)) };
}

type Data = Readonly<Record<string, unknown>>;

/** The property that lays down a rule, as the author wrote it. */
const keys: Partial<Record<Rule['by'], (data: Data, what: string) => string | undefined>> = {
  property: (_, key) => key,
  drawing: (_, key) => key,
  publish: (data) => Object.keys(data).find((key) => /^publish(?:ed)?$/.test(foldName(key))),
  waiting: (data, day) =>
    Object.keys(data).find((key) => isDateOfPublication(key) && dayOf(String(data[key])) === day),
  password: (data) => foldNames(data).get('password')?.key,
  expired: (data) => foldNames(data).get('expiry')?.key,
};

/** Where a pattern stands in the settings, in whichever quotes. */
function placeIn(text: string, pattern: string): Place {
  const at = ["'", '"', '`'].map((quote) => text.indexOf(quote + pattern + quote));
  const first = pattern === '' ? -1 : Math.max(...at);
  if (first === -1) return top;
  const before = text.slice(0, first + 1).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
