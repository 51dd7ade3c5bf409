import { Context, Liquid, type Template, toValueSync } from 'liquidjs';
import { type LiquidValues, type Remark, say } from '../../garden/index.ts';
import { addFilters, UnknownLiquid } from './filters.ts';
import { Output } from './output.ts';
import type { Held } from './placeholders.ts';
import { scopeOf } from './scope.ts';
import { type Piece, placesOf } from '../../markdown/source-map.ts';
import { addTags } from './tags.ts';
import { TextTemplate, ValueTemplate } from './made.ts';
import { mostFaults, parseTemplates, type SourceTemplate } from './templates.ts';

/** A text after Liquid: Markdown that remembers where each part of it stood. */
export interface Expanded {
  text: string;
  pieces: Piece[];
  held: Held[];
  /** The values that were put in. */
  taken: string[];
  remarks: Remark[];
}

/** What one text may cost: signs that are held in memory, and milliseconds as a last resort. */
const memoryLimit = 5_000_000;
const renderLimit = 10_000;

/**
 * Runs Liquid as Jekyll does (by LiquidJS), with its tags for links, code and includes. What is not
 * known here stays in the text as it is written, with a remark.
 * Rules: https://jekyllrb.com/docs/liquid/ and https://shopify.github.io/liquid/
 *
 * @param line the line of the file on which the source begins
 */
export function runLiquid(source: string, line: number, values: LiquidValues): Expanded {
  const output = new Output(source);
  const placeOf = placesOf(source, line);
  const remarks = new Map<number, Remark>();
  const unknown = (from: number, to: number): void => {
    const written = source.slice(from, to).replace(/\s+/g, ' ');
    const shown = written.length > 80 ? `${written.slice(0, 80)}…` : written;
    if (!isRest.test(written))
      remarks.set(from, { ...say('unknown-liquid', { written: shown }), place: placeOf(from) });
  };
  if (!(values.nunjucks ? /\{[{%#]/ : /\{[{%]/).test(source)) output.copy(0, source.length);
  else expand(source, values, output, unknown);
  const { pieces, held, taken } = output;
  return { text: output.text(), pieces, held, taken, remarks: [...remarks.values()] };
}

/** The rest of something whose beginning was remarked upon. */
const isRest = /^\{%-?\s*(?:end\w*|else|elsif|elseif|when)\b/;

function expand(
  source: string,
  values: LiquidValues,
  output: Output,
  unknown: (from: number, to: number) => void,
): void {
  const liquid = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    jekyllWhere: true,
    timezoneOffset: 0,
    locale: 'en-US',
    jsTruthy: values.nunjucks === true,
    templates: {},
    memoryLimit,
    renderLimit,
  });
  const steps = { made: 0 };
  const kind = { isEleventy: values.own !== undefined, isNunjucks: values.nunjucks === true };
  const includes = new Map<string, Template[]>();
  addFilters(liquid, kind.isEleventy);
  addTags(liquid, (name) => {
    const text = Object.hasOwn(values.includes, name) ? values.includes[name] : undefined;
    if (text === undefined) return undefined;
    const known =
      includes.get(name) ??
      parseTemplates(text, liquid, steps, unknown, kind, name).map(({ template }) => template);
    includes.set(name, known);
    return known;
  });
  const context = new Context(scopeOf(values), liquid.options, { sync: true }, { liquid });
  let faults = 0;
  const run = ({ template, from, to }: SourceTemplate): void => {
    const goBack = output.mark();
    output.at = from;
    output.after = to;
    if (template instanceof TextTemplate) {
      template.show(output);
      return;
    }
    try {
      if (faults > mostFaults) throw new UnknownLiquid('too many faults');
      if (template instanceof ValueTemplate && !toValueSync(template.isKnown(context)))
        throw new UnknownLiquid('no such value');
      const made: unknown = toValueSync(template.render(context, output));
      if (typeof made === 'string') output.write(made);
    } catch {
      // Whatever went wrong, the author sees the text as it is written and a problem at its place.
      faults++;
      goBack();
      unknown(from, to);
      output.copy(from, to);
    }
    context.breakCalled = false;
    context.continueCalled = false;
  };
  for (const one of parseTemplates(source, liquid, steps, unknown, kind)) run(one);
}
