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

/** Relative luminance of a colour: https://www.w3.org/TR/css-color-4/#color-conversion-code */
function luminance(lightness: number, chroma: number, hue: number): number {
  const [a, b] = [
    chroma * Math.cos((hue * Math.PI) / 180),
    chroma * Math.sin((hue * Math.PI) / 180),
  ];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const shown = (value: number): number => Math.min(1, Math.max(0, value));
  const red = shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The luminance of both sides of a `light-dark()`. */
function lights(value: string): number[] {
  const found = [...value.matchAll(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)];
  return found.map(([, l, c, h]) => luminance(Number(l) / 100, Number(c), Number(h)));
}

it('the colours of groups in the graph stand out from the paper by 3:1, in light and dark', () => {
  const paper = lights(rule(':root').find((line) => line.startsWith('--paper:')) ?? '');
  expect(paper).toHaveLength(2);
  const swatches =
    read('src/features/graph/graph-legend.css').match(/color: light-dark\(oklch.*;/g) ?? [];
  expect(swatches).toHaveLength(8);
  for (const swatch of swatches)
    for (const [side, light] of lights(swatch).entries()) {
      const ground = paper[side] ?? 0;
      const contrast = (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05);
      expect(contrast, `${swatch} ${side}`).toBeGreaterThanOrEqual(3);
    }
});
