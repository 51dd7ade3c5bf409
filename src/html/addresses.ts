import { isOutside, type LinkKind } from '../garden/index.ts';
import type { Tag } from './tags.ts';

/** An address in a tag that leads to something of this site. */
export interface TagAddress {
  attribute: string;
  kind: LinkKind;
  url: string;
}

/** Attributes with addresses, by element. */
const leading: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['href']],
  ['img', ['src', 'srcset']],
  ['source', ['src', 'srcset']],
  ['video', ['src', 'poster']],
  ['audio', ['src']],
  ['track', ['src']],
  ['object', ['data']],
  ['embed', ['src']],
  ['blockquote', ['cite']],
  ['q', ['cite']],
  ['ins', ['cite']],
  ['del', ['cite']],
]);

/**
 * The addresses in a tag that lead to notes and files of the vault: all that have no scheme and no
 * host. What is shown in the text is a file and no page.
 * Rule: https://html.spec.whatwg.org/multipage/indices.html#attributes-3
 */
export function addressesIn({
  name: tagName,
  attributes,
}: Pick<Tag, 'name' | 'attributes'>): TagAddress[] {
  const wanted = leading.get(tagName) ?? [];
  const kind = tagName === 'a' ? 'link' : 'embed';
  return attributes
    .filter(({ name }) => wanted.includes(name))
    .flatMap(({ name, value }) => {
      const urls = name === 'srcset' ? candidatesIn(value) : [value.trim()];
      return (
        urls
          .filter((url) => !isNowhere(url) && (kind === 'link' || isShownFile(url) || isNote(url)))
          // No picture and no film is a note: what names one shows nothing of it.
          .map((url) => ({ attribute: name, kind: isNote(url) ? 'link' : kind, url }))
      );
    });
}

/** Rule: https://html.spec.whatwg.org/multipage/images.html#srcset-attribute */
function candidatesIn(srcset: string): string[] {
  const urls: string[] = [];
  let isInDescriptors = false;
  for (const written of srcset.split(/\s+/)) {
    // Behind a size a comma alone parts two pictures; in an address it does not.
    const comma = isInDescriptors ? written.indexOf(',') : undefined;
    if (comma === -1) continue;
    const url: string = comma === undefined ? written : written.slice(comma + 1);
    const isWhole = url.endsWith(',');
    if (url !== '') urls.push(isWhole ? url.slice(0, -1) : url);
    isInDescriptors = url !== '' && !isWhole;
  }
  return urls;
}

/** What has a host of its own, and the top of the page, which browsers know. */
function isNowhere(url: string): boolean {
  return isOutside(url) || /^(?:#(?:top)?)?$/i.test(url);
}

function isNote(url: string): boolean {
  return /^[^?#]*\.mdx?(?:[?#]|$)/i.test(url);
}

function isShownFile(url: string): boolean {
  const [path = ''] = url.split(/[?#]/, 1);
  return /\.[a-z\d]{2,5}$/i.test(path) && !/\.(?:mdx?|x?html?|php|aspx?|jsp)$/i.test(path);
}
