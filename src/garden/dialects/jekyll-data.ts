import { parse } from 'yaml';

/**
 * What lies below a blog's `_data`, as `site.data` has it: `_data/team/leads.yml` is
 * `site.data.team.leads`. A file that cannot be read is not there.
 * Rule: https://jekyllrb.com/docs/datafiles/
 *
 * @param texts by their path below `_data`
 */
export function readBlogData(texts: Readonly<Record<string, string>>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [path, text] of Object.entries(texts)) {
    const names = path.replace(/\.[^./]+$/, '').split('/');
    const last = names.pop() ?? '';
    let folder = data;
    for (const name of names) folder = inside(folder, name);
    const value = readData(text);
    if (value !== undefined && last !== '__proto__') folder[last] = value;
  }
  return data;
}

function inside(folder: Record<string, unknown>, name: string): Record<string, unknown> {
  const own = Object.hasOwn(folder, name) ? folder[name] : undefined;
  const known = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
  if (name !== '__proto__') folder[name] = known;
  return known;
}

function readData(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100, uniqueKeys: false }) as unknown;
  } catch {
    // The text that asks for it stays as it is written, with a problem at its place.
    return undefined;
  }
}
