import { hideLabel } from './labels.ts';
import { type Source, type Statement, Undrawn } from './source.ts';

/** What a statement becomes; undefined when it only decorates and is left out. */
type Rule = [RegExp, (match: RegExpExecArray) => string | undefined];

const leaveOut = (): undefined => undefined;
const keep = ([line]: RegExpExecArray): string => line;

const stateRules: Rule[] = [
  [/^direction\s+(?:TB|TD|LR|RL|BT)$/, keep],
  [/^(?:classDef|class|style|click)\s/, leaveOut],
  [/^state\s+"([^"]*)"\s+as\s+([\p{L}\p{N}_]+)(\s*\{)?$/u, named],
  [/^state\s+[\p{L}\p{N}_]+\s*\{$/u, keep],
  [/^state\s+([\p{L}\p{N}_]+)$/u, ([, name = '']) => `${name} : ${hideLabel(name)}`],
  [/^\}$/, keep],
  [
    /^(\[\*\]|[\p{L}\p{N}_]+)\s*-->\s*(\[\*\]|[\p{L}\p{N}_]+)(?:\s*:\s*(\S.*))?$/u,
    ([, from = '', to = '', label]) =>
      `${from} --> ${to}${label === undefined ? '' : ` : ${hideLabel(label)}`}`,
  ],
  [
    /^([\p{L}\p{N}_]+)\s*:\s*(\S.*)$/u,
    ([, name = '', label = '']) => `${name} : ${hideLabel(label)}`,
  ],
  [/^[\p{L}\p{N}_]+$/u, ([name]) => `${name} : ${hideLabel(name)}`],
];

function named([, label = '', name = '', brace]: RegExpExecArray): string {
  return brace === undefined
    ? `state "${hideLabel(label)}" as ${name}`
    : `state "${hideLabel(label)}" as ${name} {`;
}

const classRules: Rule[] = [
  [/^(?:direction|classDef|cssClass|style|click|link|callback)\s/, leaveOut],
  [/^class\s+[\p{L}\p{N}_]+(?:~\w+~)?\s*\{?$/u, keep],
  [/^class\s+([\p{L}\p{N}_]+)(?:~\w+~)?\s*\{\s*\}$/u, ([, name = '']) => `class ${name}`],
  [/^<<\w+>>$/, keep],
  [
    /^<<(\w+)>>\s+([\p{L}\p{N}_]+)$/u,
    ([, kind = '', name = '']) => `class ${name} { <<${kind}>> }`,
  ],
  [/^\}$/, keep],
  [
    /^([\p{L}\p{N}_]+)\s*("[^"]*")?\s*(<\|--|<\|\.\.|\*--|o--|-->|--\*|--o|--\|>|\.\.>|\.\.\|>|<--|<\.\.|--|\.\.)\s*("[^"]*")?\s*([\p{L}\p{N}_]+)(?:\s*:\s*(\S.*))?$/u,
    ([, from = '', one, sign = '', two, to = '', label]) =>
      `${from}${one ? ` "${hideLabel(one)}"` : ''} ${sign}${two ? ` "${hideLabel(two)}"` : ''} ${to}` +
      (label === undefined ? '' : ` : ${hideLabel(label)}`),
  ],
  [/^[\p{L}\p{N}_]+\s*:\s*\S.*$/u, keep],
  // A member of the class around it.
  [/^[+\-#~]?[\p{L}\p{N}_][^{}]*$/u, keep],
];

const erRules: Rule[] = [
  [/^(?:direction|classDef|class|style)\s/, leaveOut],
  [/^[\p{L}\p{N}_-]+\s*\{$/u, keep],
  [/^\}$/, keep],
  [
    /^([\p{L}\p{N}_-]+)\s+(\|\||\|o|\}o|\}\|)(--|\.\.)(\|\||o\||o\{|\|\{)\s+([\p{L}\p{N}_-]+)(?:\s*:\s*(\S.*))?$/u,
    ([, from = '', one = '', line = '', two = '', to = '', label = '']) =>
      `${from} ${one}${line}${two} ${to} : ${hideLabel(label)}`,
  ],
  [
    /^([^\s{}"]+)\s+([^\s{}"]+)((?:[\s,]+(?:PK|FK|UK))*)(?:\s+"([^"]*)")?$/,
    ([, type = '', name = '', keys = '', comment]) =>
      `${type} ${name} ${keys.replaceAll(',', ' ').trim()}${comment === undefined ? '' : ` "${hideLabel(comment)}"`}`,
  ],
  [/^[\p{L}\p{N}_-]+$/u, ([name]) => `${name} {\n}`],
];

const chartRules: Rule[] = [
  [/^title\s+(\S.*)$/, ([, label = '']) => `title "${label.replaceAll('"', '')}"`],
  [/^[xy]-axis\s+\S.*$/, keep],
  [/^(?:bar|line)\s+(?:"[^"]*"\s*)?\[[\d\s.,+-]*\]$/, keep],
];

const rulesOf: Record<string, [header: string, rules: Rule[]]> = {
  stateDiagram: ['stateDiagram-v2', stateRules],
  'stateDiagram-v2': ['stateDiagram-v2', stateRules],
  classDiagram: ['classDiagram', classRules],
  'classDiagram-v2': ['classDiagram', classRules],
  erDiagram: ['erDiagram', erRules],
  'xychart-beta': ['xychart-beta', chartRules],
  xychart: ['xychart-beta', chartRules],
};

/**
 * Reads a state, class, entity or bar chart line by line; undefined when it is none of them.
 *
 * @throws Undrawn at the first line that the library would draw wrongly or leave out
 */
export function readStatements(source: Source): string[] | undefined {
  const known = rulesOf[source.kind];
  if (!known) return undefined;
  const [header, rules] = known;
  return [
    [header, source.rest].join(' ').trim(),
    ...source.statements.flatMap((statement) => written(statement, rules) ?? []),
  ];
}

function written({ text, line }: Statement, rules: readonly Rule[]): string[] | undefined {
  for (const [pattern, write] of rules) {
    const match = pattern.exec(text.replace(/;$/, ''));
    if (match) return write(match)?.split('\n');
  }
  throw new Undrawn(`“${text.slice(0, 60)}” is not drawn.`, line);
}
