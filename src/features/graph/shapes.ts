/** Corners of a shape of about the same area as a circle of radius 1; none for the circle. */
type Corners = readonly (readonly [x: number, y: number])[];

const turn = (corners: Corners, angle: number): Corners =>
  corners.map(([x, y]) => [
    x * Math.cos(angle) - y * Math.sin(angle),
    x * Math.sin(angle) + y * Math.cos(angle),
  ]);

const star = (points: number, far: number, near: number): Corners =>
  Array.from({ length: 2 * points }, (_, at) => {
    const angle = (at / points) * Math.PI - Math.PI / 2;
    const reach = at % 2 === 0 ? far : near;
    return [reach * Math.cos(angle), reach * Math.sin(angle)];
  });

const square: Corners = [
  [-0.9, -0.9],
  [0.9, -0.9],
  [0.9, 0.9],
  [-0.9, 0.9],
];
const triangle: Corners = [
  [0, -1.4],
  [1.25, 0.85],
  [-1.25, 0.85],
];
const plus: Corners = [
  [-0.45, -1.3],
  [0.45, -1.3],
  [0.45, -0.45],
  [1.3, -0.45],
  [1.3, 0.45],
  [0.45, 0.45],
  [0.45, 1.3],
  [-0.45, 1.3],
  [-0.45, 0.45],
  [-1.3, 0.45],
  [-1.3, -0.45],
  [-0.45, -0.45],
];

/** By group, so that groups are told apart without their colours. */
const shapes: readonly Corners[] = [
  [],
  square,
  triangle,
  turn(square, Math.PI / 4),
  turn(triangle, Math.PI),
  plus,
  star(5, 1.55, 0.65),
  turn(plus, Math.PI / 4),
];

/** Whoever is in no group is a small circle. */
const small = 0.6;

/** Adds the shape of a group to the path that a canvas draws. */
export function traceShape(
  context: Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'arc' | 'closePath'>,
  group: number,
  { x, y, radius: whole }: { x: number; y: number; radius: number },
): void {
  const corners = shapes[group] ?? [];
  const radius = whole * (shapes[group] ? 1 : small);
  if (corners.length === 0) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  for (const [at, [right, down]] of corners.entries()) {
    if (at === 0) context.moveTo(x + right * radius, y + down * radius);
    else context.lineTo(x + right * radius, y + down * radius);
  }
  context.closePath();
}

const svg = 'http://www.w3.org/2000/svg';

/** The shape of a group as a small drawing, in the colour of the text around it. */
export function drawSwatch(group: number): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '-1.6 -1.6 3.2 3.2');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('class', `swatch swatch-${group}`);
  const corners = shapes[group] ?? [];
  const shape = document.createElementNS(svg, corners.length === 0 ? 'circle' : 'polygon');
  if (corners.length === 0) shape.setAttribute('r', shapes[group] ? '1' : `${small}`);
  else shape.setAttribute('points', corners.map((corner) => corner.join(',')).join(' '));
  drawing.append(shape);
  return drawing;
}
