/** Where a formula failed, and why. */
export interface Failure {
  error: string;
  at: number;
}

/** A formula with some signs in place of others, from `at` on. */
export interface Repair {
  tex: string;
  at: number;
  /** How much longer the formula has become. */
  more: number;
  /** Set when its author should know: the formula does not say what was meant. */
  remark?: string;
}

const command = /\\(?:[a-z]+|[^a-z])/iy;
const mostArguments = 2;
const longestFunction = 200;

/**
 * Brings into Temml's words what MathJax takes as it is written: a function as an index
 * (`x_\max`, `x_\hat y`), and a name that the formula defines although it has a meaning. A command
 * that is unknown is shown by its name, as long as it has no arguments.
 * Rules: https://docs.mathjax.org/en/latest/input/tex/extensions/noundefined.html, and the others
 * of "TeX and LaTeX input"
 *
 * @param works whether a formula can be set
 */
export function repair(
  tex: string,
  { error, at }: Failure,
  works: (tex: string) => boolean,
): Repair | undefined {
  if (error.startsWith("Got function '")) {
    const end = endOfFunction(tex, at, works);
    return end === undefined ? undefined : replaced(tex, at, end, `{${tex.slice(at, end)}}`);
  }
  const again = /^\\newcommand\{(\\[A-Za-z]+|\\.)\} attempting to redefine/.exec(error)?.[1];
  if (again !== undefined) {
    const definition = `\\newcommand{${again}}`;
    const bare = `\\newcommand${again}`;
    const found = [definition, bare].find((written) => tex.includes(written));
    const from = found === undefined ? -1 : tex.indexOf(found);
    return from === -1 ? undefined : replaced(tex, from, from + 4, '\\renew');
  }
  const unknown = /^Unsupported function name: \\([A-Za-z]+)\.$/.exec(error)?.[1];
  if (unknown === undefined || !tex.startsWith(`\\${unknown}`, at)) return undefined;
  const end = at + 1 + unknown.length;
  if (/^\s*[[{]/.test(tex.slice(end, end + 20))) return undefined;
  const shown = replaced(tex, at, end, `\\text{ \\textbackslash ${unknown} }`);
  return { ...shown, remark: error };
}

function replaced(tex: string, from: number, to: number, by: string): Repair {
  return {
    tex: tex.slice(0, from) + by + tex.slice(to),
    at: from,
    more: by.length - (to - from),
  };
}

/** Where a function ends with all that it needs. */
function endOfFunction(
  tex: string,
  from: number,
  works: (tex: string) => boolean,
): number | undefined {
  let end = endOfArgument(tex, from);
  for (let taken = 0; end !== undefined && taken <= mostArguments; taken++) {
    if (works(tex.slice(from, end))) return end;
    end = endOfArgument(tex, end);
  }
  return undefined;
}

/** Where a command, a group or a sign ends. */
function endOfArgument(tex: string, from: number): number | undefined {
  let at = from;
  while (/\s/.test(tex[at] ?? '')) at++;
  if (at >= tex.length || tex[at] === '}') return undefined;
  if (tex[at] === '\\') {
    command.lastIndex = at;
    return command.test(tex) ? command.lastIndex : undefined;
  }
  if (tex[at] !== '{') return at + 1;
  const last = Math.min(tex.length, from + longestFunction);
  for (let depth = 0; at < last; at++) {
    if (tex[at] === '\\') at++;
    else if (tex[at] === '{') depth++;
    else if (tex[at] === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}
