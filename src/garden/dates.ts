/**
 * Dates are text here. An author's `2021-06-28 08:30:00 +0530` is that day wherever the
 * site is built, so nothing ever passes through the machine's time zone.
 */

const written =
  /^(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?$/;

interface DateParts {
  day: string;
  time: string | undefined;
  zone: string | undefined;
}

/** Many notes have the same dates, and lists ask for them again and again. */
const known = new Map<string, DateParts | undefined>();
const mostKnown = 50_000;

function partsOf(date: string): DateParts | undefined {
  if (!known.has(date)) {
    if (known.size >= mostKnown) known.clear();
    known.set(date, readParts(date));
  }
  return known.get(date);
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Forms of dates that say which is the day, brought to the one that is read below. */
const otherForms: readonly [RegExp, (...parts: string[]) => string][] = [
  // 2024/03/05, 2024.03.05
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?=$|[T ,])/, (y, m, d) => `${y}-${m}-${d}`],
  // 05.03.2024, as much of Europe writes it
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})(?=$|[T ,])/, (d, m, y) => `${y}-${m}-${d}`],
  // 22-Jan-2022, 22 January 2022
  [
    /^(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?,?[- ](\d{4})(?=$|[T ,])/i,
    (d, m, y) => `${y}-${monthOf(m)}-${d}`,
  ],
  // Jul 08 2022, July 8, 2022
  [
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?=$|[T ,])/i,
    (m, d, y) => `${y}-${monthOf(m)}-${d}`,
  ],
];

/** A date as its author may have written it, as the one form that is read. */
function inOneForm(date: string): string {
  const text = date.trim().replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i, '');
  // Milliseconds since 1970, as programs count.
  if (/^1\d{12}$/.test(text)) return new Date(Number(text)).toISOString();
  for (const [form, write] of otherForms) {
    const [all, ...parts] = form.exec(text) ?? [];
    if (all !== undefined) return inHours(write(...parts) + text.slice(all.length));
  }
  return inHours(text);
}

/** `2024-03-05, 10:30 PM` with the hours of a day. */
function inHours(date: string): string {
  return date
    .replace(/^([^,]*), /, '$1 ')
    .replace(/ (\d{1,2})(:\d{2}(?::\d{2})?) ?([ap])\.?m\.?$/i, (_, hour: string, rest, half) => {
      const past = String(half).toLowerCase() === 'p' ? 12 : 0;
      return ` ${(Number(hour) % 12) + past}${String(rest)}`;
    });
}

function readParts(date: string): DateParts | undefined {
  const match = written.exec(inOneForm(date));
  if (!match) return undefined;
  const [, y = '', m = '', d = '', hour, minute, second = '00', zone] = match;
  const year = y.length === 2 ? `20${y}` : y;
  const day = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const calendar = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(calendar.getTime()) || calendar.toISOString().slice(0, 10) !== day)
    return undefined;
  if (hour !== undefined && (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59))
    return undefined;
  const [, zoneHour = '0', zoneMinute = '0'] = /^[+-](\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
  if (Number(zoneHour) > 14 || Number(zoneMinute) > 59) return undefined;
  return {
    day,
    time: hour === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}:${second}`,
    zone:
      zone === undefined
        ? undefined
        : zone === 'Z' || zone === 'UTC'
          ? 'Z'
          : zone.includes(':')
            ? zone
            : `${zone.slice(0, 3)}:${zone.slice(3)}`,
  };
}

/** Whether the text is a date that the calendar knows: `2022-08-23`, `2021-06-28 08:30:00 +0530`. */
export function isDate(date: string): boolean {
  return partsOf(date) !== undefined;
}

/** The day as `YYYY-MM-DD`; empty when it is no date. */
export function dayOf(date: string): string {
  return partsOf(date)?.day ?? '';
}

/** The date as HTML's `datetime` attribute wants it; empty when it is no date. */
export function isoOf(date: string): string {
  const parts = partsOf(date);
  if (!parts) return '';
  return parts.time === undefined ? parts.day : `${parts.day}T${parts.time}${parts.zone ?? ''}`;
}

/** Seconds since 1970, for sorting and feeds; a date without a zone counts as UTC. */
export function secondsOf(date: string): number {
  const parts = partsOf(date);
  if (!parts) return Number.NEGATIVE_INFINITY;
  return Date.parse(`${parts.day}T${parts.time ?? '00:00:00'}${parts.zone ?? 'Z'}`) / 1000;
}
