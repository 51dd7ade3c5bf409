import { dayOf, isDate, latestReading } from './dates.ts';
import type { RawFrontMatter } from './front-matter.ts';
import { propertySchema, wantedForms } from './known-properties.ts';
import type { Properties } from './note.ts';
import { byCodePoint } from './code-points.ts';
import { problem, type Problem } from './problems.ts';
import { drawingProperty, keepingProperty, spokenBoolean } from './keeping.ts';
import { takeOddEntries } from './list-entries.ts';
import { settleForeignForms } from './foreign-forms.ts';
import { foldNames, isDateOfPublication } from './property-names.ts';

/**
 * Understands front matter of three dialects (Obsidian's, Jekyll's, none) as one shape.
 * A value of the wrong form is left out with a problem at its line; the page still renders.
 * A wrong value of `publish`, `published` or `draft` makes the note private: nobody's secret
 * may hang on a slip. Names are read without case, as Obsidian reads them, and under those that
 * other programs have for them.
 *
 * @param jekyll whether the file is in Jekyll's dialect: blanks separate its categories, which
 *   become tags, and the singular `tag` and `category` are one value each
 * @see https://jekyllrb.com/docs/posts/#categories-and-tags
 */
export function readProperties(
  file: string,
  raw: RawFrontMatter,
  jekyll: boolean,
): { properties: Properties; problems: Problem[] } {
  const problems: Problem[] = [];
  const folded = foldNames(raw.data);
  const given = [...folded].map(([name, { value }]) => [name, value] as const);
  const { published, ...data }: Record<string, unknown> = Object.fromEntries(given);
  const wrongForm = (name: string, value: unknown): Problem =>
    sayWrongForm(file, name, value, folded.get(name)?.key ?? name, raw);
  // In Jekyll the singular is one value, blanks and all, and wins over the plural.
  if (jekyll && data['tag'] !== undefined) data['tags'] = [data['tag']].flat();
  if (jekyll && data['category'] !== undefined) data['categories'] = [data['category']].flat();
  settleForeignForms(data, folded);
  takeOddEntries(data, (name, entries) => problems.push(wrongForm(name, entries)));
  const refused = new Set<string>();
  let checked = propertySchema.safeParse(data);
  if (!checked.success) {
    for (const issue of checked.error.issues) refused.add(String(issue.path[0]));
    for (const key of refused) problems.push(wrongForm(key, data[key]));
    checked = propertySchema.safeParse(
      Object.fromEntries(Object.entries(data).filter(([key]) => !refused.has(key))),
    );
  }
  // What is left has been accepted key by key, so a second failure is a fault of ours.
  const found = checked.data;
  if (!found) throw new Error(`${file}: its front matter was refused twice`);

  const shown = readPublished(published);
  if (shown === 'wrong') {
    problems.push(wrongForm('published', published));
    refused.add('published');
  }
  return {
    properties: {
      title: found.title,
      description: found.description ?? found.excerpt ?? found.meta_description ?? found.summary,
      keywords: found.meta_keywords ?? found.keywords ?? [],
      expires: found.expiry,
      publishOn: latestDate(raw.data),
      created: found.created ?? found.date ?? (typeof shown === 'object' ? shown.date : undefined),
      modified: found.modified ?? found.updated ?? found.last_modified_at,
      tags: jekyll ? (found.tags ?? []) : [...(found.tags ?? []), ...(found.tag ?? [])],
      categories: jekyll ? (found.categories ?? found.category ?? []) : [],
      aliases: [...(found.aliases ?? []), ...(found.alias ?? [])],
      redirectFrom: [...(found.redirect_from ?? []), ...oldAddress(data['url'])],
      cssclasses: found.cssclasses ?? [],
      publish: found.publish ?? (typeof shown === 'boolean' ? shown : undefined),
      keptBy: keepingProperty(raw, folded, refused),
      drawnBy: drawingProperty(folded),
      password: found.password,
      locksTitle: found.lock_title,
      unlistedBy:
        found.unlisted === true || refused.has('unlisted')
          ? (folded.get('unlisted')?.key ?? 'unlisted')
          : undefined,
      permalink: found.permalink ?? found.slug,
      slug: found.slug,
      image: found.image ?? found.cover,
      lang: found.lang,
      stage: found.stage,
      series: found.series,
      seriesOrder: found.series_order ?? found.order,
      featured: found.featured ?? [],
      layout: found.layout,
      toc: found.toc,
      trail: found.trail,
      typography: found.typography,
    },
    problems,
  };
}

/**
 * `url:`, under which Hugo and others published a note; in other notes it is the source of a text.
 * Rule: https://gohugo.io/content-management/urls/#url
 */
function oldAddress(url: unknown): string[] {
  const isOld =
    typeof url === 'string' && /^(?!\/\/)[^\s:]+$/.test(url) && /^\/|^[^./]+\/|\.html?$/.test(url);
  return isOld ? [url] : [];
}

/** `published:` is a date in some blogs and a switch in others. */
function readPublished(value: unknown): boolean | { date: string } | undefined | 'wrong' {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return 'wrong';
  const said = spokenBoolean(value);
  if (typeof said === 'boolean') return said;
  return isDate(value) ? { date: value.trim() } : 'wrong';
}

/** The last of the days that a note names for its publication, under whichever names. */
function latestDate(data: Readonly<Record<string, unknown>>): string | undefined {
  const dates = Object.entries(data).flatMap(([key, value]) =>
    isDateOfPublication(key) ? [value].flat().flatMap((one) => latestReading(String(one))) : [],
  );
  return dates.sort((a, b) => byCodePoint(dayOf(a), dayOf(b))).at(-1);
}

function show(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // YAML can write a list that holds itself.
    return 'a value that holds itself';
  }
}

function sayWrongForm(
  file: string,
  key: string,
  value: unknown,
  written: string,
  raw: RawFrontMatter,
): Problem {
  const form = key === 'published' ? '`true`, `false` or a date' : wantedForms[key];
  const code = form?.startsWith('a date') === true ? 'bad-date' : 'bad-property';
  const facts = { key: written, shown: key === 'password' ? '…' : show(value), wanted: form };
  return problem(code, file, facts, raw.placeOf(written));
}
