const months =
  'january february march april may june july august september october november december'
    .split(' ')
    .map((name, at) => [name, String(at + 1)] as const);
/** A month by its English name, whole or cut to three letters; `Sept` is as usual. */
const monthOf = new Map([
  ...months,
  ...months.map(([name, number]) => [name.slice(0, 3), number] as const),
  ['sept', '9'] as const,
]);

/** Where a date ends and an hour may follow. */
const end = '(?=$|[T ,])';
const name = '([a-z]{3,9})\\.?';
const dayInMonth = '(\\d{1,2})(?:st|nd|rd|th)?';

/** Forms of dates that say which is the day, with the order of year, month and day in them. */
const forms: readonly [RegExp, order: readonly [number, number, number]][] = [
  // 2024/03/05, 2024.03.05, 2024年3月5日
  [new RegExp(`^(\\d{4})([/.])(\\d{1,2})\\2(\\d{1,2})${end}`), [1, 3, 4]],
  [new RegExp(`^(\\d{4})年(\\d{1,2})月(\\d{1,2})日${end}`), [1, 2, 3]],
  // 05.03.2024 and 5. 3. 2024, as much of Europe writes it
  [new RegExp(`^(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})${end}`), [3, 2, 1]],
  // 22-Jan-2022, 22 January 2022, 22nd of January, 2022
  [new RegExp(`^${dayInMonth}[- ](?:of )?${name},?[- ](\\d{4})${end}`, 'i'), [3, 2, 1]],
  // Jul 08 2022, July 8th, 2022
  [new RegExp(`^${name}[- ]${dayInMonth},?[- ](\\d{4})${end}`, 'i'), [3, 1, 2]],
  // 2022-Jan-22, 2022 January 22
  [new RegExp(`^(\\d{4})[- ]${name}[- ]${dayInMonth}${end}`, 'i'), [1, 2, 3]],
];

/** Zones by name, as RFC 822 has them, and Central Europe's. */
const zones: Readonly<Record<string, string>> = {
  ...{ GMT: 'Z', UT: 'Z', UTC: 'Z', EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00' },
  ...{ MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00', CET: '+01:00', CEST: '+02:00' },
};

/**
 * A date in one of the many forms that people and programs write, as `2024-03-05 22:30:00 +02:00`;
 * any other text as it is. A form that leaves open which is the month is none of these.
 * Sources: https://www.rfc-editor.org/rfc/rfc822#section-5, ISO 8601,
 * https://gohugo.io/configuration/front-matter/
 */
export function inOneForm(date: string): string {
  const text = date
    .trim()
    // A property may be a link to the note of its day.
    .replace(/^\[\[([^[\]|]*)(?:\|[^[\]]*)?\]\]$/, '$1')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /i, '');
  const instant = instantIn(text);
  if (instant !== undefined) return instant;
  for (const [form, order] of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const [year = '', month = '', day = ''] = order.map((at) => match[at]);
    const number = /^\d/.test(month) ? month : monthOf.get(month.toLowerCase());
    if (number === undefined) return text;
    return withTime(`${year}-${number}-${day}`, text.slice(match[0].length));
  }
  const [written = ''] = /^[\d-]*/.exec(text) ?? [];
  return withTime(written, text.slice(written.length));
}

/** Seconds or milliseconds since 1970, as programs count; those of this century's first third. */
function instantIn(text: string): string | undefined {
  const [, whole, part = ''] = /^(1\d{9})(\d{3}|\.\d{1,9})?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const millisecond = part.startsWith('.') ? 0 : Number(part);
  return new Date(Number(whole) * 1000 + millisecond).toISOString();
}

/** `, 10:30 PM GMT` with the hours of a day and its zone as a number. */
function withTime(day: string, rest: string): string {
  const time = rest
    .replace(/^,? /, ' ')
    // What programs say twice: `GMT+0200 (Central European Summer Time)`, `+0000 UTC`, `[Asia/Tokyo]`.
    .replace(/ ?(?:\([^()]*\)|\[[^[\]]*\])$/, '')
    .replace(/ (?:GMT|UTC)(?=[+-]\d)/, ' ')
    .replace(/([+-]\d{2}:?\d{2}) [A-Z]{2,5}$/, '$1')
    .replace(/ ?\b([A-Z]{2,4})$/, (all, zone: string) => zones[zone] ?? all)
    .replace(/^( \d{1,2}) ?([ap])\.?m\.?\b/i, '$1:00 $2m')
    .replace(/^ (\d{1,2})(:\d{2}(?::\d{2})?) ?([ap])\.?m\.?(?=$|[ +\-])/i, (...found: string[]) => {
      const [, hour, minutes = '', half = ''] = found;
      const past = half.toLowerCase() === 'p' ? 12 : 0;
      return ` ${(Number(hour) % 12) + past}${minutes}`;
    })
    .replace(/([+-]\d{2})$/, '$1:00');
  return day + time;
}
