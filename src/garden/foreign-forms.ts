/**
 * Takes out of a front matter what other programs mean by names of ours, and brings into our form
 * what they write in another.
 *
 * @param data the properties by their names as they are compared; brought up to date
 * @param keys how their author wrote each name
 */
export function settleForeignForms(
  data: Record<string, unknown>,
  keys: ReadonlyMap<string, { key: string }>,
): void {
  // What other programs mean by `order` alone is none of ours.
  if (data['series'] === undefined) delete data['order'];
  // Pages of Starlight's say by this name whether they show a date.
  for (const [name, { key }] of keys)
    if (key === 'lastUpdated' && typeof data[name] === 'boolean')
      Reflect.deleteProperty(data, name);
  // By this one a blog's own lists begin with a note.
  if (typeof data['featured'] === 'boolean') delete data['featured'];
  for (const name of ['image', 'cover']) takePicture(data, name);
  takeDates(data);
}

/**
 * Several dates under the name of one, as a blog of MkDocs' has them.
 * Rule: https://squidfunk.github.io/mkdocs-material/plugins/blog/#meta.date
 */
function takeDates(data: Record<string, unknown>): void {
  const { date } = data;
  if (typeof date !== 'object' || date === null || Array.isArray(date)) return;
  const { created, updated } = date as Record<string, unknown>;
  if (typeof created !== 'string') return;
  data['date'] = created;
  if (typeof updated === 'string') data['modified'] ??= updated;
}

/**
 * The file of a picture that is written with its words and size, as in `cover: { image: a.png }`.
 * Sources: https://github.com/adityatelange/hugo-PaperMod/wiki/Features#cover-image and
 * https://docs.astro.build/en/tutorial/5-astro-api/2/
 */
function takePicture(data: Record<string, unknown>, name: string): void {
  const value = data[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { image, src, url, path } = value as Record<string, unknown>;
  const file = [image, src, url, path].find((one) => typeof one === 'string' && one !== '');
  if (file === undefined) Reflect.deleteProperty(data, name);
  else data[name] = file;
}
