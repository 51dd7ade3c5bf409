/** What has to be known of the blog, and who is told. Lines count from 0. */
interface Blog {
  baseurl: string;
  /** The front matter of the note. */
  data: Readonly<Record<string, unknown>>;
  /** How the note names a file or a post of the blog; undefined when there is none. */
  addressOf: (name: string) => string | undefined;
  changed: (line: number, what: string) => void;
  left: (line: number, what: string) => void;
}

const tag = /\{%([^%{}]*)%\}|\{\{([^{}]*)\}\}/g;

/**
 * Makes Markdown of what Jekyll and kramdown alone can read, as far as each line tells it: links of
 * Liquid's, blocks of code, the list that becomes the contents. What is left stands as it was.
 */
export function markdownOfLiquid(text: string, blog: Blog): string {
  let isRaw = false;
  let isCode = false;
  const lines = text.split('\n');
  const isContents = (line = ''): boolean => /^\s*\{:\s*toc\b/.test(line);
  const made = lines.map((line, at) => {
    // Liquid runs in code, too, and kramdown does not.
    if (/^\s*[*-] /.test(line) && isContents(lines[at + 1])) return undefined;
    if (isContents(line)) {
      blog.changed(at, 'the contents stand beside the text');
      return undefined;
    }
    if (/^\s*\{:[^}]*\}\s*$/.test(line)) blog.left(at, 'a list of attributes');
    if (/\{::\w+/.test(line)) blog.left(at, 'an extension of kramdown’s');
    return line.replaceAll(tag, (whole, call: string | undefined, value: string | undefined) => {
      const [name = '', ...given] = bare(call ?? '').split(/\s+/);
      if (name === 'endraw') isRaw = false;
      if (name === 'endhighlight') isCode = false;
      if (isRaw) return whole;
      if (name === 'raw') isRaw = true;
      if (name === 'highlight') isCode = true;
      const anew =
        value === undefined ? tagOf(name, given.join(' '), blog) : valueOf(bare(value), blog);
      if (anew === undefined && isCode) return whole;
      if (anew === undefined) blog.left(at, `Liquid: ${whole}`);
      else blog.changed(at, value === undefined ? `the tag ${name}` : 'a value of the site');
      return anew ?? whole;
    });
  });
  return made.filter((line) => line !== undefined).join('\n');
}

function tagOf(name: string, given: string, blog: Blog): string | undefined {
  switch (name) {
    case 'post_url':
    case 'link':
      return blog.addressOf(given.replaceAll(/^["']|["']$/g, ''));
    case 'raw':
    case 'endraw':
      return '';
    case 'highlight':
      return `\`\`\`${given.split(/\s+/, 1)[0] ?? ''}`;
    case 'endhighlight':
      return '```';
    case 'comment':
    case 'endcomment':
      return '%%';
    default:
      return undefined;
  }
}

/** `site.baseurl` and its like stand before addresses of the site, which need none. */
function valueOf(written: string, { baseurl, data }: Blog): string | undefined {
  const [, key = ''] = /^page\.(\w+)$/.exec(written) ?? [];
  const own = Object.hasOwn(data, key) ? data[key] : undefined;
  if (typeof own === 'string') return own;
  if (/^site\.(?:baseurl|url)$/.test(written)) return '';
  const [, address] =
    /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.\w+)$/.exec(written) ??
    [];
  if (address === undefined) return undefined;
  return baseurl !== '' && address.startsWith(`${baseurl}/`)
    ? address.slice(baseurl.length)
    : address;
}

/** What stands in a tag, without the dashes that eat blanks around it. */
function bare(inside: string): string {
  return inside.replace(/^-/, '').replace(/-$/, '').trim();
}
