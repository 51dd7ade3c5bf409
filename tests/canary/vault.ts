import { deflateSync } from 'node:zlib';
import { seededNumbers } from '../seed.ts';
import { chunk, png } from '../site/png.ts';
import { markOf, noteOfMark } from './marks.ts';
import { type Names, propertyReferences, references, typedReferences } from './references.ts';

/** With which words a builder has to be started that locks notes of such a vault. */
export const canaryPasswords = 'canary=seven quiet herons by the weir';

/** A way of being private: by what stands in the front matter, or by where the file lies. */
interface Way {
  front?: string;
  /** Whether it has a page all the same, encrypted, at an address that tells nothing. */
  isLocked?: true;
  folder?: string;
  prefix?: string;
}

const ways: readonly Way[] = [
  { front: 'draft: true' },
  { front: 'Draft: Yes' },
  { front: 'publish: false' },
  { front: 'published: no' },
  { front: 'publish: perhaps' },
  { front: 'date: 2999-01-01' },
  { front: 'expiryDate: 2001-01-01' },
  { front: 'layout: Foo: bar' },
  { front: 'draft: true\ndraft: false' },
  { front: 'password: canary\nlock_title: true', isLocked: true },
  { front: 'password: nobody-has-it' },
  { folder: '_drafts' },
  { folder: '.trash' },
  { folder: 'area/_hidden' },
  { prefix: '_' },
  { prefix: '.' },
];

/** Where in a note a mark stands. */
const places = [
  ...['name', 'title', 'alias', 'tag', 'heading', 'block', 'body', 'comment', 'description'],
  ...['keywords', 'property', 'class', 'permalink', 'redirect', 'series', 'inline tag', 'math'],
  ...['code', 'diagram', 'footnote', 'html', 'address', 'wanted', 'picture', 'metadata', 'module'],
  ...['properties link', 'hidden picture', 'html comment', 'old path', 'category', 'callout'],
] as const;

type Place = (typeof places)[number];

interface CanaryNote {
  number: number;
  isPrivate: boolean;
  isModule: boolean;
  folder: string;
  way: Way;
  /** Which references it makes, and to whom, by numbers that are taken modulo what there is. */
  made: readonly (readonly [note: number, reference: number])[];
}

const mark = (note: number, place: Place): string => markOf(note, places.indexOf(place));

const hiddenPicture = `_pictures/${mark(1, 'hidden picture')}.png`;

/** A vault in which every word of each note can be told from those of all others. */
export class CanaryVault {
  readonly #random: () => number;
  readonly #notes: CanaryNote[];
  readonly #modules: boolean;

