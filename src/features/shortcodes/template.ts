import type { Call } from './own.ts';

/** Thrown at what only Hugo itself could run. */
class Unknown extends Error {}

/** How deep and how long a template may be, and how many letters it may make. */
const deepest = 20;
const longest = 20_000;
const mostMade = 200_000;

const action = /\{\{((?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^{}"`])*)\}\}/g;
const word = /"(?:[^"\\]|\\.)*"|`[^`]*`|[()|]|:=|[^\s()|"`]+/g;

/** Functions that leave their value as it is where the rest of the page is made safe anyway. */
const plainFunctions: ReadonlySet<string> = new Set([
  ...['safeHTML', 'safeHTMLAttr', 'safeURL', 'markdownify', 'relURL', 'absURL', 'plainify'],
  ...['htmlUnescape', 'emojify', '.Page.RenderString', 'strings.TrimSpace', 'string', 'print'],
]);

/** Stands for a blank line until all others are gone: one that Unicode keeps for programs. */
const gap = '\uFDD2';

type Step = { text: string } | { words: string[] };

interface State {
  call: Call;
  inside: string;
  variables: Map<string, string>;
  dot: string | undefined;
}

/**
 * The HTML of one of a site's own shortcodes, as far as its template only puts what it is given
 * into HTML; undefined when it asks for more.
 * Rule: https://gohugo.io/templates/shortcode/
 *
 * @param inside what stands between both ends of the call, as Markdown
 */
export function runTemplate(template: string, call: Call, inside: string): string | undefined {
  if (template.length > longest) return undefined;
  try {
    const state: State = { call, inside, variables: new Map(), dot: undefined };
    const { made } = runSteps(stepsOf(template), 0, state, 0);
    return tidy(made);
  } catch (cause) {
    if (cause instanceof Unknown) return undefined;
    throw cause;
  }
}

function stepsOf(template: string): Step[] {
  const steps: Step[] = [];
  let at = 0;
  for (const match of template.matchAll(action)) {
    steps.push({ text: template.slice(at, match.index) });
    at = match.index + match[0].length;
    const inner = (match[1] ?? '').replace(/^-/, '').replace(/-$/, '').trim();
    if (!inner.startsWith('/*')) steps.push({ words: inner.match(word) ?? [] });
  }
  steps.push({ text: template.slice(at) });
  if (steps.some((step) => 'text' in step && step.text.includes('{{'))) throw new Unknown();
  return steps;
}

/** Runs steps as far as the end of their block; says what ended it. */
function runSteps(
  steps: readonly Step[],
  from: number,
  state: State,
  depth: number,
): { made: string; at: number; end: readonly string[] | undefined } {
  if (depth > deepest) throw new Unknown();
  let made = '';
  for (let at = from; at < steps.length; at++) {
    const step = steps[at];
    if (!step) break;
    if (made.length > mostMade) throw new Unknown();
    if ('text' in step) {
      made += step.text;
      continue;
    }
    const [first = '', ...rest] = step.words;
    if (first === 'end' || first === 'else') return { made, at, end: step.words };
    if (first === 'with' || first === 'if') {
      const block = runBlock(steps, at, step.words, state, depth);
      made += block.made;
      ({ at } = block);
    } else if (rest[0] === ':=' || rest[0] === '=') {
      if (!first.startsWith('$')) throw new Unknown();
      state.variables.set(first, valueOf(rest.slice(1), state));
    } else made += shown(step.words, state);
  }
  if (depth > 0) throw new Unknown();
  return { made, at: steps.length, end: undefined };
}

/** An `if` or `with` with all its branches, each of which is run for its faults. */
function runBlock(
  steps: readonly Step[],
  from: number,
  opening: readonly string[],
  state: State,
  depth: number,
): { made: string; at: number } {
  let made: string | undefined;
  let words: readonly string[] = opening;
  for (let at = from; ;) {
    const [first = ''] = words;
    const value = first === 'else' ? 'true' : valueOf(words.slice(1), state);
    const inner: State = {
      ...state,
      variables: new Map(state.variables),
      dot: first === 'with' ? value : state.dot,
    };
    const branch = runSteps(steps, at + 1, inner, depth + 1);
    if (made === undefined && value !== '') ({ made } = branch);
    const [ended, ...rest] = branch.end ?? [];
    if (ended !== 'else') return { made: made ?? '', at: branch.at };
    words = rest.length > 0 ? rest : ['else'];
    ({ at } = branch);
  }
}

/** What an action puts into the HTML. */
function shown(words: readonly string[], state: State): string {
  const value = valueOf(words, state);
  const isInside = words[0] === '.Inner' && value === state.inside;
  return isInside ? gap + value.trim() + gap : escape(value);
}

function valueOf(words: readonly string[], state: State): string {
  const parts = splitAtBars(words);
  const [start = []] = parts;
  return parts
    .slice(1)
    .reduce(
      (value, [name = '', ...given]) => piped(name, given, value, state),
      simple(start, state),
    );
}

function splitAtBars(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const one of words) {
    depth += one === '(' ? 1 : one === ')' ? -1 : 0;
    if (one === '|' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return parts;
}

function piped(name: string, given: readonly string[], value: string, state: State): string {
  if (name === 'default') return value === '' ? simple(given, state) : value;
  if (given.length === 0 && plainFunctions.has(name)) return value;
  throw new Unknown();
}

function simple(words: readonly string[], state: State): string {
  const [name = '', ...rest] = words;
  if (name === '.Get' || (name === 'index' && rest[0] === '.Params'))
    return given(rest.at(-1) ?? '', state);
  if (name === 'isset' && rest[0] === '.Params') return given(rest.at(-1) ?? '', state);
  if (name === 'or' || name === 'and') {
    const values = argumentsOf(rest, state);
    const isMeant = (value: string): boolean => (value !== '') === (name === 'or');
    return values.find(isMeant) ?? values.at(-1) ?? '';
  }
  // What its author is told by Hugo.
  if (name === 'errorf' || name === 'warnf') return '';
  if (name === 'not') return argumentsOf(rest, state)[0] === '' ? 'true' : '';
  if (name === 'default') {
    const [other = '', value = ''] = argumentsOf(rest, state);
    return value || other;
  }
  if (plainFunctions.has(name) && rest.length > 0) return argumentsOf(rest, state)[0] ?? '';
  const [value, ...more] = argumentsOf(words, state);
  if (value === undefined || more.length > 0) throw new Unknown();
  return value;
}

function argumentsOf(words: readonly string[], state: State): string[] {
  const values: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const one = words[at] ?? '';
    if (one !== '(') {
      values.push(atom(one, state));
      continue;
    }
    let depth = 1;
    const start = at + 1;
    while (depth > 0 && ++at < words.length)
      depth += words[at] === '(' ? 1 : words[at] === ')' ? -1 : 0;
    if (depth > 0) throw new Unknown();
    values.push(valueOf(words.slice(start, at), state));
  }
  return values;
}

function atom(one: string, { inside, variables, dot }: State): string {
  if (/^["`]/.test(one)) return one.slice(1, -1).replace(/\\(["\\])/g, '$1');
  const value = one === '.Inner' ? inside : one === '.' ? dot : variables.get(one);
  if (value === undefined) throw new Unknown();
  return value;
}

/** What the call gives under a name or at a place. */
function given(key: string, { call }: State): string {
  if (/^\d+$/.test(key)) return call.values[Number(key)] ?? '';
  if (!/^["`]/.test(key)) throw new Unknown();
  return call.named.get(key.slice(1, -1).toLowerCase()) ?? '';
}

function escape(value: string): string {
  return value
    .replace(/&(?![a-z\d#]+;)/gi, '&amp;')
    .replace(/[<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** HTML as Markdown keeps it in one piece: without gaps and indents, but around what is Markdown. */
function tidy(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1>/gi, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
    .replaceAll(gap, '\n\n')
    .trim();
}
