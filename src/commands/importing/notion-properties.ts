/** What Notion calls a property that notes have by another name. */
const names: Readonly<Record<string, string>> = {
  created: 'created',
  'created time': 'created',
  'date created': 'created',
  'last edited': 'modified',
  'last edited time': 'modified',
  tag: 'tags',
  tags: 'tags',
  // An address of the note's own would be a redirect.
  url: 'link',
};

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
  ...['october', 'november', 'december'],
];

/**
 * The properties that a page of a database has below its title.
 *
 * @param columns those of the database; a line that names no column is text
 * @returns the properties, the text without them, and the line on which it begins
 */
export function propertiesAbove(
  source: string,
  columns: ReadonlySet<string>,
): { data: Record<string, unknown>; body: string; line: number } {
  const lines = source.split('\n');
  const first = (lines[0] ?? '').startsWith('# ') && lines[1]?.trim() === '' ? 2 : lines.length;
  const data: Record<string, unknown> = {};
  let at = first;
  for (; at < lines.length; at++) {
    const [, key = '', value = ''] = /^([^:]+): (.*)$/.exec(lines[at] ?? '') ?? [];
    if (!columns.has(key)) break;
    const name = names[key.toLowerCase()] ?? key;
    data[name] = name === 'tags' ? tagsOf(value) : dateOf(value);
  }
  if (at === first || at >= lines.length) return { data, body: source, line: 1 };
  const body = [...lines.slice(0, 2), ...lines.slice(at + (lines[at]?.trim() === '' ? 1 : 0))];
  return { data, body: body.join('\n'), line: 1 + at - first };
}

const tagsOf = (value: string): string[] =>
  value.split(',').flatMap((tag) => tag.trim().replaceAll(/\s+/g, '-') || []);

/** `January 5, 2023 10:00 PM` as notes have it; what is no date stays. */
function dateOf(value: string): string {
  const [, name = '', day = '', year = '', hour, minute = '', half] =
    /^([A-Z][a-z]+) (\d{1,2}), (\d{4})(?: (\d{1,2}):(\d\d)(?: ([AP]M))?)?$/.exec(value) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return value;
  const date = `${year}-${two(month)}-${two(Number(day))}`;
  if (hour === undefined) return date;
  const ofDay = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  return `${date} ${two(ofDay)}:${minute}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
