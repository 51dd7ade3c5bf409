import { createHash } from 'node:crypto';

/** The largest lengths that a note's style may ask for, by unit; the space around is an eighth. */
const most: Readonly<Record<string, number>> = {
  px: 1600,
  pt: 1200,
  em: 80,
  rem: 80,
  ex: 160,
  ch: 160,
  lh: 48,
  '%': 100,
  cm: 40,
  mm: 400,
  in: 16,
};

type Test = (token: string) => boolean;

const words = (text: string): Test => {
  const known = new Set(text.split(' '));
  return (token) => known.has(token);
};
const either =
  (...tests: readonly Test[]): Test =>
  (token) =>
    tests.some((test) => test(token));
const upTo =
  (share: number): Test =>
  (token) => {
    const [, number = '', unit = ''] = /^(\d{0,4}(?:\.\d{1,4})?)([a-z%]*)$/.exec(token) ?? [];
    if (number === '') return false;
    return unit === '' ? Number(number) === 0 : Number(number) <= (most[unit] ?? 0) * share;
  };
const number: Test = (token) => /^\d(?:\.\d{1,3})?$/.test(token);
const colour: Test = (token) =>
  /^(?:#[\da-f]{3,8}|[a-z]{3,20}|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([\d.,%/ a-z-]{1,60}\))$/.test(
    token,
  );

const size = either(upTo(1), words('auto none min-content max-content fit-content'));
const space = either(upTo(1 / 8), words('auto'));
const line = either(
  upTo(1 / 80),
  words('none solid dashed dotted double groove ridge inset outset thin medium thick'),
  colour,
);

/** Properties that a note may set, with what each word of a value may be. */
const properties: ReadonlyMap<string, Test> = new Map<string, Test>([
  ...['color', 'background-color', 'background', 'text-decoration-color', 'border-color'].map(
    (name): [string, Test] => [name, colour],
  ),
  ['fill', colour],
  ['stroke', colour],
  ['stroke-width', either(number, upTo(1 / 40))],
  ...['width', 'max-width', 'min-width', 'height', 'max-height', 'min-height'].map(
    (name): [string, Test] => [name, size],
  ),
  ...['margin', 'padding'].flatMap((name): [string, Test][] =>
    ['', '-top', '-right', '-bottom', '-left', '-block', '-inline'].map((side) => [
      name + side,
      space,
    ]),
  ),
  ...['', '-top', '-right', '-bottom', '-left'].map((side): [string, Test] => [
    `border${side}`,
    line,
  ]),
  ['border-radius', upTo(1 / 8)],
  ['border-collapse', words('collapse separate')],
  ['border-spacing', upTo(1 / 40)],
  ['border-width', upTo(1 / 80)],
  ['border-style', words('none solid dashed dotted double groove ridge inset outset')],
  ['clear', words('left right both none inline-start inline-end')],
  ['column-count', number],
  ['column-gap', upTo(1 / 16)],
  ['display', words('block inline inline-block flex grid none table table-row table-cell')],
  ['flex-wrap', words('wrap nowrap')],
  ['float', words('left right none inline-start inline-end')],
  ['font-size', either(upTo(1 / 20), fontSize)],
  ['font-style', words('normal italic oblique')],
  ['font-variant', words('normal small-caps')],
  ['font-weight', either(words('normal bold bolder lighter'), (token) => /^[1-9]00$/.test(token))],
  ['gap', upTo(1 / 16)],
  ['justify-content', words('start end center left right space-between space-around')],
  ['align-items', words('start end center baseline stretch')],
  ['letter-spacing', either(words('normal'), upTo(1 / 160))],
  ['line-height', either(words('normal'), number, upTo(1 / 20))],
  ['list-style-type', words('none disc circle square decimal lower-alpha upper-alpha lower-roman')],
  ['opacity', number],
  ['text-align', words('left right center justify start end')],
  ['text-decoration', words('none underline overline line-through dotted dashed wavy')],
  ['text-indent', upTo(1 / 20)],
  ['text-transform', words('none uppercase lowercase capitalize')],
  ['vertical-align', words('baseline top middle bottom sub super text-top text-bottom')],
  ['white-space', words('normal nowrap pre pre-wrap pre-line')],
  ['word-break', words('normal break-word')],
]);

