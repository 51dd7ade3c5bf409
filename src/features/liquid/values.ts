/** A value longer than this is not repeated in a text: many of them would make it huge. */
const longest = 1000;
const mostFilters = 8;
const word = /"[^"]*"|'[^']*'|[\w.-]+|\S/g;

/**
 * What `{{ … }}` gives: a text in quotes or a value by name, through filters. Undefined when it
 * asks for anything that is not known here.
 * Rule: https://jekyllrb.com/docs/liquid/filters/
 *
 * @param values what can be called by name, such as `page.title`
 */
export function evaluate(
  markup: string,
  values: Readonly<Record<string, string>>,
): string | undefined {
  const [head = [], ...filters] = splitAtBars(markup.match(word) ?? []);
  const [first] = head;
  if (first === undefined || head.length > 1 || filters.length > mostFilters) return undefined;
  let value = valueOf(first, values);
  for (const [name = '', colon, argument, ...more] of filters) {
    if (value === undefined || more.length > 0) return undefined;
    const given = argument === undefined ? undefined : valueOf(argument, values);
    if ((colon !== undefined) !== (given !== undefined && colon === ':')) return undefined;
    value = filter(name, value, given);
  }
  return value !== undefined && value.length <= longest ? value : undefined;
}

function splitAtBars(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const one of words)
    if (one === '|') parts.push([]);
    else parts.at(-1)?.push(one);
  return parts;
}

function valueOf(word: string, values: Readonly<Record<string, string>>): string | undefined {
  if (/^(?:"[^"]*"|'[^']*')$/.test(word)) return word.slice(1, -1);
  return Object.hasOwn(values, word) ? values[word] : undefined;
}

function filter(name: string, value: string, given: string | undefined): string | undefined {
  if (given !== undefined) {
    if (name === 'append') return value + given;
    return name === 'prepend' ? given + value : undefined;
  }
  switch (name) {
    case 'relative_url':
    case 'absolute_url':
      return addressOf(value);
    case 'strip':
      return value.trim();
    case 'downcase':
      return value.toLowerCase();
    case 'upcase':
      return value.toUpperCase();
    case 'capitalize':
      return value.charAt(0).toUpperCase() + value.slice(1).toLowerCase();
    case 'escape':
    case 'xml_escape':
      return value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
    default:
      return undefined;
  }
}

/** An address that begins at the top of this site; one of another stays as it is. */
function addressOf(path: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(path)) return path;
  return encodeSigns(`/${path.replace(/^\/+/, '')}`);
}

/** Keeps a path in one piece where Markdown or HTML expects an address. */
export function encodeSigns(path: string): string {
  return path.replace(
    /[\s()<>"'\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
