import { createRequire } from 'node:module';
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { SettingsOf } from '../../markdown/feature.ts';
import { clean, classesOf, reference, type References } from './clean.ts';
import { mathjaxCommands } from './mathjax-commands.ts';
import { type Failure, repair, type Repair } from './repairs.ts';
import type { mathSettings } from './settings.ts';

export type MathSettings = SettingsOf<typeof mathSettings>;
type Macros = MathSettings['mathMacros'];

/** A formula as MathML, with what its author should know of it, or why there is none. */
export type Formula =
  | {
      nodes: readonly ElementContent[];
      labels: ReadonlyMap<string, string>;
      remark?: Failure | undefined;
    }
  | Failure;

/** Longer formulas are shown as they were written; macros multiply, so with those it is less. */
const mostSigns = 10_000;
const mostWithMacros = 2_000;
const definition = /\\(?:[gex]?def|let|futurelet|(?:re)?newcommand|providecommand)\b/;

// Rendering is synchronous: `require` brings Temml when the first formula asks for it.
const load = createRequire(import.meta.url);
/** Formulas are looked at twice: when a note is rendered, and when its problems are gathered. */
const remembered = new WeakMap<Macros, Map<string, Formula>>();
const mostRemembered = 2_000;
const noSettings: MathSettings = { mathMacros: {} };

/** Makes MathML of TeX; what is wrong with it comes back as an error with its place in the source. */
export function readFormula(
  tex: string,
  isDisplay: boolean,
  { mathMacros }: MathSettings = noSettings,
): Formula {
  const formulas = remembered.get(mathMacros) ?? new Map<string, Formula>();
  remembered.set(mathMacros, formulas);
  const key = `${isDisplay ? 'd' : 'i'}${tex}`;
  const known = formulas.get(key);
  if (known) return known;
  if (formulas.size >= mostRemembered) formulas.clear();
  const formula = make(tex, isDisplay, mathMacros);
  formulas.set(key, formula);
  return formula;
}

/** How many signs may be read anew for repairs: of long formulas few, of short ones each. */
const mostReread = 20_000;
const mostRepairs = 20;

function make(tex: string, isDisplay: boolean, macros: Macros): Formula {
  const hasMacros = definition.test(tex);
  if (tex.length > (hasMacros ? mostWithMacros : mostSigns))
    return { error: 'It is too long.', at: 0 };
  const set = (source: string): ElementContent[] | Failure =>
    setFormula(source, isDisplay, hasMacros, macros);
  const begun = inColumns(inAlignments(tex));
  const repairs: Repair[] = [...begun.repairs];
  let remark: Failure | undefined;
  for (let { source } = begun; ;) {
    const nodes = set(source);
    if (!('error' in nodes)) return { nodes, labels: labelsIn(nodes), remark };
    const failure = { ...nodes, at: placeBefore(nodes.at, repairs) };
    const found =
      repairs.length < Math.min(mostRepairs, mostReread / source.length)
        ? repair(source, nodes, (piece) => !('error' in set(piece)))
        : undefined;
    if (!found) return failure;
    if (found.remark !== undefined) remark ??= failure;
    repairs.push(found);
    source = found.tex;
  }
}

/** A place in the formula as it was before it was repaired. */
function placeBefore(at: number, repairs: readonly Repair[]): number {
  return repairs.reduceRight(
    (place, done) => (place > done.at ? Math.max(done.at, place - done.more) : place),
    at,
  );
}

function setFormula(
  tex: string,
  isDisplay: boolean,
  hasMacros: boolean,
  macros: Macros,
): ElementContent[] | Failure {
  const temml = load('temml') as typeof import('temml').default;
  try {
    const html = temml.renderToString(tex, {
      displayMode: isDisplay,
      wrap: 'tex',
      throwOnError: true,
      trust: false,
      strict: false,
      maxSize: [20, 200],
      maxExpand: hasMacros ? 200 : 1000,
      // A copy: formulas do not define anything for each other.
      macros: { ...mathjaxCommands, ...macros },
    });
    return fromHtml(html, { fragment: true }).children as ElementContent[];
  } catch (cause) {
    return errorOf(cause);
  }
}

/** `flalign` is `align` on a page that scrolls; blanks keep all places where they are. */
function inAlignments(tex: string): string {
  return tex.replace(/\\(begin|end)\{flalign(\*?)\}/g, '\\$1{align$2}  ');
}

/**
 * What `eqnarray` aligns are three columns; places behind it are led back as those of repairs are.
 * Rule: https://docs.mathjax.org/en/latest/input/tex/macros/index.html
 */
function inColumns(tex: string): { source: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let more = 0;
  const source = tex.replace(
    /\\(begin|end)\{eqnarray(\*?)\}/g,
    (written: string, which: string, _: string, at: number) => {
      if (which === 'end') return '\\end{darray}'.padEnd(written.length);
      const made = '\\begin{darray}{rcl}';
      const longer = made.length - written.length;
      repairs.push({ tex, at: at + more, more: longer });
      more += longer;
      return made;
    },
  );
  return { source, repairs };
}

function errorOf(cause: unknown): Failure {
  const { message, position } = cause as { message?: unknown; position?: unknown };
  const said = typeof message === 'string' ? message : String(cause);
  if (cause instanceof RangeError) return { error: 'It nests too deep.', at: 0 };
  // What follows repeats the source, with marks under it that no reader can see.
  const [why = ''] = said.split(/ at (?:position \d+|end of input)/);
  return { error: `${why.trim()}.`, at: typeof position === 'number' ? position : 0 };
}

/** The rows that have a label, with the words of their tags. */
function labelsIn(nodes: readonly ElementContent[]): Map<string, string> {
  const labels = new Map<string, string>();
  visit({ type: 'root', children: [...nodes] }, 'element', (row) => {
    const { id } = row.properties;
    if (row.tagName !== 'mtr' || typeof id !== 'string') return;
    visit(row, 'element', (inner) => {
      if (classesOf(inner).includes('tml-tag')) labels.set(id, wordsIn(inner));
    });
  });
  return labels;
}

function wordsIn(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}

/** A formula's own nodes, safe to be shown. */
export function showFormula(
  nodes: readonly ElementContent[],
  references: References,
): ElementContent[] {
  const [only] = nodes;
  return nodes.length === 1 && only?.type === 'element' && only.tagName === 'a'
    ? [reference(only, references, true)]
    : clean(nodes, references);
}
