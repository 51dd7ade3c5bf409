import fc from 'fast-check';
import { png } from './png.ts';

/** A note that changes. */
interface Written {
  title: string | undefined;
  alias: string | undefined;
  tags: string[];
  isHidden: boolean;
  lines: string[];
}

/** A vault in memory that grows by edits. */
export interface ChangingVault {
  notes: Map<string, Written>;
  pictures: Map<string, number>;
}

/** One change that an author makes; which note it befalls hangs on what is there. */
export interface Edit {
  kind: (typeof kinds)[number];
  one: number;
  other: number;
  word: string;
}

const kinds = [
  ...(['text', 'link', 'embed', 'styled', 'alias', 'title', 'tag', 'add'] as const),
  ...(['rename', 'move', 'delete', 'hide', 'picture', 'show picture'] as const),
];
const words = ['oak', 'elm', 'ash', 'yew', 'fir', 'Oak', 'öl', 'birch tree', 'a: b', '木'];

export const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  one: fc.nat(1000),
  other: fc.nat(1000),
  word: fc.constantFrom(...words),
});

const written = (...lines: string[]): Written => ({
  title: undefined,
  alias: undefined,
  tags: [],
  isHidden: false,
  lines,
});

/** The vault before the first edit: something of each kind that is made in a way of its own. */
export function firstVault(): ChangingVault {
  return {
    notes: new Map([
      ['index.md', written('Home of [[oak]] and [[elm]].')],
      ['oak.md', written('# Oak', 'To [[elm]], ![[ash]] and [[wood/yew|the yew]].')],
      ['elm.md', { ...written('To [[oak]] and [[secret]].', '$x^2$'), tags: ['tree/tall'] }],
      ['ash.md', written('<p style="color: red">Red</p>', 'Not [[written]] yet. ^part')],
      ['wood/yew.md', { ...written('![[leaf.png]]', 'The fir stands.'), alias: 'taxus' }],
      ['wood/fir.mdx', written('To [[oak]] from a program.')],
      ['secret.md', { ...written('# Hush'), isHidden: true }],
      ['tags/tree.md', written('What trees are, see [[oak]].')],
    ]),
    pictures: new Map([['leaf.png', 30]]),
  };
}

/** Makes one change. */
export function change({ notes, pictures }: ChangingVault, { kind, one, other, word }: Edit): void {
  const pick = (number: number): string => [...notes.keys()][number % notes.size] ?? 'index.md';
  const path = pick(one);
  const note = notes.get(path);
  if (!note) return;
  const target = pick(other).replace(/\.mdx?$/, '');
  const rename = (to: string): void => {
    if (notes.has(to)) return;
    notes.delete(path);
    notes.set(to, note);
  };
  const ending = path.slice(path.lastIndexOf('.'));
  const name = path.slice(path.lastIndexOf('/') + 1);
  const edits: Record<Edit['kind'], () => unknown> = {
    text: () => note.lines.push(`Of ${word} and ${one}.`),
    link: () => note.lines.push(`To [[${target}]] and [[${word}]].`),
    embed: () => note.lines.push(`![[${target}]]`),
    styled: () => note.lines.push(`<p style="margin-left: ${one % 9}px">${one}</p>`),
    alias: () => (note.alias = word),
    title: () => (note.title = word),
    tag: () => note.tags.push(`tree/${other % 5}`),
    add: () => notes.set(`${word.replace(':', '')}.md`, written(`New, like [[${target}]].`)),
    rename: () => {
      rename(`${path.slice(0, -name.length)}${word.replace(':', '')} ${one % 3}${ending}`);
    },
    move: () => {
      rename(path.includes('/') ? name : `wood/${name}`);
    },
    delete: () => notes.size > 3 && notes.delete(path),
    hide: () => (note.isHidden = !note.isHidden),
    picture: () => pictures.set('leaf.png', 20 + (one % 50)),
    'show picture': () => note.lines.push('![[leaf.png]]'),
  };
  edits[kind]();
}

/** The files of a vault as it is now. */
export function filesOf({ notes, pictures }: ChangingVault): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const [path, { title, alias, tags, isHidden, lines }] of notes) {
    const front = [
      ...(title === undefined ? [] : [`title: ${JSON.stringify(title)}`]),
      ...(alias === undefined ? [] : [`aliases: [${JSON.stringify(alias)}]`]),
      ...(tags.length === 0 ? [] : [`tags: ${JSON.stringify(tags)}`]),
      ...(isHidden ? ['publish: false'] : []),
    ];
    const isModule = path.endsWith('.mdx');
    const body = (isModule ? lines.filter((line) => !line.includes('<')) : lines).join('\n\n');
    files.set(path, `${['---', ...front, '---'].join('\n')}\n${body}\n`);
  }
  for (const [path, size] of pictures) files.set(path, png(size, size));
  return files;
}
