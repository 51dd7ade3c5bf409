import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { elementsOf, growFrom, htmlOf, render } from '../build-garden.ts';
import { attacks, count, frontMatter } from './attacks.ts';

/** What no attribute of a finished text may say. */
const runs = /^(?:java|vb|live)script:|^data:(?!image\/)|^(?:blob|file|view-source):/i;
const loads = new Set([
  'src',
  'srcSet',
  'poster',
  'data',
  'action',
  'formAction',
  'ping',
  'background',
]);
const elements =
  /^(?:script|style|object|embed|iframe|base|meta|template|link|form|button|select|textarea|frame|frameset|applet|param|area|map|marquee|portal|dialog|noscript|search-box|near-notes)$/;

/** Presentation alone: no link, no program, no HTML inside. */
const inFormula =
  /^m(?:enclose|frac|[inos]|multiscripts|over|padded|phantom|prescripts|root|row|space|sqrt|style|sub|subsup|sup|table|td|text|tr|under|underover)$/;

function isFormula(element: Element): boolean {
  return elementsOf(toHtml(element.children)).every(
    ({ tagName, properties }) => inFormula.test(tagName) && properties['href'] === undefined,
  );
}

/** Shapes and words: no link, no program, no picture from elsewhere, no HTML inside. */
const inDrawing =
  /^(?:g|rect|circle|ellipse|line|polyline|polygon|path|text|tspan|defs|marker|clipPath|linearGradient|radialGradient|stop|title|desc)$/;

function isDrawing(svg: Element): boolean {
  return elementsOf(toHtml(svg)).every(
    ({ tagName, properties }, at) =>
      (at === 0 || inDrawing.test(tagName)) &&
      properties['href'] === undefined &&
      properties['xLinkHref'] === undefined &&
      !Object.values(properties).some((value) => /url\((?!#[\w-]+\)$)/i.test(String(value))),
  );
}

/** Everything about an element that could run, load, or stand in the place of something else. */
function faultsOf(element: Element): string[] {
  const { tagName, properties } = element;
  const isRefused =
    tagName === 'math'
      ? !isFormula(element)
      : tagName === 'svg'
        ? !isDrawing(element)
        : elements.test(tagName);
  const faults = isRefused ? [`<${tagName}>`] : [];
  if (tagName === 'input' && properties['type'] !== 'checkbox') faults.push('<input>');
  for (const [name, value] of Object.entries(properties)) {
    // eslint-disable-next-line no-control-regex -- browsers skip these
    const bare = String(value).replace(/[\u0000-\u0020]/g, '');
    const isAddress = ['href', 'cite', 'xLinkHref', 'longDesc'].includes(name) || loads.has(name);
    if (/^on/i.test(name)) faults.push(name);
    if (name === 'form' && tagName !== 'mo') faults.push(name);
    if (['style', 'srcDoc', 'name', 'ping', 'srcSet', 'autoFocus', 'useMap'].includes(name))
      faults.push(name);
    if (isAddress && runs.test(bare)) faults.push(`${name}=${bare}`);
    if (loads.has(name) && bare.includes('pwned.example')) faults.push(`${name}=${bare}`);
    if (name === 'rel' && /\bopener\b/.test(String(value).replace('noopener', '')))
      faults.push(name);
    if (name === 'dataFrame' && !/^https:\/\//.test(bare)) faults.push(`${name}=${bare}`);
    if (/^dataPagefind(?!Ignore$)/.test(name)) faults.push(name);
    if (
      name === 'id' &&
      /^(?:site_|backlinks$|getElementById$|documentElement$|__proto__$|constructor$|defaultView$|cookie$)/.test(
        bare,
      )
    )
      faults.push(`id=${bare}`);
  }
  return faults;
}

const faultsIn = (html: string): string[] => elementsOf(html).flatMap(faultsOf);

describe.each(Object.entries(attacks))('%s', (_, texts) => {
  it.each(texts)('leave no trace that could run: %j', (text) => {
    expect(faultsIn(render(text)), render(text)).toEqual([]);
    // Inside others the same text is parsed in other places.
    for (const around of [
      `> ${text}`,
      `- ${text}`,
      `*x* ${text} *y*`,
      `<div>\n\n${text}\n\n</div>`,
    ])
      expect(faultsIn(render(around)), render(around)).toEqual([]);
    expect(faultsIn(htmlOf(growFrom({ 'a.md': '![[b]]', 'b.md': text }), 'a.md'))).toEqual([]);
    const module = growFrom({ 'a.mdx': text }, { mdx: false });
    expect(faultsIn(htmlOf(module, 'a.mdx'))).toEqual([]);
  });
});

describe('all of them', () => {
  it('are many', () => {
    expect(count).toBeGreaterThanOrEqual(150);
    expect(new Set(Object.values(attacks).flat()).size).toBe(count);
  });

  it('together in one note leave no trace', () => {
    const text = Object.values(attacks).flat().join('\n\n');
    expect(faultsIn(render(text))).toEqual([]);
    const backwards = Object.values(attacks).flat().reverse().join('\n');
    expect(faultsIn(render(backwards))).toEqual([]);
  });

  it('have ids that are each there once, with every note around', () => {
    const ids = elementsOf(render(Object.values(attacks).flat().join('\n\n'))).flatMap(
      ({ properties }) => (properties['id'] === undefined ? [] : [properties['id']]),
    );
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(frontMatter)('front matter leads nowhere else', (properties) => {
    const yaml = Object.entries(properties).map(
      ([key, value]) => `${key}: ${JSON.stringify(value)}`,
    );
    const garden = growFrom({ 'a.md': `---\n${yaml.join('\n')}\n---\n\nText.` });
    for (const address of garden.addresses.values()) expect(address).toMatch(/^\/(?![/\\])/);
    for (const old of [...garden.redirects.values()].flat()) expect(old).toMatch(/^\/(?![/\\])/);
  });
});
