/**
 * Other names under which programs write what is known here by one, folded as `foldName` does:
 * Hugo, Astro, Eleventy, Zola, Obsidian's plugins and Logseq. In the order in which they count.
 * Sources: https://gohugo.io/content-management/front-matter/, https://docs.astro.build/en/tutorial/5-astro-api/2/,
 * https://www.11ty.dev/docs/dates/
 */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  created: [
    ...['date_created', 'created_at', 'created_on', 'createdat', 'create_date', 'creation_date'],
    ...['datecreated', 'created_date', 'creationdate', 'created_time', 'createdtime', 'date_added'],
  ],
  date: [
    ...['pubdate', 'pub_date', 'publishdate', 'publish_date', 'date_published', 'published_at'],
    ...['pubdatetime', 'publishedat', 'datepublished', 'published_date', 'publisheddate'],
    ...['publish_on', 'published_on', 'publication_date', 'publicationdate', 'posted'],
  ],
  modified: [
    ...['lastmod', 'date_modified', 'modified_at', 'last_modified', 'date_updated', 'updated_at'],
    ...['updateddate', 'updated_date', 'datemodified', 'updatedat', 'lastmodified', 'last_updated'],
    ...['moddatetime', 'moddate', 'mod_date', 'modified_date', 'modifieddate', 'modified_time'],
    ...['modified_on', 'updated_on', 'lastupdated', 'dateupdated', 'modifiedat', 'last_edited'],
  ],
  expiry: ['expirydate', 'expiry_date', 'unpublishdate', 'unpublish_date'],
};

const nameOf = new Map(
  Object.entries(otherNames).flatMap(([name, others]) =>
    others.map((other, at) => [other, { name, at }] as const),
  ),
);

/** The name under which a property is known here, whatever other programs call it. */
export function propertyName(key: string): string {
  const folded = foldName(key);
  return nameOf.get(folded)?.name ?? folded;
}

/** Whether a property says when a note is, or was, made public. */
export function isDateOfPublication(key: string): boolean {
  const name = propertyName(key);
  return name === 'date' || name === 'created' || name === 'published';
}

/**
 * A property's name as it is compared: without case and signs that nobody sees, and however its
 * words are joined.
 */
export function foldName(key: string): string {
  return key
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/**
 * Front matter under the names that are known here. A name that is written just so counts before
 * one that has to be folded, and that before another program's name.
 *
 * @returns each value with the key under which its author wrote it
 */
export function foldNames(
  data: Readonly<Record<string, unknown>>,
): Map<string, { key: string; value: unknown }> {
  const rank = (key: string): number => {
    const folded = foldName(key);
    const other = nameOf.get(folded);
    return other ? 2 + other.at : key === folded ? 0 : 1;
  };
  const found = new Map<string, { key: string; value: unknown }>();
  const given = Object.entries(data).filter(
    ([, value]) => value !== null && !(typeof value === 'string' && value.trim() === ''),
  );
  for (const [key, value] of given.sort(([a], [b]) => rank(a) - rank(b))) {
    const name = propertyName(key);
    if (!found.has(name)) found.set(name, { key, value });
  }
  return found;
}
