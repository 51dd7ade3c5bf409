import { type Context, filters, type Liquid } from 'liquidjs';
import { dayOf, isDate, isoOf } from '../../garden/index.ts';
import { addressOf } from './values.ts';

/** Thrown by whatever cannot be answered here; the text then stays as it was written. */
export class UnknownLiquid extends Error {}

/** What a filter finds around it. */
interface FilterThis {
  context: Context;
  liquid: Liquid;
}
type FilterFunction = (this: FilterThis, ...values: unknown[]) => unknown;

/** Filters that look through a text again and again are not given a longer one. */
const longest = 20_000;
const slow = ['strip_html', 'truncatewords', 'slugify', 'normalize_whitespace'] as const;
const dates = [
  ...['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'],
] as const;

/**
 * Teaches what Jekyll's filters do beyond those of Liquid itself. Dates are shown as they are
 * written, whatever the machine's time zone, and nothing can ask for the present time.
 * Rules: https://jekyllrb.com/docs/liquid/filters/ and https://www.11ty.dev/docs/filters/url/
 */
export function addFilters(liquid: Liquid, isEleventy: boolean): void {
  const add = (name: string, filter: FilterFunction): void => {
    liquid.registerFilter(name, filter);
  };
  if (isEleventy) {
    add('url', (value) => addressOf(textOf(value)));
    add('safe', (value) => textOf(value));
  }
  for (const name of ['relative_url', 'absolute_url'])
    add(name, (value) => addressOf(textOf(value)));
  // What comes out of Liquid is read as Markdown anyway.
  for (const name of ['markdownify', 'smartify']) add(name, (value) => textOf(value));
  add('strip_index', (value) => textOf(value).replace(/\/index\.html?$/, '/'));
  for (const name of slow) {
    const own = ownFilter(name);
    add(name, function (value, ...given) {
      if (textOf(value).length > longest) throw new UnknownLiquid(`${name} of a long text`);
      return own.call(this, value, ...given);
    });
  }
  for (const name of dates) {
    const own = ownFilter(name);
    add(name, function (value, format, ...given) {
      if (format !== undefined && !isBriefFormat(format)) throw new UnknownLiquid('a long format');
      return own.call(this, momentOf(value), format, ...given);
    });
  }
}

function ownFilter(name: string): FilterFunction {
  const filter: unknown = filters[name];
  if (typeof filter !== 'function') throw new Error(`LiquidJS has no filter ${name}.`);
  return filter as FilterFunction;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') throw new UnknownLiquid('a list or a map where a text is wanted');
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- objects are refused above
  return String(value);
}

/** A width such as `%999999d` would make a huge text. */
function isBriefFormat(format: unknown): boolean {
  return typeof format === 'string' && format.length <= 200 && !/\d{3}/.test(format);
}

/** A date as written, as if the site stood in its zone. */
function momentOf(value: unknown): unknown {
  if (typeof value !== 'string') {
    if (typeof value === 'number') return value;
    throw new UnknownLiquid('no date');
  }
  if (!isDate(value)) throw new UnknownLiquid('no date that is written down');
  const [day = dayOf(value), time = '00:00:00'] = isoOf(value).split('T');
  return `${day}T${time.slice(0, 8)}Z`;
}
