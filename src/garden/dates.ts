import { inOneForm } from './date-forms.ts';

/**
 * Dates are text here. An author's `2021-06-28 08:30:00 +0530` is that day wherever the
 * site is built, so nothing ever passes through the machine's time zone.
 */

const written =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?$/;

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

function readParts(date: string): DateParts | undefined {
  const match = written.exec(inOneForm(date));
  if (!match) return undefined;
  const [, year = '', m = '', d = '', hour, minute, second = '00', zone] = match;
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

/**
 * A date that counts where a note must not be shown too early: one that can be read as it is; of one
 * that leaves open which is the month the later reading; of others the beginning of the month or
 * year that they name. None of what names no year.
 */
export function latestReading(date: string): string[] {
  if (isDate(date)) return [date];
  const [, one = '', other = '', ofYear = ''] =
    /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?!\d)/.exec(date) ?? [];
  const either = [`${ofYear}-${one}-${other}`, `${ofYear}-${other}-${one}`].filter(isDate);
  const [, year = '', month = ''] =
    /(?<!\d)(\d{4})(?!\d)(?:[-/.](\d{1,2})(?!\d))?/.exec(date) ?? [];
  const begins = [`${year}-${month}-01`, `${year}-01-01`].find(isDate);
  const readings = either.length > 0 ? either : [begins ?? ''].filter(isDate);
  return readings.sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1)).slice(0, 1);
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
