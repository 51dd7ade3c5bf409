import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';

type Point = [x: number, y: number];

/** Finds the arrow heads that a drawing defines, by their ids. */
export function markersIn(svg: Element): Map<string, Element> {
  const markers = new Map<string, Element>();
  visit(svg, 'element', (node) => {
    const { id } = node.properties;
    if (node.tagName === 'marker' && typeof id === 'string') markers.set(id, node);
  });
  return markers;
}

/**
 * The heads at the ends of a line as drawings of their own. So a page needs no ids for them, and
 * two drawings on one page never take each other's.
 */
export function headsOf(line: Element, markers: ReadonlyMap<string, Element>): ElementContent[] {
  const points = pointsOf(line);
  if (points.length < 2) return [];
  return [
    ...head(line, 'markerStart', markers, points[0], points[1], true),
    ...head(line, 'markerEnd', markers, points.at(-1), points.at(-2), false),
  ];
}

function head(
  line: Element,
  name: 'markerStart' | 'markerEnd',
  markers: ReadonlyMap<string, Element>,
  tip: Point | undefined,
  before: Point | undefined,
  isStart: boolean,
): ElementContent[] {
  const id = /^url\(#(.+)\)$/.exec(written(line, name))?.[1];
  const marker = id === undefined ? undefined : markers.get(id);
  if (!marker || !tip || !before) return [];
  const { refX, refY, orient } = marker.properties;
  // The library turns this one twice, into the box.
  const isTurnedTwice = marker.properties['id'] === 'arrowhead-start';
  const turned = isStart && (orient !== 'auto-start-reverse' || isTurnedTwice);
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]) + (turned ? Math.PI : 0);
  // Some heads of the library begin where the line ends, and so would lie hidden under the box.
  const front = Number(refX) || Math.max(...marker.children.flatMap(xs));
  const scale = Math.min(Number(line.properties['strokeWidth'] ?? 1) || 1, 1.3);
  const place = (x: number, y: number): string => {
    const [dx, dy] = [(x - front) * scale, (y - Number(refY)) * scale];
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return `${rounded(tip[0] + dx * cos - dy * sin)},${rounded(tip[1] + dx * sin + dy * cos)}`;
  };
  return marker.children.flatMap((shape) =>
    shape.type === 'element'
      ? [
          {
            ...shape,
            properties: {
              ...shape.properties,
              points: pointsOf(shape)
                .map(([x, y]) => place(x, y))
                .join(' '),
            },
          },
        ]
      : [],
  );
}

function xs(shape: ElementContent): number[] {
  return shape.type === 'element' ? pointsOf(shape).map(([x]) => x) : [];
}

/** An attribute as it was written; empty when it is not there. */
export function written({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

function pointsOf(shape: Element): Point[] {
  const { tagName, properties } = shape;
  if (tagName === 'line') {
    const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => Number(properties[name]));
    return [
      [x1 ?? 0, y1 ?? 0],
      [x2 ?? 0, y2 ?? 0],
    ];
  }
  const numbers = written(shape, 'points')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  return numbers.flatMap((x, at): Point[] => {
    const y = numbers[at + 1];
    return at % 2 === 0 && y !== undefined ? [[x, y]] : [];
  });
}

/** A length to a tenth of a pixel: more cannot be seen. */
export function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
