import { hideLabel, withRoom } from './labels.ts';
import { type Source, type Statement, Undrawn } from './source.ts';

/**
 * What a statement becomes; undefined when it only decorates and is left out. The attributes of an
 * entity are found in its braces alone.
 */
type Rule = [RegExp, (match: RegExpExecArray) => string | undefined, 'in braces'?];

const leaveOut = (): undefined => undefined;
const keep = ([line]: RegExpExecArray): string => line;

const stateRules: Rule[] = [
  [/^direction (?:TB|TD|LR|RL|BT)$/, keep],
  [/^(?:classDef|class|style|click)\s/, leaveOut],
  [/^state "([^"]*)" as ([\p{L}\p{N}_]+)( ?\{)?$/u, named],
  [/^state [\p{L}\p{N}_]+ ?\{$/u, keep],
  [/^state ([\p{L}\p{N}_]+)$/u, ([, name = '']) => `${name} : ${hideLabel(name)}`],
  [/^\}$/, keep],
  [
    /^(\[\*\]|[\p{L}\p{N}_]+) ?--> ?(\[\*\]|[\p{L}\p{N}_]+)(?: ?: ?(\S.*))?$/u,
    ([, from = '', to = '', label]) =>
      `${from} --> ${to}${label === undefined ? '' : ` : ${withRoom(hideLabel(label))}`}`,
  ],
  [
    /^([\p{L}\p{N}_]+) ?: ?(\S.*)$/u,
    ([, name = '', label = '']) => `${name} : ${hideLabel(label)}`,
  ],
  [/^[\p{L}\p{N}_]+$/u, ([name]) => `${name} : ${hideLabel(name)}`],
];

function named([, label = '', name = '', brace]: RegExpExecArray): string {
  return brace === undefined
    ? `state "${hideLabel(label)}" as ${name}`
    : `state "${hideLabel(label)}" as ${name} {`;
}

const erRules: Rule[] = [
  [/^(?:direction|classDef|class|style)\s/, leaveOut],
  [/^[\p{L}\p{N}_-]+ ?\{$/u, keep],
  [/^\}$/, keep],
  [
    /^([\p{L}\p{N}_-]+) (\|\||\|o|\}o|\}\|)(--|\.\.)(\|\||o\||o\{|\|\{) ([\p{L}\p{N}_-]+)(?: ?: ?(\S.*))?$/u,
    ([, from = '', one = '', line = '', two = '', to = '', label = '']) =>
      `${from} ${one}${line}${two} ${to} : ${withRoom(hideLabel(label))}`,
  ],
  [
    /^([^\s{}"]+) ([^\s{}",]+)((?:[ ,]{1,2}(?:PK|FK|UK))*)(?: "([^"]*)")?$/,
    ([, type = '', name = '', keys = '', comment]) =>
      `${type} ${name} ${keys.replaceAll(',', ' ').trim()}${comment === undefined ? '' : ` "${hideLabel(comment)}"`}`,
    'in braces',
  ],
  [/^[\p{L}\p{N}_-]+$/u, ([name]) => `${name} {\n}`],
];

const chartRules: Rule[] = [
  [/^title (\S.*)$/, ([, label = '']) => `title "${label.replaceAll('"', '')}"`],
  [/^[xy]-axis \S.*$/, keep],
  [/^(?:bar|line) (?:"[^"]*" ?)?\[[\d .,+-]*\]$/, keep],
];

const rulesOf: Record<string, [header: string, rules: Rule[]]> = {
  stateDiagram: ['stateDiagram-v2', stateRules],
  'stateDiagram-v2': ['stateDiagram-v2', stateRules],
  erDiagram: ['erDiagram', erRules],
  'xychart-beta': ['xychart-beta', chartRules],
  xychart: ['xychart-beta', chartRules],
};

/**
 * Reads a diagram of states or entities, or a chart, line by line; undefined when it is none of them.
 *
 * @throws Undrawn at the first line that the library would draw wrongly or leave out
 */
export function readStatements(source: Source): string[] | undefined {
  const known = rulesOf[source.kind];
  if (!known) return undefined;
  const [header, rules] = known;
  let depth = 0;
  const lines = source.statements.flatMap((statement) => {
    const line = written(statement, rules, depth > 0);
    if (statement.text.endsWith('{')) depth++;
    else if (statement.text === '}') depth--;
    return line ?? [];
  });
  return [[header, source.rest].join(' ').trim(), ...lines];
}

function written(
  { text, line }: Statement,
  rules: readonly Rule[],
  isInBraces: boolean,
): string[] | undefined {
  for (const [pattern, write, where] of rules) {
    const match = where === undefined || isInBraces ? pattern.exec(text.replace(/;$/, '')) : null;
    if (match) return write(match)?.split('\n');
  }
  throw new Undrawn(`“${text.slice(0, 60)}” is not drawn.`, line);
}
