/** What stands in `{: … }`: classes, an id, values by name, and the names of other lists. */
export interface AttributeList {
  classes: string[];
  id: string | undefined;
  values: [name: string, value: string][];
  references: string[];
}

const one =
  /\s*(?:(?<classes>(?:\.[\p{L}\p{N}_:-]+)+)|#(?<id>[\p{L}\p{N}_:.-]+)|(?<name>[a-z][\w:-]*)=(?:"(?<double>[^"\\]*)"|'(?<single>[^'\\]*)')|(?<reference>[a-z][\w-]*))(?=[\s.#]|$)/iuy;
const definition = /^\s*([a-z][\w-]*):(?=\s)/i;

/**
 * Reads what stands between `{:` and `}`; undefined when any of it is no attribute, for then the
 * braces are the author's own.
 * Rule: https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
 */
export function parseAttributeList(content: string): AttributeList | undefined {
  const list: AttributeList = { classes: [], id: undefined, values: [], references: [] };
  const text = content.trimEnd();
  for (one.lastIndex = 0; one.lastIndex < text.length;) {
    const groups = one.exec(text)?.groups;
    if (!groups) return undefined;
    const { classes, id, name, double, single, reference } = groups;
    if (classes !== undefined) list.classes.push(...classes.slice(1).split('.'));
    else if (id !== undefined) list.id = id;
    else if (name !== undefined) addValue(list, name.toLowerCase(), double ?? single ?? '');
    else if (reference !== undefined) list.references.push(reference);
  }
  return list;
}

/** Reads `name: … `, a list under a name; undefined when it is none. */
export function parseDefinition(
  content: string,
): { name: string; list: AttributeList } | undefined {
  const [start = '', name] = definition.exec(content) ?? [];
  const list = name === undefined ? undefined : parseAttributeList(content.slice(start.length));
  return name !== undefined && list ? { name, list } : undefined;
}

/** Puts a list and all lists that it names into one; a list that names itself ends there. */
export function resolveList(
  list: AttributeList,
  named: ReadonlyMap<string, AttributeList>,
): AttributeList {
  const whole: AttributeList = { classes: [], id: undefined, values: [], references: [] };
  const seen = new Set<string>();
  const take = ({ classes, id, values, references }: AttributeList): void => {
    for (const reference of references) {
      if (seen.has(reference)) continue;
      seen.add(reference);
      const other = named.get(reference);
      if (other) take(other);
      else whole.references.push(reference);
    }
    whole.classes.push(...classes);
    whole.id = id ?? whole.id;
    whole.values.push(...values);
  };
  take(list);
  return whole;
}

function addValue(list: AttributeList, name: string, value: string): void {
  if (name === 'class') list.classes.push(...value.split(/\s+/).filter(Boolean));
  else if (name === 'id') list.id = value;
  else list.values.push([name, value]);
}