  /** @param modules whether some notes are programs */
  constructor(seed: number, size: number, { modules }: { modules: boolean }) {
    this.#random = seededNumbers(seed);
    this.#modules = modules;
    // One is always public and one never, so that there is something to look for.
    this.#notes = Array.from({ length: size }, (_, number) =>
      this.#make(number, number === 1 || (number > 1 && this.#random() < 0.5), size),
    );
  }

  #make(number: number, isPrivate: boolean, size: number): CanaryNote {
    return {
      number,
      isPrivate,
      isModule: this.#modules && this.#random() < 0.2,
      folder: this.#pick(['', '', 'area', 'area/deep', 'other']),
      way: this.#pick(ways),
      // What tells of no private note is kept for the next build, as long as it is public.
      made: Array.from(
        { length: number % 3 === 2 ? 0 : 12 },
        () => [this.#upTo(size), this.#upTo(10_000)] as const,
      ),
    };
  }

  /** Adds a private note to which nothing leads; it leads to others in every way. */
  addPrivate(): void {
    const { length } = this.#notes;
    this.#notes.push(this.#make(length, true, length));
  }

  /** Of marks those that nobody may find: of notes that are private now, and of comments. */
  hidden(marks: Iterable<string>): string[] {
    return [...marks].filter((one) => {
      const note = this.#notes[noteOfMark(one)];
      // A dictionary of a packer that some program holds may spell a mark of no note at all.
      return note && (note.isPrivate || one === mark(note.number, 'comment'));
    });
  }

  /** Makes some public notes private and some private ones public. */
  flip(): void {
    for (const note of this.#notes)
      if (note.number > 1 && this.#random() < 0.4) note.isPrivate = !note.isPrivate;
  }

  /** The vault as it is now. */
  files(): Record<string, string | Buffer> {
    const files: Record<string, string | Buffer> = {
      'index.md': '# Home\n\nWords.\n',
      [hiddenPicture]: picture(1, 'metadata'),
    };
    for (let number = 0; number < typedCount; number++)
      files[`_typed/${typedName(number)}.md`] = `# ${mark(1, 'body')}\n`;
    for (const note of this.#notes) {
      files[pathOf(note) + endingOf(note)] = this.#text(note);
      files[`${mark(note.number, 'picture')}.png`] = picture(note.number, 'metadata');
    }
    return files;
  }

  #text(note: CanaryNote): string {
    const { number, isPrivate, isModule, way } = note;
    const at = (place: Place): string => mark(number, place);
    const made = note.made.map(([other, reference]) => {
      const target = this.#notes[other] ?? note;
      return { names: namesOf(target), reference };
    });
    const [first] = made;
    const isLocked = isPrivate && way.isLocked === true;
    const permalink = isLocked ? `locked-${number}` : at('permalink');
    const pickOf = (from: (names: Names) => readonly string[], one: (typeof made)[number]) => {
      const all = from(one.names);
      return all[one.reference % all.length] ?? '';
    };
    const written = made.map((one) => pickOf(references, one));
    const typedTo = { ...namesOf(note), path: '', name: '' };
    const typed = [0, 1].map((step) => {
      const name = typedName((number + step) % typedCount);
      return pickOf(
        (names) => typedReferences({ ...names, path: `_typed/${name}`, name, ending: '.md' }),
        { names: typedTo, reference: (first?.reference ?? 0) + step },
      );
    });
    const front = [
      `title: ${at('title')} title`,
      `aliases: [${at('alias')} alias, old/${at('old path')}]`,
      `tags: [${at('tag')}/${at('tag')}]`,
      `categories: ${at('category')}`,
      `description: Of ${at('description')}.`,
      `meta_keywords: ${at('keywords')}`,
      `mood: ${at('property')}`,
      `source: "[[${at('properties link')}]]"`,
      `cssclasses: ${at('class')}`,
      ...(isLocked || number % 3 === 0 ? [`permalink: /${permalink}/`] : []),
      `redirect_from: /before/${at('redirect')}/`,
      ...(number % 4 === 0 ? [`series: ${at('series')}`] : []),
      ...(first ? [pickOf(propertyReferences, first)] : []),
      ...(isPrivate && way.front !== undefined ? [way.front] : []),
    ];
    const body = [
      `# ${at('heading')} first`,
      `Some ${at('body')} words, #${at('inline tag')} and [[index]] and [[${at('wanted')}]].`,
      `## ${at('heading')} heading`,
      `A block. ^${at('block')}`,
      `%%${at('comment')}%% and $x_{${at('math')}}$ and [out](https://${at('address')}.example/)`,
      ...(isModule ? [] : [`<!-- ${at('html comment')} --><span id="${at('html')}">words</span>`]),
      `\`\`\`js\nconst ${at('code')} = 1;\n\`\`\``,
      `\`\`\`mermaid\ngraph TD\n  a["${at('diagram')}"] --> b\n\`\`\``,
      `> [!note] ${at('callout')}\n> Words.`,
      `Words.[^${at('footnote')}]\n\n[^${at('footnote')}]: Of ${at('footnote')}.`,
      `![[${at('picture')}.png]]`,
      `Home is where words are, says Home.`,
    ];
    const all = isModule
      ? [`export const ${at('module')} = '${at('module')}';`, ...body, ...written.filter(isPlain)]
      : [...body, ...written, ...typed];
    return `---\n${front.join('\n')}\n---\n\n${all.join('\n\n')}\n`;
  }

  #upTo(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#upTo(from.length)] as T;
  }
}

/** What a program would be stopped by is tried in texts. */
const isPlain = (text: string): boolean => !/[<{]|%%/.test(text);

/** Notes whose names others write in ways that are no links. */
const typedCount = 5;
const typedName = (number: number): string => `${markOf(number, 0, 'typed')} note`;

const endingOf = ({ isModule }: CanaryNote): string => (isModule ? '.mdx' : '.md');

function pathOf({ number, folder, isPrivate, way }: CanaryNote): string {
  const name = `${(isPrivate && way.prefix) || ''}${mark(number, 'name')} note`;
  return [folder, (isPrivate && way.folder) || '', name].filter((part) => part !== '').join('/');
}

function namesOf(note: CanaryNote): Names {
  const path = pathOf(note);
  const { number } = note;
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    ending: endingOf(note),
    title: `${mark(number, 'title')} title`,
    alias: `${mark(number, 'alias')} alias`,
    heading: `${mark(number, 'heading')} heading`,
    block: mark(number, 'block'),
    picture: hiddenPicture,
  };
}

/** A picture that says in its metadata, as it is and packed, whose it is. */
function picture(note: number, place: Place): Buffer {
  const word = Buffer.from(mark(note, place));
  const plain = png(20 + note, 20);
  const end = plain.length - 12;
  const chunks = [
    chunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), word])),
    chunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(word)])),
  ];
  return Buffer.concat([plain.subarray(0, end), ...chunks, plain.subarray(end)]);
}
