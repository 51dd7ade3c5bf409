type Style = Readonly<Record<string, string | number>>;

/** What is drawn, as `@takumi-rs/core` takes it. */
export type Node =
  | { type: 'container'; style: Style; children: Node[] }
  | { type: 'text'; style: Style; text: string }
  | { type: 'image'; style: Style; src: string; width: number; height: number };

export function box(style: Style, children: Node[]): Node {
  return { type: 'container', style, children };
}

export function words(text: string, style: Style): Node {
  return { type: 'text', text, style };
}

/** A drawing in one colour, `side` pixels wide and high. */
export function drawing(svg: string, colour: string, side: number): Node {
  const src = `data:image/svg+xml,${encodeURIComponent(svg.replaceAll('currentColor', colour))}`;
  return { type: 'image', src, width: side, height: side, style: { width: side, height: side } };
}
