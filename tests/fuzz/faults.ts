import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Elements that run something, load a page, or change what the page around them means. */
const running = new Set([
  ...['script', 'style', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'template', 'frame'],
  ...['frameset', 'applet', 'form', 'textarea', 'select', 'plaintext', 'xmp', 'noscript', 'portal'],
]);

const addresses = new Set(['href', 'src', 'action', 'formAction', 'xLinkHref', 'poster', 'data']);

/**
 * What is wrong with HTML that we made of a note.
 *
 * @param html what stands inside a page's `<article>`
 */
export function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const tree: Root = fromHtml(html, {
    fragment: true,
    onerror: ({ ruleId = '', reason }) => {
      faults.push(`invalid: ${ruleId}: ${reason}`);
    },
  });
  const again = alike(toHtml(tree, { characterReferences: { useNamedReferences: true } }));
  if (again !== alike(html))
    faults.push(`invalid: a browser reads it as something else: ${apart(alike(html), again)}`);
  const ids = new Set<string>();
  visit(tree, 'element', (element) => {
    faults.push(...injectionsIn(element));
    const { id } = element.properties;
    if (id === undefined) return;
    if (ids.has(id)) faults.push(`invalid: the id ${id} twice`);
    ids.add(id);
    if (/\s/.test(id) || id === '') faults.push(`invalid: the id ${JSON.stringify(id)}`);
  });
  return faults;
}

/** An attribute without a value is written in one of two ways, and one line end begins no `pre`. */
const alike = (html: string): string =>
  html.replace(/( data-[a-z-]+)=""/g, '$1').replace(/(<pre\b[^<>]*>)\n{1,2}/g, '$1');

function injectionsIn({ tagName, properties }: Element): string[] {
  const isOwnDocument =
    tagName === 'iframe' && /^\/[^/].*\.pdf(?:#|$)/.test(String(properties['src']));
  const faults = running.has(tagName) && !isOwnDocument ? [`injection: <${tagName}>`] : [];
  for (const [name, value] of Object.entries(properties)) {
    const text = String(value);
    if (/^on/i.test(name)) faults.push(`injection: ${name}="${text}"`);
    if (/^(?:style|srcDoc|is|slot|popover)/i.test(name))
      faults.push(`injection: ${name}="${text}"`);
    const isAddress = addresses.has(name) || /^(?:href|to|values|from)$/i.test(name);
    // Browsers leave out of an address what nobody sees.
    // eslint-disable-next-line no-control-regex
    const bare = text.replace(/[\u0000-\u0020]/g, '');
    // A drawing that is shown as a picture runs nothing.
    const isPicture = tagName === 'img' && name === 'src' && /^data:image\//i.test(bare);
    if (isAddress && !isPicture && /^(?:javascript|vbscript|data:(?!image\/(?!svg)))/i.test(bare))
      faults.push(`injection: ${name}="${text}"`);
  }
  return faults;
}

function apart(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const from = Math.max(0, at - 30);
  return `${JSON.stringify(one.slice(from, at + 60))} and ${JSON.stringify(other.slice(from, at + 60))}`;
}
