import { isDate } from '../dates.ts';
import { keeps } from '../keeping.ts';
import type { Properties } from '../note.ts';
import { propertyName } from '../property-names.ts';

/** A field of the Dataview plugin in a note's text. */
export interface InlineField {
  key: string;
  value: string;
}

declare module 'mdast' {
  interface Data {
    /** The fields of a note's text; on the tree itself. */
    fields?: InlineField[] | undefined;
    /** Set on a paragraph in which nothing but such fields stands. */
    isProperties?: true | undefined;
  }
}

/**
 * Properties of a note with what fields in its text say: tags, other names, and dates where the
 * front matter has none, and whether it is kept from readers. What is no date is words like any others.
 */
export function withFields(properties: Properties, fields: readonly InlineField[]): Properties {
  if (fields.length === 0) return properties;
  const valuesOf = (...names: string[]): string[] =>
    fields.flatMap(({ key, value }) => (names.includes(propertyName(key)) ? [value] : []));
  const parts = (values: readonly string[], separator: RegExp): string[] =>
    values.flatMap((value) =>
      value
        .split(separator)
        .map((one) => one.trim())
        .filter(Boolean),
    );
  const dateOf = (...names: string[]): string | undefined => valuesOf(...names).find(isDate);
  return {
    ...properties,
    keptBy: properties.keptBy ?? fields.find(({ key, value }) => keeps(key, value))?.key,
    tags: [...properties.tags, ...parts(valuesOf('tags', 'tag'), /[\s,]+/)],
    aliases: [...properties.aliases, ...parts(valuesOf('aliases', 'alias'), /,/)],
    created: properties.created ?? dateOf('created') ?? dateOf('date'),
    modified: properties.modified ?? dateOf('modified', 'updated'),
  };
}
