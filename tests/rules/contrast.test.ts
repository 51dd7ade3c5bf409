import { expect, it } from 'vitest';
import { read } from './imports.ts';

/** The declarations of the first rule with a selector. */
function rule(selector: string): string[] {
  const css = read('src/styles/tokens.css');
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return body.split('\n').map((line) => line.trim());
}

it('high contrast is the same whether the reader chooses it or the system asks for it', () => {
  const chosen = rule(":root[data-theme='contrast']");
  expect(chosen.length).toBeGreaterThan(5);
  expect(rule(':root:not([data-theme])')).toEqual(chosen);
});
