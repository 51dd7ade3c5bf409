const property = /^\s*["']?(title|alias(?:es)?)["']?\s*[:=]/i;
const item = /^\s*-\s/;
const heading = /^#\s/;
/** Names stand near the top; what lies far below is text. */
const searched = 400;

/**
 * The names of a note whose front matter nobody can read: its title and its aliases, as far as
 * single lines tell them. The note is private, and a link by such a name must not show it as that
 * of a note nobody has written yet; a line too many that is taken for a name does no harm.
 *
 * @param lines those of the whole file
 */
export function namesIn(lines: readonly string[]): { title?: string; aliases: string[] } {
  const near = lines.slice(0, searched);
  const aliases: string[] = [];
  let title: string | undefined;
  near.forEach((line, at) => {
    const [before, key = ''] = property.exec(line) ?? [];
    if (before === undefined) return;
    const value = bare(line.slice(before.length));
    if (title === undefined && /^title$/i.test(key) && value !== '') title = value;
    else aliases.push(...namesOf(value, near.slice(at + 1)));
  });
  const first = near.find((line) => heading.test(line));
  title ??= first === undefined ? undefined : headingText(first);
  return { ...(title !== undefined && { title }), aliases };
}

function headingText(line: string): string {
  const words = line.split(/\s+/).slice(1);
  if (/^#+$/.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ').trim();
}

function namesOf(value: string, below: readonly string[]): string[] {
  if (value !== '') {
    const inner = value.replace(/^\[/, '').replace(/\]$/, '');
    return [inner, ...inner.split(',')].map(bare).filter((name) => name !== '');
  }
  const end = below.findIndex((line) => !item.test(line));
  return below.slice(0, end === -1 ? below.length : end).map((line) => bare(line.trim().slice(1)));
}

/** A value without the comma of JSON behind it and without quotes. */
function bare(value: string): string {
  const text = value.trim();
  const alone = (text.endsWith(',') ? text.slice(0, -1) : text).trim();
  return /^(["']).*\1$/.test(alone) ? alone.slice(1, -1) : alone;
}
