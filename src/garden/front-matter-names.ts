const property = /^\s*["']?(title|alias(?:es)?)["']?\s*[:=]\s*(.*?)[\s,]*$/i;
const item = /^\s*-\s+(.*?)\s*$/;
const heading = /^#\s+(.+?)(?:\s+#+)?\s*$/;
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
    const [, key = '', value = ''] = property.exec(line) ?? [];
    if (/^title$/i.test(key) && value !== '') title ??= bare(value);
    else if (key !== '') aliases.push(...namesOf(value, near.slice(at + 1)));
  });
  title ??= near.map((line) => heading.exec(line)?.[1]).find((text) => text !== undefined);
  return { ...(title !== undefined && { title }), aliases };
}

function namesOf(value: string, below: readonly string[]): string[] {
  if (value !== '') {
    const inner = value.replace(/^\[/, '').replace(/\]$/, '');
    return [inner, ...inner.split(',')].map(bare).filter((name) => name !== '');
  }
  const end = below.findIndex((line) => !item.test(line));
  return below
    .slice(0, end === -1 ? below.length : end)
    .map((line) => bare(item.exec(line)?.[1] ?? ''));
}

const bare = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');
