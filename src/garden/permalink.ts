import { dayOf, secondsOf } from './dates.ts';
import { collectionOf, type JekyllConfig } from './jekyll-config.ts';
import { baseName, folderOf, readDatedName, readPostPath } from './paths.ts';
import { slugSegment, writtenAddress } from './segments.ts';

/** What the placeholders of a permalink are filled from. */
export interface Permalinked {
  id: string;
  created?: string | undefined;
  categories: readonly string[];
  /** `slug:` of the front matter. */
  slug?: string | undefined;
}

/** Jekyll's styles: https://jekyllrb.com/docs/permalinks/#built-in-formats */
const styles: ReadonlyMap<string, string> = new Map([
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title:output_ext'],
  ['none', '/:categories/:title:output_ext'],
]);

/** Fills Jekyll's placeholders; what is none stays as it is. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  const filled = template.replace(/:([a-z_]+)/g, (whole, name: string) => {
    const key = [name, name.replace(/_$/, '')].find((one) => Object.hasOwn(values, one));
    return key === undefined ? whole : (values[key] ?? '') + (key === name ? '' : '_');
  });
  // What is empty leaves no gap; two slashes that an author wrote are another matter.
  return template.includes('//') ? filled : filled.replace(/\/{2,}/g, '/');
}

/**
 * The address that a `permalink` in front matter gives, its placeholders filled as our own
 * addresses are made; undefined when it would leave the site.
 */
export function permalinkAddress(note: Permalinked, permalink: string): string | undefined {
  const name = slugSegment(readPostPath(note.id)?.name ?? baseName(note.id));
  return writtenAddress(
    fill(permalink, {
      ...dateValues(note),
      categories: note.categories.map(slugSegment).join('/'),
      slugified_categories: note.categories.map(slugSegment).join('/'),
      title: name,
      slug: name,
      output_ext: '.html',
    }),
  );
}

/**
 * Where Jekyll would have put a note: by its own `permalink`, else a post by the blog's, and a
 * page beside its file. Empty when that would leave the site.
 * Rules: https://jekyllrb.com/docs/permalinks/
 */
export function jekyllAddresses(
  note: Permalinked & { permalink?: string | undefined },
  config: Pick<JekyllConfig, 'permalink' | 'collections' | 'timezone'>,
): string[] {
  const post = readPostPath(note.id);
  const isPretty = config.permalink === 'pretty' || config.permalink.endsWith('/');
  const file = note.id.replace(/\.[^./]+$/, '');
  const collection = post ? undefined : collectionOf(config, note.id);
  const below = collection && file.slice(collection.folder.length + 1);
  const path = collection ? `${collection.name}/${below}` : file;
  // To Jekyll a `slug` is only a part of an address; here it is one.
  const own = note.permalink === note.slug ? undefined : note.permalink;
  const template =
    own ??
    (post
      ? (styles.get(config.permalink) ?? config.permalink)
      : (collection?.permalink ?? `${path}${isPretty ? '/' : '.html'}`.replaceAll(':', '')));
  const dated = collection && readDatedName(note.id);
  const name = note.slug ?? withoutDots(post?.name ?? dated?.name ?? baseName(note.id));
  const address = writtenAddress(
    fill(template, {
      ...dateValues({ ...note, created: inZone(note.created, config.timezone) }),
      categories: [...new Set(note.categories.map((one) => one.toLowerCase()))].join('/'),
      slugified_categories: [...new Set(note.categories.map((one) => slugify(one)))].join('/'),
      title: slugify(name, true),
      slug: slugify(name),
      path: below ?? folderOf(note.id),
      name: slugify(name),
      basename: baseName(note.id),
      collection: post ? 'posts' : (collection?.name ?? ''),
      output_ext: '.html',
    }),
    { keepEnding: true },
  );
  return address === undefined ? [] : [address];
}

/**
 * A date as the blog's own zone has it: one with an offset is that moment there, and so is one to
 * the second without any, which YAML counts as UTC.
 */
function inZone(written: string | undefined, timeZone: string | undefined): string | undefined {
  if (written === undefined || timeZone === undefined) return written;
  if (!/\d:\d\d:\d\d|[+-]\d\d:?\d\d$|Z$|UTC$/.test(written.slice(10))) return written;
  const moment = new Date(secondsOf(written) * 1000);
  try {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    return format.format(moment);
  } catch {
    // A zone that nobody knows leaves dates as they are written.
    return written;
  }
}

function withoutDots(name: string): string {
  let end = name.length;
  while (name.charAt(end - 1) === '.') end--;
  return name.slice(0, end);
}

/** Jekyll's `slugify`; for `:title` it keeps capitals and more signs. */
function slugify(text: string, isPretty = false): string {
  const other = isPretty ? /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu : /[^\p{M}\p{L}\p{Nd}]+/gu;
  const slug = text.replace(other, '-').replace(/^-|-$/g, '');
  return isPretty ? slug : slug.toLowerCase();
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dayLength = 86_400_000;

function dateValues(note: Permalinked): Record<string, string> {
  const written = note.created ?? readPostPath(note.id)?.date ?? '';
  const day = dayOf(written);
  if (day === '') return noDate;
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  const time = /[T ](\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(written) ?? [];
  const date = Date.parse(`${day}T00:00:00Z`);
  const yearDay = 1 + (date - Date.parse(`${year}-01-01T00:00:00Z`)) / dayLength;
  const weekDay = new Date(date).getUTCDay();
  // A week belongs to the year of its Thursday (ISO 8601).
  const thursday = new Date(date + (4 - (weekDay || 7)) * dayLength);
  const weekYear = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(weekYear, 0, 1)) / dayLength / 7);
  const [longMonth = '', longDay = ''] = [months[Number(month) - 1], days[weekDay]];
  return {
    year,
    month,
    day: ofMonth,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(ofMonth)),
    y_day: String(yearDay).padStart(3, '0'),
    short_month: longMonth.slice(0, 3),
    long_month: longMonth,
    short_day: longDay.slice(0, 3),
    long_day: longDay,
    week: String(week).padStart(2, '0'),
    w_year: String(weekYear),
    hour: (time[1] ?? '').padStart(2, '0'),
    minute: time[2] ?? '00',
    second: time[3] ?? '00',
  };
}

/** A file without a date leaves their places empty. */
const noDate = Object.fromEntries(
  [
    ...['year', 'month', 'day', 'short_year', 'i_month', 'i_day', 'y_day', 'short_month', 'week'],
    ...['long_month', 'short_day', 'long_day', 'w_year', 'hour', 'minute', 'second'],
  ].map((name) => [name, '']),
);
