/** What Temml writes as style, and the class in math.css that says the same. */
const classes: Record<string, string> = {
  'width:100%': 'tml-wide',
  'width:50%': 'tml-half',
  'width:7.5%': 'tml-edge',
  'height:1em': 'tml-tall',
  'math-depth:0': 'tml-depth0',
  'math-depth:2': 'tml-depth2',
  'position:relative': 'tml-near',
  'position:absolute': 'tml-over',
  'display:flex': 'tml-flex',
  'text-align:left': 'tml-left',
  'transform:scaleX(-1)': 'tml-mirror',
  'font-style:italic': 'tml-italic',
  'font-weight:bold': 'tml-bold',
  'padding:0': 'tml-p0',
  'padding:0.3em': 'tml-p30',
  'padding:3pt': 'tml-p30',
};

/** Lengths that have a class, in hundredths of an em; others take the nearest. */
const steps: Record<string, { prefix: string; lengths: readonly number[] }> = {
  'padding-left': { prefix: 'tml-l', lengths: [0, 25, 40, 50, 100] },
  'padding-right': { prefix: 'tml-r', lengths: [0, 20, 25, 40, 50, 100] },
  'padding-top': { prefix: 'tml-t', lengths: [0, 50, 100, 200] },
  'padding-bottom': { prefix: 'tml-b', lengths: [0, 50, 100, 200] },
  'margin-left': { prefix: 'tml-m', lengths: [-200, -100, -50, -28, -22, -17, 0] },
};

const inEm: Record<string, number> = { em: 1, ex: 0.43, pt: 1 / 12, px: 1 / 16, mu: 1 / 18 };
const border = /^border(?:-(top|right|bottom|left))?:[\d.]+[a-z]+ (solid|dashed|double)/;
const length = /^(-?[\d.]+)([a-z]{2})?$/;

/**
 * The content security policy lets no inline style in: a declaration becomes a class. A colour is
 * no class but `mathcolor`; whatever else is unknown here goes.
 */
export function classOf(declaration: string): string | undefined {
  const known = classes[declaration];
  if (known !== undefined) return known;
  const [, side, line] = border.exec(declaration) ?? [];
  if (line !== undefined) return side === undefined ? 'tml-frame' : `tml-${side}-${line}`;
  const [name = '', value = ''] = declaration.split(':');
  const step = steps[name];
  const [, number, unit = 'em'] = length.exec(value) ?? [];
  if (!step || number === undefined) return undefined;
  const wanted = Number(number) * (inEm[unit] ?? 1) * 100;
  const nearest = step.lengths.reduce((best, next) =>
    Math.abs(next - wanted) < Math.abs(best - wanted) ? next : best,
  );
  return `${step.prefix}${Math.abs(nearest)}`;
}
