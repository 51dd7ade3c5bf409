import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { hideLabel, hideWord, withRoom } from './labels.ts';
import { type Source, Undrawn } from './source.ts';

/** The heads at both ends of a relation, by the library's names for them. */
type Ends = [start: string | undefined, end: string | undefined];

interface Class {
  label: string;
  annotation: string | undefined;
  members: string[];
}

const word = String.raw`[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*(?:~[^~]+~)?`;
const decoration = /^(?:classDef|cssClass|style|click|link|callback)\s/;
const declared = new RegExp(
  String.raw`^class (${word})(?:\["([^"]*)"\])?(?: ?:::[\w-]+)?(?: ?(\{)([^{}]*)(\})?)?$`,
  'u',
);
const annotated = new RegExp(String.raw`^<<(\w+)>> (${word})$`, 'u');
const related = new RegExp(
  String.raw`^(${word}) ?("[^"]*")? ?(<\|?|\*|o)?(--|\.\.)(\|?>|\*|o)? ?("[^"]*")? ?(${word})(?: ?: ?(\S.*))?$`,
  'u',
);
const added = new RegExp(String.raw`^(${word}) ?: ?(\S.*)$`, 'u');
const heads: Record<string, string> = {
  '<|': 'cls-inherit',
  '|>': 'cls-inherit',
  '*': 'cls-composition',
  o: 'cls-aggregation',
  '<': 'cls-arrow',
  '>': 'cls-arrow',
};

/**
 * Reads a class diagram strictly, and writes it anew in the words that the library knows. Members
 * are shown as they are written; the heads of relations are for `setHeads`.
 * Rule: https://mermaid.js.org/syntax/classDiagram.html
 *
 * @throws Undrawn at the first thing that cannot be drawn
 */
export function readClasses({ statements }: Source): { lines: string[]; ends: Ends[] } {
  const classes = new Map<string, Class>();
  const relations: { from: Class; to: Class; write: (from: string, to: string) => string }[] = [];
  const ends: Ends[] = [];
  const classOf = (written: string): Class => {
    const [name = '', generic] = written.split('~');
    const found = classes.get(name) ?? { label: name, annotation: undefined, members: [] };
    if (generic !== undefined) found.label = `${name}<${generic}>`;
    classes.set(name, found);
    return found;
  };
  const isUpwards = statements.some(({ text }) => /^direction BT;?$/.test(text));
  let open: Class | undefined;
  for (const { text, line } of statements) {
    const statement = text.replace(/;$/, '');
    if (open) {
      const kind = /^<<(\w+)>>$/.exec(statement)?.[1];
      if (statement === '}') open = undefined;
      else if (kind !== undefined) open.annotation = kind;
      else if (/[{}]/.test(statement)) throw undrawn(text, line);
      else open.members.push(memberOf(statement));
      continue;
    }
    if (decoration.test(statement) || /^direction (?:TB|TD|BT|LR|RL)$/.test(statement)) continue;
    const declaration = declared.exec(statement);
    const annotation = annotated.exec(statement);
    const relation = related.exec(statement);
    const addition = added.exec(statement);
    if (declaration) {
      const [, name = '', label, opened, inside = '', closed] = declaration;
      const found = classOf(name);
      if (label !== undefined) found.label = label;
      const kind = /^<<(\w+)>>$/.exec(inside.trim())?.[1];
      if (kind !== undefined) found.annotation = kind;
      else if (inside.trim() !== '') found.members.push(memberOf(inside.trim()));
      if (opened !== undefined && closed === undefined) open = found;
    } else if (annotation) {
      classOf(annotation[2] ?? '').annotation = annotation[1];
    } else if (relation) {
      const [, from = '', one, start, sign, end, two, to = '', label] = relation;
      const written = label === undefined ? '' : ` : ${withRoom(hideLabel(label))}`;
      const [near, far] = [start, end].map((head) => (head === undefined ? head : heads[head]));
      const [a, b] = isUpwards ? [to, from] : [from, to];
      const [atA, atB] = (isUpwards ? [two, one] : [one, two]).map((said) =>
        said === undefined ? '' : ` "${hideLabel(said)}"`,
      );
      ends.push(isUpwards ? [far, near] : [near, far]);
      const arrow = sign === '--' ? '--' : '..>';
      relations.push({
        from: classOf(a),
        to: classOf(b),
        write: (first, second) => `${first}${atA} ${arrow}${atB} ${second}${written}`,
      });
    } else if (addition) classOf(addition[1] ?? '').members.push(memberOf(addition[2] ?? ''));
    else throw undrawn(text, line);
  }
  if (open) throw new Undrawn('A class is not closed.', statements.at(-1)?.line ?? 1);
  const ids = new Map([...classes.values()].map((one) => [one, withRoom(hideWord(one.label))]));
  if (new Set(ids.values()).size < ids.size) throw new Undrawn('Two classes have one label.', 1);
  const idOf = (one: Class): string => ids.get(one) ?? '';
  return {
    lines: [
      'classDiagram',
      ...[...classes.values()].flatMap((one) => [
        `class ${idOf(one)} {`,
        ...(one.annotation === undefined ? [] : [`<<${one.annotation}>>`]),
        ...one.members,
        '}',
      ]),
      ...relations.map(({ from, to, write }) => write(idOf(from), idOf(to))),
    ],
    ends,
  };
}

function undrawn(text: string, line: number): Undrawn {
  return new Undrawn(`“${text.slice(0, 60)}” is not drawn.`, line);
}

/** A member as the library shows it again: what follows a method's brackets stands behind a colon. */
function memberOf(written: string): string {
  const visibility = /^[+\-#~]/.exec(written)?.[0] ?? '';
  const bare = written
    .slice(visibility.length)
    .trim()
    .replace(/~([^~]+)~/g, '<$1>');
  const classifier = /[$*]$/.exec(bare)?.[0] ?? '';
  const rest = bare.slice(0, bare.length - classifier.length);
  const opens = rest.indexOf('(');
  const closes = rest.lastIndexOf(')');
  if (opens < 1 || closes < opens) return `${visibility}${hideWord(rest)}${classifier}`;
  const [, own = '', type = ''] = /^([$*]?)(.*)$/s.exec(rest.slice(closes + 1)) ?? [];
  const method = `${hideWord(rest.slice(0, opens))}${own === '' ? classifier : own}`;
  return `${visibility}${method}(${hideWord(rest.slice(opens + 1, closes))}) ${hideWord(type)}`.trim();
}

/** The library knows one head for each relation; its author may have drawn two, or none. */
export function setHeads(drawing: Element, ends: readonly Ends[]): void {
  let number = 0;
  visit(drawing, 'element', ({ properties }) => {
    if (String(properties['className']) !== 'class-relationship') return;
    const [start, end] = ends[number++] ?? [];
    properties['markerStart'] = start && `url(#${start})`;
    properties['markerEnd'] = end && `url(#${end})`;
  });
}
