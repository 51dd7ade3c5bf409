import { kind } from './kind.ts';

/** A property whose value is not of the form that it must have. */
export interface WrongForm {
  key: string;
  /** The value, as its author may recognise it. */
  shown: string;
  /** The form that it must have; undefined where it is plain text or a list of it. */
  wanted: string | undefined;
}

const secret = new Set([...['publish', 'published', 'draft', 'private', 'password', 'lock_title']]);

const isNot = ({ key, shown, wanted }: WrongForm): string =>
  `\`${key}: ${shown}\` is not ${wanted ?? 'of a form that is read here'}; ${
    secret.has(key.trim().toLowerCase()) ? 'the note stays private' : 'it was left out'
  }.`;

const write = ({ wanted }: WrongForm): string =>
  `Write ${wanted ?? 'a plain text, or a list of plain texts'}.`;

/** Why nobody can read some front matter. */
export type Unreadable =
  | { reason: 'language'; language: string }
  | { reason: 'unclosed' }
  | { reason: 'fence' }
  /** `line` stands in the text, and would keep the note if it stood in its front matter. */
  | { reason: 'astray'; line: string }
  | { reason: 'too-long'; longest: number }
  /** `line` is what stands where the parser stopped, as it said in `why`. */
  | { reason: 'yaml'; why: string; line: string };

function whyUnreadable(facts: Unreadable): string {
  switch (facts.reason) {
    case 'language':
      return `Front matter in ${facts.language} is not read.`;
    case 'unclosed':
      return 'The front matter is opened with `---` but never closed.';
    case 'fence':
      return 'The line above these properties is not `---`, so that they are text.';
    case 'astray':
      return `\`${facts.line}\` stands outside of the front matter, so that it is text.`;
    case 'too-long':
      return `The front matter is longer than ${facts.longest} characters.`;
    case 'yaml':
      return `The front matter cannot be read: ${facts.why}`;
  }
}

function cureOf(facts: Unreadable): string {
  switch (facts.reason) {
    case 'language':
      return 'Write it as YAML between two lines of `---`.';
    case 'unclosed':
      return 'Put a line with `---` after the last property.';
    case 'fence':
      return 'Write `---` alone at the start of the line above them, and of the line below.';
    case 'astray':
      return 'Write it between two lines of `---`, of which one is the first line of the file; or take it out.';
    case 'too-long':
      return 'Move what is no property below the second `---`.';
    case 'yaml':
      return cureOfYaml(facts.line);
  }
}

function cureOfYaml(line: string): string {
  const pair = /^([\w-]+):[ \t]+(\S.*)$/.exec(line.trim());
  if (line.includes('\t')) return 'Indent with spaces: YAML allows no tabs.';
  if (pair?.[2] !== undefined && /: |^[@`%&*!|>]|#/.test(pair[2]))
    return `Put the value in quotes: ${pair[1] ?? ''}: "${pair[2].replaceAll('"', '\\"')}"`;
  return 'Each property stands once, on a line of its own, as `name: value`; quote values that hold `: ` or `#`.';
}

/** Why a note that a password should lock has no page. */
const whyNotLocked = {
  word: {
    why: 'No password of the name that `password` gives is at hand, or it has fewer than 8 signs.',
    cure: 'Give the builder a line `name=word` in UNDERSTORY_PASSWORDS, or in the file `.passwords` at the top of the project.',
  },
  tag: {
    why: 'The introduction of a tag cannot be locked.',
    cure: 'Move the note out of `tags/`, or take `password` out.',
  },
  address: {
    why: 'A note whose title is locked needs a `permalink` that no other page has.',
    cure: 'Write one that tells nothing, such as `permalink: /for-friends/`.',
  },
} as const;

/** What stands above a note's text. */
export const ofFrontMatter = {
  'bad-date': kind<WrongForm>({ level: 'warning', message: isNot, hint: write }),
  'bad-property': kind<WrongForm | { tag: string } | { doubled: string }>({
    level: 'warning',
    message: (facts) =>
      'doubled' in facts
        ? `\`${facts.doubled}\` stands more than once; the last of them counts.`
        : 'tag' in facts
          ? `${JSON.stringify(facts.tag)} can be no tag, so it was left out.`
          : isNot(facts),
    hint: (facts) =>
      'doubled' in facts
        ? 'Keep one of them.'
        : 'tag' in facts
          ? 'A tag has letters, digits, `-`, `_` and `/`, and is not all digits.'
          : write(facts),
  }),
  'front-matter-late': kind<{ before: 'lines' | 'a byte order mark' }>({
    level: 'warning',
    message: ({ before }) =>
      `There ${before === 'lines' ? 'are lines' : `is ${before}`} before the front matter; other tools will not see it.`,
    hint: 'Let `---` be the first line.',
  }),
  'locked-note': kind<{ reason: keyof typeof whyNotLocked }>({
    level: 'error',
    message: ({ reason }) => `${whyNotLocked[reason].why} Nobody can read this note.`,
    hint: ({ reason }) => whyNotLocked[reason].cure,
  }),
  'unreadable-front-matter': kind<Unreadable>({
    level: 'error',
    message: (facts) => `${whyUnreadable(facts)} The note stays private until this is mended.`,
    hint: cureOf,
  }),
};
