const shape = ['d', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx'];
const paint = [
  ...['fill', 'fillOpacity', 'fillRule', 'clipRule', 'stroke', 'strokeWidth', 'strokeOpacity'],
  ...['strokeDashArray', 'strokeDashOffset', 'strokeLineCap', 'strokeLineJoin'],
  ...['strokeMiterLimit', 'opacity', 'color', 'transform', 'vectorEffect', 'visibility', 'display'],
  ...['markerStart', 'markerMid', 'markerEnd', 'clipPath', 'paintOrder', 'pathLength'],
];
const lettering = [
  ...['dy', 'rotate', 'textAnchor', 'textLength', 'lengthAdjust', 'dominantBaseline', 'fontSize'],
  ...['alignmentBaseline', 'baselineShift', 'fontFamily', 'fontWeight', 'fontStyle'],
  ...['letterSpacing', 'textDecoration', 'writingMode'],
];
const frame = [
  ...['viewBox', 'width', 'height', 'preserveAspectRatio', 'markerWidth', 'markerHeight', 'refX'],
  ...['refY', 'orient', 'markerUnits', 'offset', 'stopColor', 'stopOpacity', 'gradientUnits'],
  ...['gradientTransform', 'spreadMethod', 'fx', 'fy', 'clipPathUnits', 'xmlns', 'version'],
];

/**
 * What a drawing in a note's own HTML may be made of: shapes and words. Nothing in it runs, moves,
 * loads or shows other HTML.
 * Rule: https://www.w3.org/TR/SVG2/struct.html
 */
export const drawn: readonly string[] = [
  ...['g', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path', 'text', 'tspan'],
  ...['defs', 'marker', 'clipPath', 'linearGradient', 'radialGradient', 'stop', 'title', 'desc'],
];

/** What each of these elements, and `svg` around them, may say of itself. */
export const drawingAttributes: readonly string[] = [...shape, ...paint, ...lettering, ...frame];

/** What stands between the tags of an HTML source has lost its capitals. */
const lower = (names: readonly string[]): Set<string> =>
  new Set(names.map((name) => name.toLowerCase()));
const drawnTags = lower(drawn);
const properties = lower(drawingAttributes);

/** Whether a tag, as a source has it, is part of a drawing. */
export function isDrawn(tagName: string): boolean {
  return drawnTags.has(tagName.toLowerCase());
}

/** Whether such an element may have an attribute, by its name in the source or in hast. */
export function mayDraw(attribute: string): boolean {
  return properties.has(attribute.replaceAll('-', '').toLowerCase());
}

/** A colour or a mark may be another part of the drawing, and nothing from elsewhere. */
export function isOwnPart(value: string): boolean {
  return !/url\s*\(|\\/i.test(value) || /^\s*url\(#[\w-]+\)\s*$/.test(value);
}