function fontSize(token: string): boolean {
  return /^(?:xx?-)?(?:small|large)$|^(?:medium|smaller|larger)$/.test(token) || upTo(4)(token);
}

/**
 * What an attribute says of how an element looks, as a `style` attribute would; undefined when it
 * says something else. `<font color>` is old, but the way to colour words in many a vault.
 */
export function styleIn(tagName: string, attribute: string, value: string): string | undefined {
  if (attribute === 'style') return value;
  return tagName === 'font' && attribute === 'color' ? `color:${value}` : undefined;
}

/** What of a `style` attribute may become a class, and what may not. */
export interface ReadStyle {
  /** Each as `name: value`. */
  kept: string[];
  refused: string[];
}

/**
 * Reads a `style` attribute. A declaration is kept when its property is harmless and every word of
 * its value is known to be: no address, no function but colours, nothing that takes a thing out
 * of its place.
 * Rule: https://www.w3.org/TR/css-style-attr/
 */
export function readStyle(style: string): ReadStyle {
  const read: ReadStyle = { kept: [], refused: [] };
  for (const declaration of style.split(';')) {
    if (declaration.trim() === '') continue;
    const at = declaration.indexOf(':');
    const name = declaration.slice(0, at).trim().toLowerCase();
    const value = declaration
      .slice(at + 1)
      .replace(/!important\s*$/i, '')
      .trim()
      .replace(/,\s+/g, ',')
      .toLowerCase();
    const isKept = at > 0 && isHarmless(name, value);
    if (isKept) read.kept.push(`${name}:${value.replace(/\s+/g, ' ')}`);
    else read.refused.push(declaration.trim().replace(/\s+/g, ' '));
  }
  return read;
}

function isHarmless(name: string, value: string): boolean {
  const test = properties.get(name);
  if (!test || value.length > 120) return false;
  if (test(value)) return true;
  const tokens = value.split(/\s+/);
  return tokens.length <= 4 && tokens.every(test);
}

const plain = /^(?:inherit|initial|unset|revert|transparent|currentcolor|none)$/;

/** The declarations as CSS; a colour alone is held to a lightness that both themes can read. */
function cssOf(kept: readonly string[]): string {
  const names = new Set(kept.map((one) => one.slice(0, one.indexOf(':'))));
  const hasBack = names.has('background') || names.has('background-color');
  const declarations = kept.map((one) => {
    const name = one.slice(0, one.indexOf(':'));
    const value = one.slice(name.length + 1);
    if (plain.test(value) || names.has('color') === hasBack) return one;
    if (name === 'color') return `color:${inBothThemes(value, 'min(l,.45)', 'max(l,.78)')}`;
    return name.startsWith('background')
      ? `background-color:${inBothThemes(value, 'max(l,.86)', 'min(l,.34)')}`
      : one;
  });
  // What asks for more than there is must not push the page aside.
  if (names.has('width') && !names.has('max-width')) declarations.push('max-width:100%');
  return declarations.join(';');
}

function inBothThemes(value: string, light: string, dark: string): string {
  return `light-dark(oklch(from ${value} ${light} c h),oklch(from ${value} ${dark} c h))`;
}

/**
 * A class of ours for some declarations: the same ones have the same class in every note.
 *
 * @param kept what `readStyle` has kept
 * @returns the class and its rule
 */
export function styleClass(kept: readonly string[]): { name: string; rule: string } {
  const css = cssOf(kept);
  const name = `style-${createHash('sha256').update(css).digest('hex').slice(0, 10)}`;
  return { name, rule: `.${name}{${css}}` };
}
